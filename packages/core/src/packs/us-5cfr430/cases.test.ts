import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { failureOf, readWorkedCases } from '../../policy/worked-cases.ts'
import { us5cfr430Pack } from './pack.ts'

const folder = new URL('./cases/', import.meta.url)
const casesOf = (rule: string) => readFileSync(new URL(`${rule}.csv`, folder), 'utf8')

test('every rule has its cases, and every table its rule', () => {
  expect(readdirSync(folder).sort()).toEqual(us5cfr430Pack.rules.map(({ id }) => `${id}.csv`).sort())
})

describe.each(us5cfr430Pack.rules)('$id', (rule) => {
  test.each(readWorkedCases(rule, casesOf(rule.id)))('$case', (worked) => {
    expect(failureOf(us5cfr430Pack, rule, worked)).toBeUndefined()
    expect(worked.source).toMatch(/^(derived|https?:\/\/.+)$/)
    expect(worked.reviewedBy).toBe('')
  })
})
