import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleEvaluation } from '../../testing/evaluation-samples.ts'
import { samplePlan } from '../../testing/plan-samples.ts'
import { sampleReport } from '../../testing/report-samples.ts'
import { type Course, openCourse } from '../../testing/workflow-course.ts'
import { evaluationWorkflow, planWorkflow, reportWorkflow } from './index.ts'

const at = '2026-01-10T00:00:00.000Z'
const later = (days: number) => new Date(Date.parse(at) + days * 86_400_000).toISOString()
const children = [
  ['plan', (holdNumber: number) => openCourse(planWorkflow, { input: { ...samplePlan, holdNumber }, at })],
  ['report', (holdNumber: number) => openCourse(reportWorkflow, { input: { ...sampleReport, holdNumber }, at })],
  [
    'evaluation',
    (holdNumber: number) => openCourse(evaluationWorkflow, { input: { ...sampleEvaluation, holdNumber }, at }),
  ],
] as const

/** The n-th word of a cycle about holds: odd ones hold, even ones resume; each is sent at a later revision. */
const word = (n: number) => ({ type: n % 2 === 1 ? 'case.hold' : 'case.resume', number: n })

const bring = (child: Course, n: number): Course =>
  child.deaf(word(n), 10 + n).length > 0 ? child : child.tell(word(n), 10 + n)

describe.each(children)('%s', (_, open) => {
  test('is held exactly when the newest word says so: late, doubled and reordered words change nothing', () => {
    const sent = fc.integer({ min: 1, max: 8 }).chain((count) => {
      const words = Array.from({ length: count }, (_, n) => n + 1)
      const doubled = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((more) => [...words, ...more])
      return doubled.chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
    })
    fc.assert(
      fc.property(sent, (words) => {
        const child = words.reduce(bring, open(0))
        return child.tags.includes('held') === (Math.max(...words) % 2 === 1)
      }),
    )
  })

  test('does not listen to words from before it was started, however late they come', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.array(fc.integer({ min: 1, max: 6 })), (started, words) => {
        const child = words.filter((n) => n <= started).reduce(bring, open(started))
        return child.tags.includes('held') === false && child.context.holdRevision === 0
      }),
    )
  })

  test('listens to the relay, which brings a hold to a child that came late', () => {
    expect(open(0).tell({ type: 'case.hold' }, 7).tags).toContain('held')
    expect(open(0).tell({ type: 'case.hold' }, 7).tell({ type: 'case.resume', number: 2 }, 8).tags).not.toContain(
      'held',
    )
  })

  test('stands still: its deadlines fall later by the length of the hold, and nothing is sent twice', () => {
    const before = open(0)
    expect(before.timers.length).toBeGreaterThan(0)
    const held = before.until(later(1)).tell(word(1), 11)
    expect(held.until(later(1000)).state).toBe(held.state)
    const resumed = held.until(later(31)).tell(word(2), 12)
    expect(resumed.messages).toEqual([])
    const moved = (due: string) => new Date(Date.parse(due) + 30 * 86_400_000).toISOString()
    expect(resumed.timers).toEqual(before.timers.map((timer) => ({ ...timer, due: moved(timer.due) })))
    expect(resumed.context.heldMs).toBe(30 * 86_400_000)
  })

  test('refuses its people while it is held, and still ends when it is cancelled', () => {
    const held = open(0).tell(word(1), 11)
    const refusals = ['plan.submit', 'report.extend', 'evaluation.assess'].flatMap((type) =>
      held.refusal('owner,assessor', { type, document: 1, dueOn: '2026-05-01' }),
    )
    expect(refusals).toContainEqual({ code: 'case.held' })
    expect(held.tell({ type: 'case.cancel' }).state).toBe('cancelled')
  })
})
