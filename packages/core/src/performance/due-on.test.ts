import { expect, test } from 'vitest'
import { gregorianCalendar } from '../case/calendar/gregorian-calendar.ts'
import type { Case } from '../case/case.ts'
import { dueOnOf } from './due-on.ts'

const item = (workflow: string, state: string, more: Partial<Case> = {}) =>
  ({
    ...{ workflow, state: `live.hold.off|${state}`, tags: [] },
    context: {
      ...{ planDue: '2026-01-31', dueOn: '2026-02-01', followUpDue: '2027-03-31', zone: 'Asia/Jayapura' },
      ...{ selfAssessmentDue: '2027-01-15', ratingDue: '2027-01-31', publishDue: null },
      receipt: { at: '2027-02-10T16:00:00.000Z', deemed: false, heldMs: 0 },
    },
    ...more,
  }) as unknown as Case

test.each([
  ['cycle', 'live.work.planning.plan.made|live.work.planning.time.onTime', '2026-01-31'],
  ['cycle', 'live.work.executing.steady', null],
  ['cycle', 'live.work.followUp.late', '2027-03-31'],
  ['plan', 'live.work.draft.onTime', '2026-02-01'],
  ['plan', 'live.work.negotiation.late', '2026-02-01'],
  ['plan', 'live.work.submitted.waiting', null],
  ['report', 'live.work.draft.late', '2026-02-01'],
  ['report', 'live.work.scheduled', null],
  ['evaluation', 'live.work.selfAssessment', '2027-01-15'],
  ['evaluation', 'live.work.rating.onTime', '2027-01-31'],
  ['evaluation', 'live.work.ratings', null],
  ['evaluation', 'live.work.calibration.open', null],
  ['evaluation', 'live.work.official.published', null],
  ['other', 'live.work.draft', null],
])('%s in %s is due %s', (workflow, state, due) => {
  expect(dueOnOf(item(workflow, state), gregorianCalendar)).toBe(due)
})

test('the window of an objection runs from the day of receipt in the zone: day 14 is the last', () => {
  // 16:00 in UTC is the next day in Jayapura
  expect(dueOnOf(item('evaluation', 'live.work.official.window'), gregorianCalendar)).toBe('2027-02-25')
})

test('on hold time stands still', () => {
  expect(dueOnOf(item('plan', 'live.work.draft.onTime', { tags: ['held'] }), gregorianCalendar)).toBeNull()
})
