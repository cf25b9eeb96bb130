import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvalidFacts, RuleNotInForce } from '../../policy/errors.ts'
import { addDays } from '../../policy/iso-day.ts'
import { objectionDeciderFinding, objectionFinding } from './decide.ts'

const on = '2021-12-31'
const receipt = fc.integer({ min: 0, max: 365 }).map((days) => addDays('2021-07-01', days))

test('art. 59: day 14 is in time and day 15 is not, also where the result was received after the period', () => {
  fc.assert(
    fc.property(receipt, (receivedOn) => {
      const inTime = (days: number) =>
        objectionFinding({ receivedOn, filedOn: addDays(receivedOn, days) }, { on }).value.inTime
      return inTime(0) && inTime(14) && !inTime(15)
    }),
  )
})

test('the law is that of the period, not that of the day of receipt', () => {
  const facts = { receivedOn: '2022-01-31', filedOn: '2022-02-14' }
  expect(objectionFinding(facts, { on })).toMatchObject({ pack: 'id-pp30-2019', on, params: { days: 14 } })
  expect(() => objectionFinding(facts, { on: facts.receivedOn })).toThrow(RuleNotInForce)
})

test('an objection before receipt is refused', () => {
  expect(() => objectionFinding({ receivedOn: '2022-01-31', filedOn: '2022-01-30' }, { on })).toThrow(InvalidFacts)
})

test("the assessor's superior hears both and decides finally", () => {
  expect(objectionDeciderFinding({ on })).toMatchObject({
    ...{ pack: 'id-pp30-2019', rule: 'objection-decider' },
    value: { decides: 'superior', hears: ['assessor', 'owner'], mayChangeResult: true, final: true },
  })
})
