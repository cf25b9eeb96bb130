import { readFileSync } from 'node:fs'
import { evaluate, failureOf, readWorkedCases } from '@siklus/core/policy'
import { checkPolicy } from '@siklus/core/testing'
import { expect, test } from 'vitest'
import { gradePack } from './grade-policy.ts'

test('the policy keeps its promises for all facts', () => {
  expect(checkPolicy(gradePack).findings).toEqual([])
})

const cases = gradePack.rules.flatMap((rule) => {
  const table = readFileSync(new URL(`./cases/andir-grade/${rule.id}.csv`, import.meta.url), 'utf8')
  return readWorkedCases(rule, table).map((worked) => ({ rule, worked }))
})

test.each(cases)('$rule.id: $worked.case', ({ rule, worked }) => {
  expect(failureOf(gradePack, rule, worked)).toBeUndefined()
})

test('the finding of a predicate rests on the finding of the value', () => {
  const facts = { results: [{ weight: 100, value: '90' }], conduct: 'proper' }
  const { value, because } = evaluate(gradePack, facts, { on: '2026-12-31' })
  expect(value).toBe('very-good')
  expect(because.map((finding) => [finding.rule, finding.value])).toEqual([['work-value', '90']])
})
