import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { failureOf, readWorkedCases } from '../../policy/worked-cases.ts'
import { phSpmsPack } from './pack.ts'

const folder = new URL('./cases/', import.meta.url)
const casesOf = (rule: string) => readFileSync(new URL(`${rule}.csv`, folder), 'utf8')

test('every rule has its cases, and every table its rule', () => {
  expect(readdirSync(folder).sort()).toEqual(phSpmsPack.rules.map(({ id }) => `${id}.csv`).sort())
})

describe.each(phSpmsPack.rules)('$id', (rule) => {
  test.each(readWorkedCases(rule, casesOf(rule.id)))('$case', (worked) => {
    expect(failureOf(phSpmsPack, rule, worked)).toBeUndefined()
    expect(worked.source).toMatch(/^(derived|https?:\/\/.+)$/)
    expect(worked.reviewedBy).toBe('')
  })
})
