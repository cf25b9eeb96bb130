import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvalidFacts, RuleNotInForce } from '../../policy/errors.ts'
import { addDays, daysBetween } from '../../policy/iso-day.ts'
import { appealDecisionFinding, appealFinding } from './decide.ts'
import { monthsFrom } from './months-from.ts'

const day = fc
  .date({ min: new Date('2012-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const daysLater = fc.oneof(fc.constantFrom(0, 1, 9, 10, 11), fc.integer({ min: 0, max: 400 }))
const whose = fc.constantFrom('self' as const, 'co-worker' as const)

test('day 10 is in time and day 11 is not, whatever the day of receipt', () => {
  fc.assert(
    fc.property(day, (receivedOn) => {
      const inTime = (days: number) =>
        appealFinding({ receivedOn, filedOn: addDays(receivedOn, days), ratingOf: 'self' }).value.inTime
      return inTime(0) && inTime(10) && !inTime(11)
    }),
  )
})

test('filing earlier never makes an appeal late, and no appeal against a co-worker is admissible', () => {
  fc.assert(
    fc.property(day, daysLater, daysLater, whose, (receivedOn, a, b, ratingOf) => {
      const at = (days: number) => appealFinding({ receivedOn, filedOn: addDays(receivedOn, days), ratingOf }).value
      const [early, late] = [at(Math.min(a, b)), at(Math.max(a, b))]
      return (!late.inTime || early.inTime) && late.admissible === (late.inTime && ratingOf === 'self')
    }),
  )
})

test('an appeal before receipt is refused', () => {
  const ask = () => appealFinding({ receivedOn: '2026-02-02', filedOn: '2026-02-01', ratingOf: 'self' })
  expect(ask).toThrow(InvalidFacts)
  expect(ask).toThrow(`'filedOn' must be the day of receipt (2026-02-02) or a later day, got "2026-02-01"`)
})

test('a month to decide is 28 to 31 days, in the next month, and never shorter for a later filing', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 40 }), (filedOn, later) => {
      const lastDay = appealDecisionFinding(filedOn).value
      const days = daysBetween(filedOn, lastDay)
      return days >= 28 && days <= 31 && lastDay <= appealDecisionFinding(addDays(filedOn, later)).value
    }),
  )
})

test('months run forward and back, keep the day where the month has it, and end with the month where not', () => {
  expect([monthsFrom('2026-01-31', 1), monthsFrom('2024-01-31', 1), monthsFrom('2026-12-31', 2)]).toEqual([
    '2026-02-28',
    '2024-02-29',
    '2027-02-28',
  ])
  expect([monthsFrom('2026-03-31', -1), monthsFrom('2026-02-28', -3), monthsFrom('2026-05-30', 0)]).toEqual([
    '2026-02-28',
    '2025-11-28',
    '2026-05-30',
  ])
  fc.assert(
    fc.property(day, fc.integer({ min: -24, max: 24 }), (from, months) => {
      const to = monthsFrom(from, months)
      const ordinal = (at: string) => Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7))
      const isEndOfMonth = addDays(to, 1).slice(8) === '01'
      return ordinal(to) - ordinal(from) === months && (to.slice(8) === from.slice(8) || isEndOfMonth)
    }),
  )
})

test('nothing is appealed before the circular', () => {
  const ask = () => appealFinding({ receivedOn: '2011-12-31', filedOn: '2012-01-02', ratingOf: 'self' })
  expect(ask).toThrow(RuleNotInForce)
})
