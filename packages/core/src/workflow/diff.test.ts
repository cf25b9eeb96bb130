import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type AnyStateMachine, createMachine } from 'xstate'
import { arbitraryTree, treeWorkflow } from '../testing/arbitrary-tree.ts'
import { leave, substitute } from '../testing/leave.ts'
import { leaveThree } from '../testing/leave-three.ts'
import { leaveTwo } from '../testing/leave-two.ts'
import { diffWorkflows } from './diff.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Workflow } from './workflow.ts'

const none = { added: [], removed: [] }
const unchanged = {
  states: { ...none, changed: [] },
  edges: { ...none, changed: [] },
  events: { ...none, changed: [] },
  told: none,
  rules: { ...none, rewritten: [] },
  facts: { ...none, changed: [] },
  deadlines: { ...none, policies: { ...none, rewritten: [] } },
  ...{ startBy: none, startAs: none, personal: none, separateDuties: none },
}
const edgeText = ({ from, event, targets }: { from: string; event: string; targets: readonly string[] }) =>
  `${from} --${event}--> ${targets.join()}`

test('a version does not differ from itself under another number', () => {
  expect(diffWorkflows(leave, { ...leave, version: 2 })).toEqual({ workflow: 'leave', from: 1, to: 2, ...unchanged })
})

test('version 2 of a leave against version 1', () => {
  const { states, edges, ...rest } = diffWorkflows(leave, leaveTwo)
  expect(states.removed.map(({ path }) => path)).toEqual([
    ...['live.work.submitted', 'live.work.submitted.late', 'live.work.submitted.onTime'],
  ])
  // nobody guesses that what was submitted is under review now
  expect(states.added.map(({ path }) => path)).toEqual([
    ...['live.work.draft.fresh', 'live.work.draft.stale'],
    ...['live.work.review', 'live.work.review.late', 'live.work.review.onTime', 'withdrawn'],
  ])
  expect(states.added.at(-1)).toMatchObject({ kind: 'final', tags: [] })
  expect(states.changed).toEqual([
    {
      path: 'live.work.draft',
      changes: [
        { what: 'kind', from: 'atomic', to: 'compound' },
        { what: 'initial', from: null, to: 'fresh' },
      ],
    },
  ])
  expect(edges.added.map(edgeText)).toEqual([
    'live.work.draft --withdraw--> withdrawn',
    'live.work.draft.fresh --draftDue--> live.work.draft.stale',
    'live.work.review --agree--> agreed',
    'live.work.review --return--> live.work.draft',
    'live.work.review.onTime --reviewDue--> live.work.review.late',
  ])
  expect(edges.removed.map(edgeText)).toHaveLength(3)
  expect(edges.changed).toEqual([
    {
      ...{ from: 'live.work.draft', kind: 'event', event: 'submit', guard: null },
      changes: [{ what: 'targets', from: ['live.work.submitted'], to: ['live.work.review'] }],
    },
  ])
  expect(rest).toMatchObject({
    events: { added: ['withdraw'], removed: [], changed: [] },
    rules: { ...none, rewritten: [] },
    facts: { ...none, changed: [] },
    deadlines: {
      added: ['live.work.draft.fresh@draftDue', 'live.work.review.onTime@reviewDue'],
      removed: ['live.work.submitted.onTime@reviewDue'],
      policies: { added: ['draftDue'], removed: [], rewritten: [] },
    },
    told: none,
  })
})

test('version 3 of a leave against version 2: what others told, what was asked, who decides by which rule', () => {
  const diff = diffWorkflows(leaveTwo, leaveThree)
  expect(diff.told).toEqual({ added: [], removed: ['substitute.ready'] })
  expect(diff.facts).toEqual({ added: [], removed: ['away'], changed: [] })
  expect(diff.rules).toEqual({ added: [], removed: [], rewritten: ['agreeable'] })
  expect(diff.states.removed.map(({ path }) => path)).toContain('live.substitute')
  expect(diff.edges.changed.find(({ event }) => event === 'agree')).toMatchObject({
    from: 'live.work.review',
    guard: 'agreeable',
    changes: [{ what: 'records', from: ['leave_note'], to: [] }],
  })
})

test('alternatives of one event are told apart by their guards', () => {
  const fork = (guards: readonly (string | undefined)[], role = 'owner') => {
    const on = { go: guards.map((guard) => ({ target: 'b', ...(guard && { guard }), meta: { by: [role] } })) }
    const machine = createMachine({ initial: 'a', states: { a: { on }, b: { type: 'final' } } } as never)
    return { ...leave, machine: machine as AnyStateMachine, events: { go: null } }
  }
  const between = diffWorkflows(fork(['p', 'q', undefined]), fork(['q', 'r', undefined], 'admin')).edges
  expect(between.added.map(({ guard }) => guard)).toEqual(['r'])
  expect(between.removed.map(({ guard }) => guard)).toEqual(['p'])
  expect(between.changed.map(({ guard }) => guard)).toEqual(['q', null])
  // where there is only one way, it is the same way under another rule
  expect(diffWorkflows(fork(['p']), fork(['q'])).edges).toMatchObject({
    ...none,
    changed: [{ guard: 'p', changes: [{ what: 'guard', from: 'p', to: 'q' }] }],
  })
})

test('fields of an event are told where both schemas tell them', () => {
  const asks = (...names: string[]) => v.object(Object.fromEntries(names.map((name) => [name, v.string()])))
  const [a, b] = [asks('note'), asks('note', 'days')].map((go) => ({ ...leave, events: { ...leave.events, go } }))
  expect(diffWorkflows(a as Workflow, b as Workflow).events.changed).toEqual([
    { event: 'go', fields: { added: ['days'], removed: [] } },
  ])
  expect(
    diffWorkflows(a as Workflow, { ...leave, events: { ...leave.events, go: leave.events.return ?? null } }).events
      .changed,
  ).toEqual([{ event: 'go', fields: null }])
})

test('versions of two workflows are not compared', () => {
  expect(() => diffWorkflows(leave, substitute)).toThrow(RangeError)
})

test('of any two versions: the way back takes out what the way forth brought in, and no difference means the same fingerprint', () => {
  fc.assert(
    fc.property(arbitraryTree, arbitraryTree, (one, two) => {
      const [a, b] = [treeWorkflow(one), treeWorkflow(two, 2)]
      const [forth, back] = [diffWorkflows(a, b), diffWorkflows(b, a)]
      expect(forth.states.added).toEqual(back.states.removed)
      expect(forth.states.removed).toEqual(back.states.added)
      expect(forth.states.changed.map(({ path }) => path)).toEqual(back.states.changed.map(({ path }) => path))
      const { states, edges } = forth
      const isSame = states.added.length + states.removed.length + states.changed.length + edges.added.length === 0
      expect(fingerprintOf(a) === fingerprintOf(b)).toBe(isSame)
    }),
  )
})
