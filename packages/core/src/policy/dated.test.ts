import { expect, test } from 'vitest'
import { dated, valueOn } from './dated.ts'
import { InvalidDay, PolicyMistake, RuleNotInForce } from './errors.ts'

const days = dated({ '2027-01-01': 21, '2022-02-03': 14 })

test.each([
  ['2022-02-03', 14],
  ['2026-12-31', 14],
  ['2027-01-01', 21],
  ['2099-06-30', 21],
])('on %s the value is %i: each value holds from its day, whatever the order of writing', (on, value) => {
  expect(valueOn(days, on)).toBe(value)
})

test('before the first date the error names the subject, the day and the first day', () => {
  const ask = () => valueOn(days, '2022-02-02', "'days' of rule 'objection-window'")
  expect(ask).toThrow(RuleNotInForce)
  expect(ask).toThrow("'days' of rule 'objection-window' is in force from 2022-02-03, not on 2022-02-02")
})

test('a day that is no day is refused, so that texts are never compared as days', () => {
  expect(() => valueOn(days, 'tomorrow')).toThrow(InvalidDay)
})

test('a parameter needs a date, and dates of the calendar', () => {
  expect(() => dated({})).toThrow(PolicyMistake)
  expect(() => dated({ '2023-02-29': 1 })).toThrow("'2023-02-29' is not a day")
})

test('what the law states cannot be changed by a running program', () => {
  const table = dated({ '2022-02-03': { alone: 70 } })
  expect(() => Object.assign(valueOn(table, '2022-02-03'), { alone: 60 })).toThrow(TypeError)
})
