import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumDecimals } from '../documents/decimal-text.ts'
import type { JournalEntry } from '../journal/journal.ts'
import type { PlanResult } from '../planning/plan.ts'
import { reportCounts, rollUp, wordsOf } from './roll-up.ts'

const planned = (id: string): PlanResult => ({ id, kind: 'main', text: `Text of ${id}`, goal: 'g', indicators: [] })
const plan = [planned('r2'), planned('r1')]

const entry = (more: Partial<JournalEntry> = {}): JournalEntry => ({
  ...{ id: 'x', cycle: 'c', person: 'wira', on: '2026-03-19', period: '2026-Q1', result: 'r1', text: 'Visit' },
  ...{ quantity: null, unit: null, evidence: [], createdAt: '2026-03-19T00:00:00.000Z' },
  ...more,
})
const link = (n: number) => ({ label: `L${n}`, url: `https://example.invalid/${n}` })

test('each planned result has its line in the order of the plan, also with nothing done', () => {
  const { results } = rollUp(plan, [entry()], { summary: '' })
  expect(results.map(({ result, text, entries }) => [result, text, entries])).toEqual([
    ['r2', 'Text of r2', 0],
    ['r1', 'Text of r1', 1],
  ])
})

test('quantities add up by unit, and the same proof is named once', () => {
  const { results } = rollUp(
    [planned('r1')],
    [
      entry({ quantity: '0.1', unit: 'visits', evidence: [link(1)] }),
      entry({ quantity: '0.2', unit: 'visits', evidence: [link(1), link(2)] }),
      entry({ quantity: '4', unit: 'children' }),
      entry(),
    ],
    { summary: '' },
  )
  expect(results[0]).toMatchObject({
    entries: 4,
    quantities: [
      { unit: 'children', sum: '4' },
      { unit: 'visits', sum: '0.3' },
    ],
    evidence: [link(1), link(2)],
  })
})

test('work for results that are no longer planned, and outside the plan, is not lost', () => {
  const entries = [entry({ result: 'old' }), entry({ result: null })]
  const { results } = rollUp(plan, entries, { summary: '' })
  expect(results.map(({ result, text, entries: n }) => [result, text, n]).slice(2)).toEqual([
    ['old', '', 1],
    [null, '', 1],
  ])
})

test('the words of the reporter are carried over, and come out again', () => {
  const words = { summary: 'A good quarter', notes: [{ result: 'r1', note: 'Ahead of plan' }] }
  const body = rollUp(plan, [entry()], words)
  expect(body.results.map(({ note }) => note)).toEqual(['', 'Ahead of plan'])
  expect(wordsOf(body)).toEqual(words)
})

test('what is filled: entries, notes and a summary', () => {
  expect(reportCounts(rollUp(plan, [], { summary: ' ' }))).toEqual({ filled: 0 })
  expect(reportCounts(rollUp(plan, [], { summary: 'x' }))).toEqual({ filled: 1 })
  expect(reportCounts(rollUp(plan, [entry(), entry()], { summary: '' }))).toEqual({ filled: 2 })
  const notes = [{ result: 'r1', note: 'x' }]
  expect(reportCounts(rollUp(plan, [], { summary: '', notes }))).toEqual({ filled: 1 })
})

const anEntry = fc
  .record({
    result: fc.constantFrom('r1', 'r2', 'old', null),
    measured: fc.option(fc.record({ n: fc.integer({ min: -999, max: 9999 }), unit: fc.constantFrom('a', 'b') })),
  })
  .map(({ result, measured }) =>
    entry({ result, quantity: measured ? String(measured.n / 4) : null, unit: measured?.unit ?? null }),
  )

test('nothing of the journal is lost or counted twice, whatever the order of the entries', () => {
  fc.assert(
    fc.property(fc.array(anEntry, { maxLength: 20 }), (entries) => {
      const { results } = rollUp(plan, entries, { summary: '' })
      expect(results.reduce((sum, one) => sum + one.entries, 0)).toBe(entries.length)
      for (const unit of ['a', 'b']) {
        const sums = results.flatMap(({ quantities }) => quantities.filter((one) => one.unit === unit))
        const given = entries.flatMap((one) => (one.unit === unit ? [one.quantity ?? ''] : []))
        expect(sumDecimals(sums.map(({ sum }) => sum))).toBe(sumDecimals(given))
      }
      expect(rollUp(plan, entries.toReversed(), { summary: '' })).toEqual({ summary: '', results })
    }),
  )
})
