import { describe, expect, test } from 'vitest'
import { planSamples, sampleHash, samplePlan } from '../../testing/plan-samples.ts'
import { type Course, openCourse } from '../../testing/workflow-course.ts'
import { chartOf } from '../../workflow/describe.ts'
import { heldRoles } from '../../workflow/roles.ts'
import { planWorkflow } from './plan.ts'
import type { PlanInput } from './plan-input.ts'

const complete = { draft: 1, results: 2, unaligned: 0, withoutIndicator: 0, contentHash: sampleHash }
const open = (input: Partial<PlanInput> = {}) =>
  openCourse(planWorkflow, { input: { ...samplePlan, ...input }, facts: complete })

const submit = { type: 'plan.submit', document: 1 }
const note = { note: 'Lengkapi indikator' }
const sign = { type: 'plan.sign', contentHash: sampleHash }
const countersign = { type: 'plan.countersign', contentHash: sampleHash }
const refuse = { type: 'plan.refuseToSign', reason: 'Tidak sepakat' }
const codes = (plan: Course, roles: string, event: Parameters<Course['send']>[1]) =>
  plan.refusal(roles, event).map(({ code }) => code)

const signing = (input: Partial<PlanInput> = {}) =>
  open(input).send('owner', submit).send('assessor', { type: 'plan.agree' })
const inForce = [{ kind: 'tell', to: 'parent', event: { type: 'plan.inForce', ordinal: 1 } }]

describe('a plan comes into force', () => {
  test('submitted, agreed, signed by both, whoever signs first', () => {
    expect(signing().send('owner', sign).send('assessor', countersign)).toMatchObject({
      state: 'inForce',
      messages: inForce,
    })
    expect(signing().send('assessor', countersign).send('owner', sign)).toMatchObject({
      state: 'inForce',
      messages: inForce,
    })
  })

  test('each step says whose move is next', () => {
    const draft = open()
    const steps = [draft, draft.send('owner', submit), signing(), signing().send('owner', sign)]
    expect(steps.map(({ tags }) => tags.filter((tag) => tag.startsWith('for:')))).toEqual([
      ['for:owner'],
      ['for:assessor'],
      ['for:assessor', 'for:owner'],
      ['for:assessor'],
    ])
  })

  test('refusing to sign is recorded and does not block', () => {
    const refused = signing().send('owner', refuse)
    expect(refused).toMatchObject({ records: ['signature'], context: { refused: true }, ended: false })
    expect(refused.send('assessor', countersign)).toMatchObject({ state: 'inForce', messages: inForce })
    expect(signing().send('assessor', countersign).send('owner', refuse)).toMatchObject({ state: 'inForce' })
  })

  test('the reason of a refusal is personal and never enters the context', () => {
    expect(planWorkflow.personal).toEqual(['note', 'reason'])
    expect(JSON.stringify(signing().send('owner', refuse).context)).not.toContain(refuse.reason)
  })

  test('a signature under another document does not count', () => {
    const other = { contentHash: 'b'.repeat(64) }
    expect(codes(signing(), 'owner', { type: 'plan.sign', ...other })).toEqual(['plan.signature.otherContent'])
    expect(codes(signing(), 'assessor', { type: 'plan.countersign', ...other })).toEqual([
      'plan.signature.otherContent',
    ])
  })

  test('a plan that goes back loses its signatures and its refusal', () => {
    const again = signing()
      .send('owner', refuse)
      .send('assessor', { type: 'plan.return', ...note })
    expect(again).toMatchObject({ records: ['plan_document'], context: { refused: false, returns: 1 } })
    expect(again.state).toContain('draft')
    expect(again.send('owner', submit).send('assessor', { type: 'plan.agree' }).state).toContain('missing.both')
  })
})

describe('what is handed in', () => {
  test.each([
    [{ draft: null, results: null }, ['document.draft.missing']],
    [{ draft: 2 }, ['document.draft.outdated']],
    [{ results: 1 }, ['plan.results.tooFew']],
    [{ unaligned: 1 }, ['plan.results.unaligned']],
    [{ withoutIndicator: 3 }, ['plan.results.withoutIndicator']],
    [{ results: 0, unaligned: 1 }, ['plan.results.tooFew', 'plan.results.unaligned']],
  ])('%j is refused: %j', (facts, expected) => {
    expect(codes(open().knowing(facts), 'owner', submit)).toEqual(expected)
  })

  test('how many results there must be is the agency’s rule: null is none', () => {
    const few = open({ minimumResults: null }).knowing({ results: 0 })
    expect(few.send('owner', submit).state).toContain('submitted')
    expect(open().knowing({ results: 1 }).refusal('owner', submit)).toEqual([
      { code: 'plan.results.tooFew', params: { results: 1, minimumResults: 2 } },
    ])
  })

  test('what a plan must hold is refused with the regulation', () => {
    const [first] = open().knowing({ unaligned: 1 }).refusal('owner', submit)
    expect(first?.cites).toMatchObject([{ law: 'permenpanrb-6-2022', status: 'unverified' }])
  })

  test('the owner may take it back while nobody has answered', () => {
    expect(open().send('owner', submit).send('owner', { type: 'plan.recall' }).state).toContain('draft')
    expect(codes(signing(), 'owner', { type: 'plan.recall' })).toEqual(['event.notNow'])
  })
})

describe('negotiation', () => {
  const negotiate = { type: 'plan.negotiate', ...note }
  const negotiated = (input: Partial<PlanInput> = {}) => open(input).send('owner', submit).send('assessor', negotiate)

  test('the owner hands in again, or the assessor puts it forward for signing', () => {
    expect(negotiated().send('owner', submit).state).toContain('submitted')
    expect(negotiated().send('assessor', { type: 'plan.propose', document: 1 })).toMatchObject({
      records: ['plan_document'],
      state: expect.stringContaining('missing.both'),
    })
    expect(codes(negotiated().knowing({ unaligned: 1 }), 'assessor', { type: 'plan.propose', document: 1 })).toEqual([
      'plan.results.unaligned',
    ])
  })

  test('as many rounds as the agency allows; null is no limit', () => {
    expect(codes(negotiated({ maximumRounds: 1 }).send('owner', submit), 'assessor', negotiate)).toEqual([
      'plan.rounds.used',
    ])
    let plan = open({ maximumRounds: null })
    for (let round = 1; round <= 30; round++) plan = plan.send('owner', submit).send('assessor', negotiate)
    expect(plan.context).toMatchObject({ rounds: 30 })
  })

  test('none when the agency allows none', () => {
    expect(codes(open({ maximumRounds: 0 }).send('owner', submit), 'assessor', negotiate)).toEqual(['plan.rounds.used'])
  })
})

describe('time', () => {
  // the end of 31 January in Jayapura (UTC+9)
  const due = '2026-01-31T14:59:59.999Z'

  test('a draft is late after the day it is due, and may still be handed in', () => {
    expect(open().until('2026-01-31T14:59:59.998Z').tags).not.toContain('overdue')
    const late = open().until(due)
    expect(late.tags).toContain('overdue')
    expect(late.send('owner', submit).tags).not.toContain('overdue')
  })

  test('so is one under negotiation', () => {
    const negotiated = open()
      .send('owner', submit)
      .send('assessor', { type: 'plan.negotiate', ...note })
    expect(negotiated.until(due).tags).toContain('overdue')
  })

  test('a plan nobody answers is shown to the admin', () => {
    const waiting = open().send('owner', submit)
    expect(waiting.until('2026-01-12T14:59:59.998Z').tags).not.toContain('overdue')
    expect(waiting.until('2026-01-12T14:59:59.999Z')).toMatchObject({
      tags: expect.arrayContaining(['overdue']),
      messages: [{ kind: 'notify', template: 'plan.reviewLate', to: 'admin' }],
    })
  })

  test('signatures are late where the agency says so, and never where it does not', () => {
    expect(signing().until('2026-01-10T14:59:59.999Z').tags).toContain('overdue')
    expect(signing({ signingDays: null }).until('2027-01-01T00:00:00.000Z').tags).not.toContain('overdue')
    expect(signing({ signingDays: null }).timers).toEqual([])
  })
})

describe('ends without a plan', () => {
  test('the admin withdraws it, from anywhere, and the cycle is told', () => {
    const withdraw = { type: 'plan.withdraw', reason: 'Salah jabatan' }
    for (const plan of [open(), open().send('owner', submit), signing()])
      expect(plan.send('admin', withdraw)).toMatchObject({
        state: 'withdrawn',
        messages: [{ kind: 'tell', to: 'parent', event: { type: 'plan.ended', ordinal: 1 } }],
      })
  })

  test('the cycle cancels it', () => {
    expect(signing().tell({ type: 'case.cancel' })).toMatchObject({ state: 'cancelled', messages: [], timers: [] })
  })
})

test('whoever owns a plan is nothing but its owner', () => {
  const parties = [{ role: 'owner', person: 'p', from: '2026-01-01T00:00:00.000Z', to: null, basis: '' }]
  const holder = { person: 'p', roles: planSamples.roles, parties, at: '2026-01-05T00:00:00.000Z' }
  expect(heldRoles(planWorkflow, holder)).toEqual(['owner'])
})

test('what follows without an event is drawn as such', () => {
  const unnamed = chartOf(planWorkflow).edges.filter(({ event }) => event === '')
  expect(unnamed).toMatchObject([{ kind: 'done', to: 'live.work.signing.time.onTime' }])
})
