import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const here = import.meta.dirname
const root = join(here, '..', '..', '..')
const pages = ['docs/embedding.md', ...['core', 'storage', 'dashboard'].map((name) => `packages/${name}/README.md`)]
const read = (page: string) => readFileSync(join(root, page), 'utf8')

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const ofThisExample = globSync('*.ts', { cwd: here }).filter((name) => !name.endsWith('.test.ts'))

// the libraries that a host may bring are installed where the storage is tested with them
const ofTheStorage = globSync('*/guide-*.test.ts', { cwd: join(root, 'packages/storage/src') })

const sources = [
  ...ofThisExample.map((name) => join(here, name)),
  ...ofTheStorage.map((name) => join(root, 'packages/storage/src', name)),
].map((path) => linesOf(readFileSync(path, 'utf8')))

/** The pieces between the lines that say something was left out. */
const pieces = (block: string) =>
  block
    .split(/^\s*\/\/ …$/m)
    .map(linesOf)
    .filter((lines) => lines.length > 0)

const stands = (piece: readonly string[]): boolean =>
  sources.some((lines) => lines.some((_, at) => piece.every((line, n) => lines[at + n] === line)))

const missing = (text: string) =>
  [...text.matchAll(/^```ts\n(.*?)^```$/gms)]
    .flatMap(([, block = '']) => pieces(block))
    .filter((piece) => !stands(piece))

test.each(pages)('every piece of code in %s stands in a file that is compiled and run', (page) => {
  expect(read(page)).toMatch(/^```ts$/m)
  expect(missing(read(page))).toEqual([])
})

test('a line that is not there is found, and one that stands elsewhere', () => {
  expect(missing('```ts\nconst a = 1\n```')).toEqual([['const a = 1']])
  const apart = "const ani = { person: 'ani' }\nimport { trip } from './trip.ts'"
  expect(missing(`\`\`\`ts\n${apart}\n\`\`\``)).toHaveLength(1)
  expect(missing(`\`\`\`ts\n${apart.replace('\n', '\n// …\n')}\n\`\`\``)).toEqual([])
})
