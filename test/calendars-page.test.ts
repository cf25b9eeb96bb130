import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './layers.ts'

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const sources = ['test/working-days.memory.test.ts', 'packages/core/src/testing/review.ts'].map((path) =>
  linesOf(read(path)).join('\n'),
)

/** The pieces of code on a page that stand in no source, each as its lines; a line that says `// …` parts two pieces. */
const missing = (page: string): readonly string[] =>
  [...page.matchAll(/^```ts\n(.*?)^```$/gms)]
    .flatMap(([, block = '']) => block.split(/^\s*\/\/ …$/m))
    .map((piece) => linesOf(piece).join('\n'))
    .filter((piece) => !sources.some((source) => source.includes(piece)))

test('every piece of code on the page about calendars stands in a file that runs', () => {
  expect(read('docs/calendars.md')).toMatch(/^```ts$/m)
  expect(missing(read('docs/calendars.md'))).toEqual([])
})

test('a piece that stands nowhere is found', () => {
  expect(missing('```ts\nconst office = nowhere\n```')).toEqual(['const office = nowhere'])
})
