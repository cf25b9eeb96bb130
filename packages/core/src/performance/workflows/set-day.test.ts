import { expect, test } from 'vitest'
import { sampleEvaluation } from '../../testing/evaluation-samples.ts'
import { planSamples, samplePlan } from '../../testing/plan-samples.ts'
import { sampleReport } from '../../testing/report-samples.ts'
import { type Course, openCourse } from '../../testing/workflow-course.ts'
import { evaluationWorkflow, planWorkflow, reportWorkflow } from './index.ts'

const at = '2026-01-02T00:00:00.000Z'
const sixtyDaysAfter = (instant: string) => new Date(Date.parse(instant) + 60 * 86_400_000).toISOString()
const sixtyAfterDay = (day: string) => sixtyDaysAfter(`${day}T14:59:59.999Z`)

/** On hold for sixty days. */
const held = (course: Course, from: string): Course =>
  course
    .until(from)
    .tell({ type: 'case.hold', number: 1 }, 11)
    .until(sixtyDaysAfter(from))
    .tell({ type: 'case.resume', number: 2 }, 12)

const dueOf = ({ timers }: Course, name: string) => timers.find(({ delay }) => delay === name)?.due

const report = () => openCourse(reportWorkflow, { input: sampleReport, at, facts: { draft: 1, filled: 2 } })
const scheduled = () => held(report(), '2026-02-01T00:00:00.000Z')
/** Opened on 19 May in Jayapura, instead of 20 March. */
const opened = () => scheduled().until('2026-05-18T15:00:00.000Z')

test('a report that a hold opened later is due later by as much, and not late when it opens', () => {
  expect(dueOf(scheduled(), 'reportOpens')).toBe('2026-05-18T15:00:00.000Z')
  expect(opened().state).toContain('draft.onTime')
  expect(dueOf(opened(), 'reportDue')).toBe(sixtyAfterDay(sampleReport.dueOn))
})

test('so is one that comes back after the hold', () => {
  const submitted = opened().send('owner', { type: 'report.submit', document: 1 })
  const returned = submitted.send('assessor', { type: 'report.return', note: 'Lampirkan bukti' })
  expect(dueOf(returned, 'reportDue')).toBe(sixtyAfterDay(sampleReport.dueOn))
})

test('a day that was named after the hold is that day; a later hold moves it by its own length', () => {
  const extend = { type: 'report.extend', dueOn: '2026-07-10', reason: 'Gangguan jaringan' }
  const extended = opened().send('assessor', extend)
  expect(dueOf(extended, 'reportDue')).toBe('2026-07-10T14:59:59.999Z')
  const again = extended
    .until('2026-06-01T00:00:00.000Z')
    .tell({ type: 'case.hold', number: 3 }, 13)
    .until('2026-06-03T00:00:00.000Z')
    .tell({ type: 'case.resume', number: 4 }, 14)
  const submitted = again.send('owner', { type: 'report.submit', document: 1 })
  const returned = submitted.send('owner', { type: 'report.recall' })
  expect(dueOf(returned, 'reportDue')).toBe('2026-07-12T14:59:59.999Z')
})

test('a plan that comes back after a hold is due as late as one that was open during it', () => {
  const [facts = {}] = planSamples.facts
  const plan = openCourse(planWorkflow, { input: samplePlan, at, facts })
  const heldIn = (course: Course) => held(course, '2026-01-20T00:00:00.000Z')
  const back = heldIn(plan.send('owner', { type: 'plan.submit', document: 1 })).send('owner', { type: 'plan.recall' })
  expect(dueOf(heldIn(plan), 'planDue')).toBe(sixtyAfterDay(samplePlan.dueOn))
  expect(dueOf(back, 'planDue')).toBe(sixtyAfterDay(samplePlan.dueOn))
})

test('a day that had passed when the hold began has passed when it ends', () => {
  const [facts = {}] = planSamples.facts
  const submitted = openCourse(planWorkflow, { input: samplePlan, at, facts }).send('owner', {
    ...{ type: 'plan.submit', document: 1 },
  })
  const back = held(submitted, '2026-02-20T00:00:00.000Z').send('owner', { type: 'plan.recall' })
  expect(back.until(back.at).tags).toContain('overdue')
})

test('the stages of an evaluation behind the one that was held fall as late as that one', () => {
  const { selfAssessmentDue, ratingDue } = sampleEvaluation
  const course = openCourse(evaluationWorkflow, { input: sampleEvaluation, at: '2027-01-02T00:00:00.000Z' })
  const rating = held(course, '2027-01-05T00:00:00.000Z').until(sixtyAfterDay(selfAssessmentDue))
  expect(rating.state).toContain('rating.onTime')
  expect(dueOf(rating, 'ratingDue')).toBe(sixtyAfterDay(ratingDue))
})
