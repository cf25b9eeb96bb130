import { describe, expect, test } from 'vitest'
import type { StartMessage } from '../../case/message.ts'
import { sampleCycle, sampleCycleOfFewRules } from '../../testing/cycle-samples.ts'
import { type Course, openCourse } from '../../testing/workflow-course.ts'
import { cycleWorkflow } from './cycle.ts'
import type { CycleParameters } from './cycle-input.ts'
import { performanceWorkflows } from './index.ts'

const open = (input: CycleParameters = sampleCycle) => openCourse(cycleWorkflow, { input, facts: { openFollowUps: 0 } })
const inForce = (ordinal: number) => ({ type: 'plan.inForce', ordinal })
const ended = (ordinal: number) => ({ type: 'plan.ended', ordinal })
// 6 January 2027 begins in Jayapura (UTC+9)
const evaluationOpens = '2027-01-05T15:00:00.000Z'
const executing = () => open().tell(inForce(1))
const evaluating = () => executing().until(evaluationOpens)
const followUp = () => evaluating().tell({ type: 'evaluation.final', predicate: 'good' })
const revise = { type: 'cycle.revise', reason: 'Tugas baru' }
const codes = (cycle: Course, roles: string, event: Parameters<Course['send']>[1]) =>
  cycle.refusal(roles, event).map(({ code }) => code)
const starts = ({ messages }: Course) => messages.filter((message): message is StartMessage => message.kind === 'start')
const endOpenPlan = { kind: 'tell', to: 'children', workflow: 'plan', event: { type: 'case.cancel' } }

describe('a year', () => {
  test('plan, reports, evaluation and follow-up begin in their turn', () => {
    expect(starts(open()).map(({ key }) => key)).toEqual(['plan-1'])
    expect(starts(executing()).map(({ key, period }) => [key, period])).toEqual([
      ['report-2026-Q1', '2026-Q1'],
      ['report-2026-Q2', '2026-Q2'],
      ['report-2026-Q3', '2026-Q3'],
      ['report-2026-Q4', '2026-Q4'],
    ])
    expect(executing().until('2027-01-05T14:59:59.999Z').state).toContain('executing')
    expect(starts(evaluating())).toMatchObject([{ key: 'evaluation', input: { reports: 4, to: '2026-12-31' } }])
    expect(followUp()).toMatchObject({ context: { evaluationFinal: true, predicate: 'good' } })
    expect(followUp().send('assessor', { type: 'cycle.close' })).toMatchObject({
      state: 'closed',
      messages: [],
      timers: [],
    })
  })

  test.each([sampleCycle, sampleCycleOfFewRules])(
    'every child is started with what its workflow takes',
    async (input) => {
      const course = open(input).tell(inForce(1))
      for (const { workflow, input: given } of [
        ...starts(open(input)),
        ...starts(course),
        ...starts(course.until(evaluationOpens)),
      ]) {
        const child = performanceWorkflows.find(({ id }) => id === workflow)
        expect(await child?.input?.['~standard'].validate(given), workflow).toMatchObject({ value: given })
      }
    },
  )

  test('how each report ended is remembered once', () => {
    const closed = { type: 'report.closed', period: '2026-Q1', result: 'lapsed' }
    const told = executing().tell(closed)
    expect(told.context.reports).toEqual({ '2026-Q1': 'lapsed' })
    expect(told.deaf({ ...closed, result: 'reviewed' })).toMatchObject([{ code: 'cycle.report.known' }])
    expect(told.deaf({ ...closed, period: '2025-Q1' })).toMatchObject([{ code: 'cycle.report.known' }])
    expect(evaluating().tell({ ...closed, period: '2026-Q4' }).context.reports).toEqual({ '2026-Q4': 'lapsed' })
  })
})

describe('the first plan', () => {
  test('that is withdrawn is made anew by the admin, or the cycle is cancelled', () => {
    const withdrawn = open().tell(ended(1))
    expect(withdrawn.tags).toEqual(['for:admin'])
    expect(codes(withdrawn, 'assessor', { type: 'cycle.restartPlan' })).toEqual(['role.notAllowed'])
    const again = withdrawn.send('admin', { type: 'cycle.restartPlan' })
    expect(starts(again)).toMatchObject([{ key: 'plan-2', input: { ordinal: 2, supersedes: false } }])
    expect(again.tell(inForce(2)).context.planInForce).toBe(2)
    expect(withdrawn.send('admin', { type: 'cycle.cancel', reason: 'x' }).state).toBe('cancelled')
  })

  test('that was withdrawn and is told of once more changes nothing', () => {
    const again = open().tell(ended(1)).send('admin', { type: 'cycle.restartPlan' })
    expect(again.deaf(ended(1))).toMatchObject([{ code: 'cycle.plan.outdated' }])
    expect(again.deaf(inForce(1))).toMatchObject([{ code: 'cycle.plan.outdated' }])
  })

  test('that is not in force when the evaluation opens is shown to the admin; once it is, the year catches up', () => {
    const late = open().until(evaluationOpens)
    expect(late).toMatchObject({
      tags: ['for:admin', 'overdue'],
      messages: [{ kind: 'notify', template: 'cycle.planMissing', to: 'admin' }],
    })
    const signed = late.tell(inForce(1))
    expect(starts(signed)).toHaveLength(4)
    expect(starts(signed.until(evaluationOpens)).map(({ key }) => key)).toEqual(['evaluation'])
  })

  test('may be withdrawn and made anew after that, too', () => {
    const late = open().until(evaluationOpens).tell(ended(1)).send('admin', { type: 'cycle.restartPlan' })
    expect(late.tell(inForce(2)).until(evaluationOpens).state).toContain('evaluating')
  })
})

describe('a revision in the year', () => {
  test('is another plan; the old one stays in force until it is signed', () => {
    const revising = executing().send('owner', revise)
    expect(starts(revising)).toMatchObject([{ key: 'plan-2', input: { ordinal: 2, supersedes: true } }])
    expect(revising.context).toMatchObject({ plan: 2, planInForce: 1 })
    expect(codes(revising, 'owner', revise)).toEqual(['event.notNow'])
    expect(revising.tell(inForce(2))).toMatchObject({
      state: expect.stringContaining('steady'),
      context: { planInForce: 2 },
    })
    expect(starts(revising.tell(inForce(2)))).toEqual([])
    expect(revising.tell(ended(2))).toMatchObject({
      state: expect.stringContaining('steady'),
      context: { planInForce: 1 },
    })
  })

  test('that is unfinished when the evaluation opens ends; one that was just signed counts', () => {
    const opened = executing().send('assessor', revise).until(evaluationOpens)
    expect(opened.messages).toContainEqual(endOpenPlan)
    expect(opened.tell(inForce(2))).toMatchObject({
      state: expect.stringContaining('evaluating'),
      context: { planInForce: 2 },
    })
    expect(opened.tell(ended(2)).context).toMatchObject({ planInForce: 1, planOpen: false })
    expect(evaluating().messages).not.toContainEqual(endOpenPlan)
  })

  test('that was started so late that nobody told it to end is ended with the cycle', () => {
    const closed = executing()
      .send('owner', revise)
      .until(evaluationOpens)
      .tell({ type: 'evaluation.final', predicate: 'good' })
      .send('assessor', { type: 'cycle.close' })
    expect(closed.messages).toEqual([endOpenPlan])
  })

  test('is told of once', () => {
    const revised = executing().send('owner', revise).tell(inForce(2))
    expect(revised.deaf(inForce(2))).toMatchObject([{ code: 'cycle.plan.outdated' }])
  })
})

describe('follow-up', () => {
  const some = { openFollowUps: 2 }
  // the end of 30 June 2027
  const due = '2027-06-30T14:59:59.999Z'

  test('cannot end past an open one without a recorded reason', () => {
    const busy = followUp().knowing(some)
    expect(busy.refusal('assessor', { type: 'cycle.close' })).toEqual([
      { code: 'cycle.followUps.open', params: { open: 2 } },
    ])
    const late = busy.until(due)
    expect(late).toMatchObject({ ended: false, tags: expect.arrayContaining(['overdue', 'for:admin']) })
    expect(codes(late, 'admin', { type: 'cycle.close' })).toEqual(['cycle.followUps.open'])
    expect(late.send('admin', { type: 'cycle.closeOpen', reason: 'Pindah instansi' }).state).toBe('closed')
    expect(late.knowing({ openFollowUps: 0 }).send('assessor', { type: 'cycle.close' }).state).toBe('closed')
  })

  test('ends by itself when it is due and none is open', () => {
    expect(followUp().until('2027-06-30T14:59:59.998Z').ended).toBe(false)
    expect(followUp().until(due).state).toBe('closed')
  })

  test('has at least the day on which the result became final', () => {
    const long = evaluating().until('2027-08-10T03:00:00.000Z').tell({ type: 'evaluation.final', predicate: 'poor' })
    expect(long.until('2027-08-10T14:59:59.998Z').ended).toBe(false)
    expect(long.until('2027-08-10T14:59:59.999Z').state).toBe('closed')
  })

  test('is recorded with its act; closing one needs one', () => {
    const add = { type: 'cycle.addFollowUp', kind: 'coaching', text: 'Bimbingan', dueOn: '2027-05-31' }
    const close = { type: 'cycle.closeFollowUp', followUp: '0190a0a0-0000-7000-8000-000000000001' }
    for (const role of ['assessor', 'superior', 'admin'])
      expect(followUp().send(role, add).records).toEqual(['follow_up'])
    expect(codes(followUp(), 'assessor', close)).toEqual(['cycle.followUps.none'])
    expect(followUp().knowing(some).send('assessor', close).records).toEqual(['follow_up'])
    expect(codes(followUp(), 'admin', { type: 'cycle.closeOpen', reason: 'x' })).toEqual(['cycle.followUps.none'])
  })
})

describe('the admin', () => {
  const cancel = { type: 'cycle.cancel', reason: 'Salah pegawai' }

  test('cancels a cycle from anywhere, and its children with it', () => {
    for (const cycle of [
      open(),
      open().tell(ended(1)),
      executing(),
      executing().send('owner', revise),
      evaluating(),
      followUp(),
    ])
      expect(cycle.send('admin', cancel)).toMatchObject({
        ...{ state: 'cancelled', timers: [] },
        messages: [{ kind: 'tell', to: 'children', event: { type: 'case.cancel' } }],
      })
  })

  test('holds it and lets it go on, and every child with it; deadlines move by the length of the hold', () => {
    const held = executing()
      .until('2026-03-01T00:00:00.000Z')
      .send('admin', { type: 'cycle.hold', reason: 'Cuti besar' })
    expect(held.messages).toEqual([{ kind: 'tell', to: 'children', event: { type: 'case.hold', number: 1 } }])
    expect(codes(held, 'owner', revise)).toEqual(['case.held'])
    const resumed = held.until('2026-03-11T00:00:00.000Z').send('admin', { type: 'cycle.resume' })
    expect(resumed.messages).toEqual([{ kind: 'tell', to: 'children', event: { type: 'case.resume', number: 2 } }])
    expect(resumed.timers).toMatchObject([{ delay: 'evaluationOpens', due: '2027-01-15T15:00:00.000Z' }])
  })

  test('still cancels while it is held, and the year still moves by what children tell', () => {
    const held = open().send('admin', { type: 'cycle.hold', reason: 'Cuti besar' })
    expect(held.tell(inForce(1)).tags).toContain('held')
    expect(starts(held.tell(inForce(1)))[0]?.input).toMatchObject({ holdNumber: 1 })
    expect(held.send('admin', cancel).state).toBe('cancelled')
  })
})
