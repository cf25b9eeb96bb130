import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluationSamples, sampleEvaluation } from '../../testing/evaluation-samples.ts'
import { type Course, openCourse } from '../../testing/workflow-course.ts'
import { heldRoles } from '../../workflow/roles.ts'
import { evaluationWorkflow } from './evaluation.ts'

const at = '2027-01-06T01:00:00.000Z'
const rate = { type: 'evaluation.rate', resultRating: 'meets', behaviourRating: 'meets' }
const publishedBy = (workflow: typeof evaluationWorkflow) =>
  openCourse(workflow, { input: sampleEvaluation, at, facts: { draft: 1, openReports: 0, reportsBegun: 4 } })
    .send('owner', { type: 'evaluation.assess', document: 1 })
    .send('assessor', rate)
    .send('admin', { type: 'evaluation.publish' })
const published = () => publishedBy(evaluationWorkflow)
const acknowledge = { type: 'evaluation.acknowledge' }
const received = () => published().send('owner', acknowledge)
const object = { type: 'evaluation.object', grounds: 'Realisasi triwulan ketiga tidak dihitung' }
const objected = () => received().send('owner', object)
const final = (predicate: string) => [{ kind: 'tell', to: 'parent', event: { type: 'evaluation.final', predicate } }]
const later = (from: string, days: number) => new Date(Date.parse(from) + days * 86_400_000).toISOString()
const heldFor = (course: Course, days: number) =>
  course.tell({ type: 'case.hold' }).until(later(course.at, days)).tell({ type: 'case.resume' })
const codes = (course: Course, roles: string, event: Parameters<Course['send']>[1]) =>
  course.refusal(roles, event).map(({ code }) => code)

describe('the window for an objection', () => {
  test('runs from receipt, not from publication', () => {
    const acknowledged = published().until('2027-01-08T16:00:00.000Z').send('owner', acknowledge)
    expect(acknowledged.context.receipt).toMatchObject({ at: '2027-01-08T16:00:00.000Z', deemed: false })
    // 9 January in Jayapura is day 0
    expect(acknowledged.timers).toMatchObject([{ delay: 'objectionWindow', due: '2027-01-23T14:59:59.999Z' }])
  })

  test('runs from the day on which the result counts as received', () => {
    const deemed = published().until('2027-01-09T14:59:59.999Z')
    expect(deemed).toMatchObject({ state: expect.stringContaining('window'), context: { receipt: { deemed: true } } })
    expect(deemed.timers).toMatchObject([{ due: '2027-01-23T14:59:59.999Z' }])
  })

  test('day 14 counts and day 15 does not, whether or not the deadline has fired yet', () => {
    const last = received().until('2027-01-20T14:59:59.998Z')
    expect(codes(last, 'owner', object)).toEqual([])
    expect(received().until('2027-01-20T14:59:59.999Z')).toMatchObject({ state: 'final', messages: final('good') })
    const slow = {
      ...evaluationWorkflow,
      deadlines: { ...evaluationWorkflow.deadlines, objectionWindow: () => '2028-01-01T00:00:00.000Z' },
    }
    const unfired = publishedBy(slow).send('owner', acknowledge)
    expect(codes(unfired.until('2027-01-20T14:59:59.999Z'), 'owner', object)).toEqual([])
    const [late] = unfired.until('2027-01-20T15:00:00.000Z').refusal('owner', object)
    expect(late).toMatchObject({ code: 'evaluation.objection.late', params: { day: 15, days: 14 } })
    expect(late?.cites).toContainEqual(
      expect.objectContaining({ law: 'pp-30-2019', article: '59', status: 'verified' }),
    )
  })

  test('stands still on hold: rule and deadline agree to the day, whatever the hold', () => {
    const days = { heldBefore: fc.nat(40), open: fc.nat(13), held: fc.nat(90), more: fc.nat(20), hour: fc.nat(23) }
    fc.assert(
      fc.property(fc.record(days), ({ heldBefore, open, held, more, hour }) => {
        const acknowledged = heldFor(published(), heldBefore).send('owner', acknowledge)
        const resumed = heldFor(acknowledged.until(later(acknowledged.at, open)), held)
        const due = resumed.timers.find(({ delay }) => delay === 'objectionWindow')?.due ?? ''
        const asked = later(resumed.at, more + hour / 24)
        // the rule alone: the deadline would have moved the case on by then
        const answer = evaluationWorkflow.rules.inTime?.({ context: resumed.context, event: { at: asked } } as never)
        return (answer === true) === asked <= due
      }),
    )
  })

  test('accepting ends it at once; once accepted there is no objection', () => {
    expect(received().send('owner', { type: 'evaluation.accept' }).ended).toBe(true)
  })
})

describe('an objection', () => {
  test('is heard by the superior of the assessor, and may be rejected without a new rating', () => {
    expect(objected()).toMatchObject({ records: ['objection'], tags: ['for:assessor', 'for:superior'] })
    const heard = objected().send('assessor', { type: 'evaluation.respond', statement: 'Bukti terlambat' })
    expect(heard).toMatchObject({ records: ['objection'], tags: ['for:superior'] })
    const rejected = heard.send('superior', { type: 'evaluation.reject', reason: 'Bukti tidak mendukung' })
    expect(rejected).toMatchObject({ state: 'final', records: ['objection'], messages: final('good') })
    expect(rejected.context).toMatchObject({ objection: 'rejected', official: { predicate: 'good' } })
  })

  const revise = {
    type: 'evaluation.revise',
    resultRating: 'above',
    behaviourRating: 'above',
    reason: 'Setelah mendengar keduanya',
  }

  test('may change the result, which is final then', () => {
    expect(objected().send('superior', revise)).toMatchObject({
      ...{ state: 'final', records: ['rating', 'objection'], messages: final('very-good') },
      context: { objection: 'upheld', official: { predicate: 'very-good' }, rating: { predicate: 'very-good' } },
    })
  })

  test('is not upheld with the rating it objects to', () => {
    expect(
      codes(objected(), 'superior', { ...revise, ...{ resultRating: 'meets', behaviourRating: 'meets' } }),
    ).toEqual(['evaluation.revision.sameRating'])
  })

  test('is nobody else’s to decide', () => {
    for (const roles of ['owner', 'assessor', 'admin', 'owner,assessor,admin'])
      expect(codes(objected(), roles, revise)).toEqual(['role.notAllowed'])
    const parties = [{ role: 'assessor', person: 'p', from: '2026-01-01T00:00:00.000Z', to: null, basis: '' }]
    const holder = { person: 'p', roles: evaluationSamples.roles, parties, at }
    expect(heldRoles(evaluationWorkflow, holder)).not.toContain('superior')
  })

  test('may be withdrawn', () => {
    const withdrawn = objected().send('owner', { type: 'evaluation.withdrawObjection' })
    expect(withdrawn).toMatchObject({ state: 'final', context: { objection: 'withdrawn' }, messages: final('good') })
  })

  test('that is not decided in time is shown, and waits on', () => {
    const late = objected().until('2027-01-27T14:59:59.999Z')
    expect(late).toMatchObject({
      tags: expect.arrayContaining(['overdue', 'for:superior']),
      messages: [{ kind: 'notify', template: 'evaluation.decisionLate', to: 'admin' }],
    })
    expect(late.send('superior', revise).ended).toBe(true)
  })
})
