import { expect, test } from 'vitest'
import { indonesianHolidays } from '../case/calendar/indonesian-holidays.ts'
import { indonesianOfficeWeek } from '../case/calendar/indonesian-weeks.ts'
import { workingCalendar } from '../case/calendar/working-calendar.ts'
import { WIB, WIT } from '../case/calendar/zone.ts'
import { checkWorkflow } from './check-workflow.ts'
import { review } from './review.ts'
import { openCourse } from './workflow-course.ts'

const calendar = workingCalendar({
  ...{ id: 'kab-andir', week: indonesianOfficeWeek, holidays: indonesianHolidays, jointLeave: 'free' },
})
/** Opened on Friday, 13 March 2026, in Jakarta: the week before Idulfitri. */
const opened = (zone: string) => openCourse(review, { input: { zone }, at: '2026-03-13T03:00:00.000Z', calendar })
const dueOf = ({ timers }: ReturnType<typeof opened>) =>
  Object.fromEntries(timers.map(({ delay, due }) => [delay, due]))

test('five working days over Idulfitri end on Friday 27 March; the reminder comes on Wednesday morning', () => {
  expect(dueOf(opened(WIB))).toEqual({
    reviewDue: '2026-03-27T16:59:59.999Z',
    reviewReminder: '2026-03-25T01:00:00.000Z',
  })
  expect(dueOf(opened(WIT))).toEqual({
    reviewDue: '2026-03-27T14:59:59.999Z',
    reviewReminder: '2026-03-24T23:00:00.000Z',
  })
})

test('reminded, late, and on the next working day escalated: each is told once', () => {
  const quiet = opened(WIB).until('2026-03-25T00:59:59.999Z')
  expect([quiet.state, quiet.messages]).toEqual(['open.waiting.quiet', []])
  const reminded = quiet.until('2026-03-25T01:00:00.000Z')
  expect(reminded.messages).toEqual([{ kind: 'notify', template: 'review.dueSoon', to: 'assessor' }])
  const late = reminded.until('2026-03-28T00:00:00.000Z')
  expect([late.state, late.tags]).toEqual(['open.late', ['for:assessor', 'overdue']])
  expect(dueOf(late)).toEqual({ reviewEscalation: '2026-03-30T01:00:00.000Z' })
  const escalated = late.until('2026-03-30T01:00:00.000Z')
  expect(escalated.messages).toEqual([{ kind: 'notify', template: 'review.overdue', to: 'superior' }])
  expect([escalated.tags, escalated.timers]).toEqual([['for:superior', 'overdue'], []])
  expect(escalated.send('superior', { type: 'settle' }).ended).toBe(true)
})

test('who settles in time is not reminded', () => {
  const settled = opened(WIB).send('assessor', { type: 'settle' })
  expect([settled.ended, settled.timers]).toEqual([true, []])
})

test('it is a sound workflow', () => {
  const samples = {
    ...{ inputs: [{ zone: WIB }], events: [{ type: 'settle' }], facts: [{}] },
    roles: ['assessor', 'superior', 'admin'],
  }
  expect(checkWorkflow(review, { samples }).findings).toEqual([])
})
