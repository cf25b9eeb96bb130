import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('../../../docs/policies.md', import.meta.url), 'utf8')
const files = globSync('*.ts', { cwd: import.meta.dirname }).map((name) =>
  readFileSync(new URL(name, import.meta.url), 'utf8'),
)

test('every line of code on the page about policies is a line that runs', () => {
  const blocks = [...page.matchAll(/^```ts\n(.*?)\n```$/gms)].map(([, code = '']) => code)
  expect(blocks.length).toBeGreaterThan(3)
  expect(blocks.filter((code) => !files.some((file) => file.includes(code)))).toEqual([])
})
