import type { Case, Transition } from '@siklus/core'
import { expect, test } from 'vitest'
import { objectionDays } from './objection-days.ts'

const RECEIVED = '2027-01-08T16:00:00.000Z'

const received = (receipt: unknown = { at: RECEIVED, deemed: false, heldMs: 0 }): Case =>
  ({ context: { receipt, zone: 'Asia/Jayapura' } }) as unknown as Case

const step = (type: string, at: string): Transition => ({ event: { type }, at }) as Transition

test.each([
  // 9 January in Jayapura, although it is still the 8th in Jakarta
  ['2027-01-08T16:00:00.000Z', 0],
  ['2027-01-09T14:59:59.999Z', 0],
  ['2027-01-09T15:00:00.000Z', 1],
  ['2027-01-23T14:59:59.999Z', 14],
  ['2027-01-23T15:00:00.000Z', 15],
])('at %s it is day %d since receipt, in the zone of the unit', (at, day) => {
  expect(objectionDays(received(), [], at)).toMatchObject({ day, days: 14, receivedOn: '2027-01-09', deemed: false })
})

test('days on hold after receipt do not count, whether the hold is over or lasts; one before receipt changes nothing', () => {
  const before = [step('case.hold', '2027-01-01T00:00:00.000Z'), step('case.resume', '2027-01-05T00:00:00.000Z')]
  const hold = [...before, step('case.hold', '2027-01-10T16:00:00.000Z'), step('case.hold', '2027-01-11T16:00:00.000Z')]
  const over = [
    ...hold,
    step('case.resume', '2027-01-30T16:00:00.000Z'),
    step('case.resume', '2027-01-31T16:00:00.000Z'),
  ]
  expect(objectionDays(received(), before, '2027-01-10T16:00:00.000Z')?.day).toBe(2)
  expect(objectionDays(received(), hold, '2027-01-25T16:00:00.000Z')?.day).toBe(2)
  expect(objectionDays(received(), over, '2027-02-01T16:00:00.000Z')?.day).toBe(4)
})

test('there is no day before receipt, and a clock that stood behind is day 0', () => {
  expect(objectionDays(received(null), [], RECEIVED)).toBeNull()
  expect(objectionDays(received(), [], '2027-01-01T00:00:00.000Z')?.day).toBe(0)
})
