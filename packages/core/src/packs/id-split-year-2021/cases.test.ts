import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { failureOf, readWorkedCases } from '../../policy/worked-cases.ts'
import { convertedFirstHalf } from './converted-first-half.ts'
import { mergedValue } from './merged-value.ts'
import { splitYearPack } from './pack.ts'

const casesOf = (rule: string) => readFileSync(new URL(`./cases/${rule}.csv`, import.meta.url), 'utf8')

describe.each([convertedFirstHalf, mergedValue])('$id', (rule) => {
  test.each(readWorkedCases(rule, casesOf(rule.id)))('$case', (worked) => {
    expect(failureOf(splitYearPack, rule, worked)).toBeUndefined()
    expect(worked.source).toMatch(/^(derived|https:\/\/.+)$/)
  })
})
