import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvalidFacts, RuleNotInForce } from '../../policy/errors.ts'
import { addDays } from '../../policy/iso-day.ts'
import { isObjectionInTime, objectionFinding, objectionRefusal, objectionWindowDays } from './decide.ts'

const receipt = fc
  .date({ min: new Date('2022-02-03'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const daysLater = fc.oneof(fc.constantFrom(0, 1, 13, 14, 15), fc.integer({ min: 0, max: 400 }))

test('day 14 is in time and day 15 is not, whatever the day of receipt', () => {
  fc.assert(
    fc.property(receipt, (receivedOn) => {
      const inTime = (days: number) => isObjectionInTime({ receivedOn, filedOn: addDays(receivedOn, days) })
      return inTime(0) && inTime(14) && !inTime(15)
    }),
  )
})

test('filing earlier never turns in time into late, and in time means up to the last day', () => {
  fc.assert(
    fc.property(receipt, daysLater, daysLater, (receivedOn, a, b) => {
      const at = (days: number) => objectionFinding({ receivedOn, filedOn: addDays(receivedOn, days) }).value
      const [early, late] = [at(Math.min(a, b)), at(Math.max(a, b))]
      const filedOn = addDays(receivedOn, late.day)
      return (!late.inTime || early.inTime) && late.inTime === filedOn <= late.lastDay
    }),
  )
})

test('an objection before receipt is refused: there is nothing to object to yet', () => {
  const ask = () => isObjectionInTime({ receivedOn: '2026-02-02', filedOn: '2026-02-01' })
  expect(ask).toThrow(InvalidFacts)
  expect(ask).toThrow(`'filedOn' must be the day of receipt (2026-02-02) or a later day, got "2026-02-01"`)
})

test('an instant is not a day: the caller says in which zone the day is meant', () => {
  expect(() => isObjectionInTime({ receivedOn: '2026-02-02', filedOn: '2026-02-16T23:30:00+07:00' })).toThrow(
    "'filedOn' must be a day written YYYY-MM-DD",
  )
})

test('the window is a dated parameter: 14 days from the first day of the pack, unknown before', () => {
  expect(objectionWindowDays('2022-02-03')).toBe(14)
  expect(objectionWindowDays('2026-12-31')).toBe(14)
  expect(() => objectionWindowDays('2022-02-02')).toThrow(RuleNotInForce)
})

test('the finding keeps the days of the window and cites article 59', () => {
  const finding = objectionFinding({ receivedOn: '2026-02-02', filedOn: '2026-02-17' })
  expect(finding).toMatchObject({ on: '2026-02-02', params: { days: 14 }, value: { inTime: false } })
  expect(finding.cites).toContainEqual(expect.objectContaining({ law: 'pp-30-2019', article: '59' }))
})

test('a late objection is refused with its day, the last day and the article; one in time is not refused', () => {
  expect(objectionRefusal({ receivedOn: '2026-02-02', filedOn: '2026-02-16' })).toBeNull()
  expect(objectionRefusal({ receivedOn: '2026-02-02', filedOn: '2026-02-17' })).toEqual({
    code: 'evaluation.objection.late',
    params: { day: 15, days: 14, lastDay: '2026-02-16' },
    cites: objectionFinding({ receivedOn: '2026-02-02', filedOn: '2026-02-17' }).cites,
  })
})
