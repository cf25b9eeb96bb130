import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { failureOf, readWorkedCases } from '../../policy/worked-cases.ts'
import { pp46Pack } from './pack.ts'

const casesOf = (rule: string) => readFileSync(new URL(`./cases/${rule}.csv`, import.meta.url), 'utf8')

test('every rule has its table, and every table its rule', () => {
  const tables = readdirSync(new URL('./cases', import.meta.url))
  expect(tables.sort()).toEqual(pp46Pack.rules.map(({ id }) => `${id}.csv`).sort())
})

describe.each(pp46Pack.rules)('$id', (rule) => {
  test.each(readWorkedCases(rule, casesOf(rule.id)))('$case', (worked) => {
    expect(failureOf(pp46Pack, rule, worked)).toBeUndefined()
    expect(worked.source).toMatch(/^(derived|https:\/\/.+)$/)
  })
})
