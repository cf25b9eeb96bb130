import { describe, expect, test } from 'vitest'
import { sampleReport } from '../../testing/report-samples.ts'
import { type Course, openCourse } from '../../testing/workflow-course.ts'
import { reportWorkflow } from './report.ts'
import type { ReportInput } from './report-input.ts'

const open = (input: Partial<ReportInput> = {}) =>
  openCourse(reportWorkflow, { input: { ...sampleReport, ...input }, facts: { draft: 1, filled: 2 } })
// 20 March begins in Jayapura (UTC+9)
const opens = '2026-03-19T15:00:00.000Z'
const draft = () => open().until(opens)
const submit = { type: 'report.submit', document: 1 }
const submitted = () => draft().send('owner', submit)
const closed = (result: string) => [
  { kind: 'tell', to: 'parent', event: { type: 'report.closed', period: '2026-Q1', result } },
]
const codes = (report: Course, roles: string, event: Parameters<Course['send']>[1]) =>
  report.refusal(roles, event).map(({ code }) => code)

test('a report opens on its day, is handed in and reviewed, and tells the cycle', () => {
  expect(open().until('2026-03-19T14:59:59.999Z').state).toContain('scheduled')
  expect(draft()).toMatchObject({ state: expect.stringContaining('draft.onTime') })
  expect(submitted()).toMatchObject({
    records: ['report_document'],
    state: expect.stringContaining('submitted.waiting'),
  })
  expect(submitted().send('assessor', { type: 'report.review', note: 'Baik' })).toMatchObject({
    state: 'reviewed',
    messages: closed('reviewed'),
  })
})

test('a report of a cycle that began late opens at once', () => {
  const late = openCourse(reportWorkflow, { input: sampleReport, at: '2026-05-01T00:00:00.000Z' })
  expect(late.until('2026-05-01T00:00:00.000Z')).toMatchObject({ state: expect.stringContaining('draft.late') })
})

test.each([
  [{ draft: null, filled: null }, ['document.draft.missing']],
  [{ draft: 3 }, ['document.draft.outdated']],
  [{ filled: 0 }, ['report.empty']],
])('with %j it is refused: %j', (facts, expected) => {
  expect(codes(draft().knowing(facts), 'owner', submit)).toEqual(expected)
})

test('it may be taken back, or sent back', () => {
  expect(submitted().send('owner', { type: 'report.recall' }).state).toContain('draft.onTime')
  const returned = submitted().send('assessor', { type: 'report.return', note: 'Lampirkan bukti' })
  expect(returned).toMatchObject({ state: expect.stringContaining('draft.onTime'), context: { returns: 1 } })
})

describe('time', () => {
  const due = '2026-04-05T14:59:59.999Z'

  test('late after the day it is due; a review that does not come is shown to the admin', () => {
    expect(draft().until('2026-04-05T14:59:59.998Z').tags).not.toContain('overdue')
    expect(draft().until(due).tags).toContain('overdue')
    expect(submitted().until('2026-03-27T14:59:59.999Z')).toMatchObject({
      state: expect.stringContaining('submitted.escalated'),
      messages: [{ kind: 'notify', template: 'report.reviewLate', to: 'admin' }],
    })
  })

  const extend = (dueOn: string) => ({ type: 'report.extend', dueOn, reason: 'Gangguan jaringan' })

  test('an extension moves the day, also when it is over', () => {
    const extended = draft().until(due).send('assessor', extend('2026-04-20'))
    expect(extended).toMatchObject({
      state: expect.stringContaining('draft.onTime'),
      context: { dueOn: '2026-04-20', extensions: 1 },
    })
    expect(extended.until('2026-04-20T14:59:59.998Z').tags).not.toContain('overdue')
    expect(extended.until('2026-04-20T14:59:59.999Z').tags).toContain('overdue')
  })

  test('an extension before it opens holds as well', () => {
    const extended = open().send('admin', extend('2026-04-20')).until(opens)
    expect(extended.until('2026-04-20T14:59:59.998Z').tags).not.toContain('overdue')
  })

  test('an extension is later than what it extends, and no later than the lapse', () => {
    expect(codes(draft(), 'assessor', extend('2026-04-05'))).toEqual(['report.extend.notLater'])
    expect(codes(draft(), 'assessor', extend('2027-01-16'))).toEqual(['report.extend.afterLapse'])
    expect(codes(draft(), 'assessor', extend('2027-01-15'))).toEqual([])
  })

  test('whatever is open lapses, so that the evaluation can go on', () => {
    const lapse = '2027-01-15T14:59:59.999Z'
    const returned = submitted().send('assessor', { type: 'report.return', note: 'x' })
    for (const report of [draft(), submitted(), returned, open({ opensOn: '2027-02-01' })]) {
      expect(report.until('2027-01-15T14:59:59.998Z').ended).toBe(false)
      expect(report.until(lapse)).toMatchObject({ state: 'lapsed', messages: closed('lapsed'), timers: [] })
    }
  })
})

test('the admin waives it, from anywhere', () => {
  const waive = { type: 'report.waive', reason: 'Tugas belajar' }
  for (const report of [open(), draft(), submitted()])
    expect(report.send('admin', waive)).toMatchObject({ state: 'waived', messages: closed('waived') })
  expect(codes(draft(), 'assessor', waive)).toEqual(['role.notAllowed'])
})

test('the cycle cancels it', () => {
  for (const report of [open(), draft(), submitted()])
    expect(report.tell({ type: 'case.cancel' })).toMatchObject({ state: 'cancelled', messages: [] })
})
