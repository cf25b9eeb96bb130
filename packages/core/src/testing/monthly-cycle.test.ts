import { expect, test } from 'vitest'
import { indonesianHolidays } from '../case/calendar/indonesian-holidays.ts'
import { indonesianOfficeWeek } from '../case/calendar/indonesian-weeks.ts'
import { workingCalendar } from '../case/calendar/working-calendar.ts'
import { WIB } from '../case/calendar/zone.ts'
import { checkWorkflow } from './check-workflow.ts'
import { monthlyCycle } from './monthly-cycle.ts'
import { monthlyReport } from './monthly-report.ts'
import { openCourse } from './workflow-course.ts'

const calendar = workingCalendar({
  ...{ id: 'kota-uji', week: indonesianOfficeWeek, holidays: indonesianHolidays, jointLeave: 'free' },
})
const report = { month: '2026-05', zone: WIB, holdNumber: 0 }
/** Opened on Monday, 1 June 2026, a holiday. */
const opened = () => openCourse(monthlyReport, { input: report, at: '2026-05-31T17:00:00.000Z', calendar })
const dueOf = ({ timers }: ReturnType<typeof opened>) =>
  Object.fromEntries(timers.map(({ delay, due }) => [delay, due]))

test('a report is due on the fifth working day, reminded of on Thursday, late on Monday, escalated on Wednesday', () => {
  expect(dueOf(opened())).toEqual({
    reportDue: '2026-06-08T16:59:59.999Z',
    reportReminder: '2026-06-04T01:00:00.000Z',
  })
  const reminded = opened().until('2026-06-04T01:00:00.000Z')
  expect(reminded.messages).toEqual([{ kind: 'notify', template: 'report.dueSoon', to: 'owner' }])
  const late = reminded.until('2026-06-09T16:59:59.999Z')
  expect([late.tags, dueOf(late)]).toEqual([['for:owner', 'overdue'], { reportEscalation: '2026-06-10T01:00:00.000Z' }])
  const escalated = late.until('2026-06-10T01:00:00.000Z')
  expect(escalated.messages).toEqual([{ kind: 'notify', template: 'report.overdue', to: 'superior' }])
  expect(escalated.tags).toContain('for:superior')
})

test('a reminder that a hold moved into the night or to a Sunday waits for people to be at work', () => {
  const held = opened().until('2026-06-02T03:00:00.000Z').tell({ type: 'case.hold', number: 1 })
  // three days and twelve hours: to Sunday evening
  const resumed = held.until('2026-06-05T15:00:00.000Z').tell({ type: 'case.resume', number: 2 })
  expect(dueOf(resumed).reportReminder).toBe('2026-06-07T13:00:00.000Z')
  const waiting = resumed.until('2026-06-07T13:00:00.000Z')
  expect([waiting.messages, dueOf(waiting).atWork]).toEqual([[], '2026-06-08T00:30:00.000Z'])
  expect(waiting.until('2026-06-08T00:30:00.000Z').messages).toMatchObject([{ template: 'report.dueSoon' }])
})

test('a cycle starts the report of each month when the month is over, and ends with the last report', () => {
  const cycle = openCourse(monthlyCycle, { input: { months: ['2026-01', '2026-02'], zone: WIB }, calendar })
  const january = cycle.until('2026-01-31T17:00:00.000Z')
  expect(january.messages).toMatchObject([{ kind: 'start', key: '2026-01', input: { month: '2026-01' } }])
  const both = january.until('2026-02-28T17:00:00.000Z')
  expect([both.messages[0], both.timers]).toMatchObject([{ key: '2026-02' }, []])
  expect(both.tell({ type: 'report.closed' }).tell({ type: 'report.closed' }).state).toBe('over')
})

test('months that end during a hold are caught up with when it is over', () => {
  const input = { months: ['2026-01', '2026-02', '2026-03', '2026-04'], zone: WIB }
  const held = openCourse(monthlyCycle, { input, calendar })
    .until('2026-01-31T10:00:00.000Z')
    .send('admin', { type: 'cycle.hold' })
  const resumed = held.until('2026-04-01T10:00:00.000Z').send('admin', { type: 'cycle.resume' })
  const due = resumed.timers[0]?.due ?? ''
  expect(due).toBe('2026-04-01T17:00:00.000Z')
  expect(resumed.until(due).context).toMatchObject({ started: 3, holdNumber: 2 })
})

test('both are sound workflows', () => {
  const facts = [{}]
  const told = ['case.hold', 'case.resume'].flatMap((type) => [1, 2].map((number) => ({ type, number })))
  const ofReport = {
    ...{ inputs: [report], facts, roles: ['owner', 'admin'], escapes: ['case.cancel'] },
    events: [{ type: 'report.submit' }, { type: 'report.waive' }, { type: 'case.cancel' }, ...told],
  }
  expect(checkWorkflow(monthlyReport, { samples: ofReport }).findings).toEqual([])
  const events = ['cycle.hold', 'cycle.resume', 'cycle.transfer', 'report.closed'].map((type) => ({ type }))
  const inputs = [['2026-01'], ['2026-01', '2026-02']].map((months) => ({ months, zone: WIB }))
  const ofCycle = { inputs, facts, roles: ['admin'], events }
  expect(checkWorkflow(monthlyCycle, { samples: ofCycle }).findings).toEqual([])
})
