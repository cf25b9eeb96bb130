import { expect, test } from 'vitest'
import { isClockStep, stepTo } from './clock-step.ts'

const NOW = Date.parse('2026-01-05T01:00:00.000Z')
const iso = (ms: number) => new Date(ms).toISOString()

test('the clock moves by a day, a week, a month of the calendar', () => {
  expect(iso(stepTo('day', NOW, null))).toBe('2026-01-06T01:00:00.000Z')
  expect(iso(stepTo('week', NOW, null))).toBe('2026-01-12T01:00:00.000Z')
  expect(iso(stepTo('month', NOW, null))).toBe('2026-02-05T01:00:00.000Z')
  expect(iso(stepTo('month', Date.parse('2026-01-31T01:00:00.000Z'), null))).toBe('2026-02-28T01:00:00.000Z')
  expect(iso(stepTo('month', Date.parse('2026-12-15T01:00:00.000Z'), null))).toBe('2027-01-15T01:00:00.000Z')
})

test('to the next deadline is one millisecond behind it, and never back', () => {
  expect(iso(stepTo('next', NOW, '2026-01-31T16:59:59.999Z'))).toBe('2026-01-31T17:00:00.000Z')
  expect(stepTo('next', NOW, '2025-12-31T00:00:00.000Z')).toBe(NOW + 1)
})

test('without a deadline it moves a day', () => {
  expect(iso(stepTo('next', NOW, null))).toBe('2026-01-06T01:00:00.000Z')
})

test('other words are no step', () => {
  expect([isClockStep('week'), isClockStep('year'), isClockStep(undefined)]).toEqual([true, false, false])
})
