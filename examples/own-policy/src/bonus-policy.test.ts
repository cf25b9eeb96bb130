import { readFileSync } from 'node:fs'
import { evaluate, failureOf, readWorkedCases } from '@siklus/core/policy'
import { checkPolicy } from '@siklus/core/testing'
import { expect, test } from 'vitest'
import { bonus, bonusPack } from './bonus-policy.ts'
import { officePack } from './office-policy.ts'

test('the policy keeps its promises for all facts', () => {
  expect(checkPolicy(bonusPack).findings).toEqual([])
  expect(checkPolicy(officePack).findings).toEqual([])
})

const cases = readFileSync(new URL('./cases/bonus.csv', import.meta.url), 'utf8')

test.each(readWorkedCases(bonus, cases))('$case', (worked) => {
  expect(failureOf(bonusPack, bonus, worked)).toBeUndefined()
})

const officeCases = readFileSync(new URL('./cases/andir-bonus-dinas-pendidikan/bonus.csv', import.meta.url), 'utf8')

test.each(readWorkedCases(bonus, officeCases))('the office: $case', (worked) => {
  expect(failureOf(officePack, bonus, worked)).toBeUndefined()
})

const facts = { predicate: 'good', reportsDue: 12, reportsInTime: 11, allowance: '5000000' }

test('the office pays by its own numbers, and says whose they are', () => {
  const finding = evaluate(officePack, facts, { on: '2026-12-31' })
  expect(finding.value).toBe('4000000')
  expect(finding.cites.map((cite) => cite.law)).toEqual(['perwal-andir-12-2025', 'kepdis-pendidikan-3-2026'])
})
