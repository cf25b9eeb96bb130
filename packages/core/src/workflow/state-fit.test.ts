import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AnyStateMachine, createMachine } from 'xstate'
import type { Json } from '../case/json.ts'
import { arbitraryTree, type Tree, treeWorkflow, valueOfTree } from '../testing/arbitrary-tree.ts'
import { leave } from '../testing/leave.ts'
import { misfitOf } from './state-fit.ts'
import { verifyStored } from './verify-stored.ts'
import type { Workflow } from './workflow.ts'

const workflowOf = (config: object): Workflow => ({
  ...leave,
  machine: createMachine(config as never) as AnyStateMachine,
})

const flow = workflowOf({
  initial: 'draft',
  states: {
    draft: {},
    review: { initial: 'open', states: { open: {}, late: {} } },
    signing: { type: 'parallel', states: { owner: { initial: 'no', states: { no: {}, yes: {} } }, stamp: {} } },
    end: { type: 'final' },
  },
})

test.each<Json>(['draft', { review: 'late' }, { signing: { owner: 'no', stamp: {} } }])(
  '%j is what it says',
  (value) => {
    expect(misfitOf(flow, value, 'active')).toBeUndefined()
  },
)

describe('what an edit does to a stored state', () => {
  test.each<[string, Json, string, string]>([
    ['removed', 'gone', 'state.gone', 'gone'],
    ['removed inside', { review: 'gone' }, 'state.gone', 'review.gone'],
    ['compound became atomic', { draft: 'inner' }, 'state.gone', 'draft.inner'],
    ['region removed', { signing: { owner: 'no', stamp: {}, third: 'a' } }, 'state.gone', 'signing.third'],
    ['atomic became compound', 'review', 'state.drifts', 'review'],
    ['atomic became parallel', 'signing', 'state.drifts', 'signing'],
    ['compound became parallel', { signing: 'owner' }, 'state.drifts', 'signing'],
    ['region added', { signing: { owner: 'no' } }, 'state.drifts', 'signing.stamp'],
    ['parallel became compound', { review: { open: {}, late: {} } }, 'state.illegal', 'review'],
    ['nothing named', {}, 'state.drifts', ''],
    ['nothing named inside', { review: {} }, 'state.drifts', 'review'],
    ['a name of every object', 'constructor', 'state.gone', 'constructor'],
    ['the prototype', '__proto__', 'state.gone', '__proto__'],
    ['the prototype as a key', JSON.parse('{"__proto__":{}}'), 'state.gone', '__proto__'],
    ['no state value', 7, 'state.illegal', ''],
    ['an empty leaf', { draft: {} }, 'state.illegal', 'draft'],
    ['a leaf with a number', { signing: { owner: 'no', stamp: 1 } }, 'state.illegal', 'signing.stamp'],
  ])('%s', (_name, value, code, state) => {
    expect(misfitOf(flow, value, 'active')).toMatchObject({ code, state })
  })

  test('became final, or is final no longer', () => {
    expect(misfitOf(flow, 'end', 'active')?.code).toBe('status.changes')
    expect(misfitOf(flow, 'draft', 'done')?.code).toBe('status.changes')
    expect(misfitOf(flow, 'end', 'done')).toBeUndefined()
  })
})

const place = fc.tuple(arbitraryTree, fc.infiniteStream(fc.nat(99)))
const takeFrom = (stream: fc.Stream<number>) => () => stream.next().value ?? 0

describe('of any states', () => {
  test('a value that they can have is taken as it is, and the library agrees', () => {
    fc.assert(
      fc.property(place, ([tree, picks]) => {
        const workflow = treeWorkflow(tree)
        const value = valueOfTree(tree, takeFrom(picks))
        expect(misfitOf(workflow, value, 'active')).toBeUndefined()
        expect(workflow.machine.resolveState({ value: value as never, context: {} }).value).toEqual(value)
      }),
    )
  })

  test('a value of other states is taken only where the library reads it unchanged', () => {
    fc.assert(
      fc.property(arbitraryTree, place, (tree, [other, picks]) => {
        const workflow = treeWorkflow(tree)
        const value = valueOfTree(other, takeFrom(picks))
        if (misfitOf(workflow, value, 'active')) return
        expect(workflow.machine.resolveState({ value: value as never, context: {} }).value).toEqual(value)
      }),
    )
  })

  test('the same states with one changed never take the old value for their own', () => {
    fc.assert(
      fc.property(place, ([tree, picks]) => {
        const value = valueOfTree(tree, takeFrom(picks))
        expect(misfitOf(treeWorkflow(changed(tree, value)), value, 'active')).toBeDefined()
      }),
    )
  })
})

/** The tree with the innermost state on the value's first way down turned into one that has states of its own. */
const changed = (tree: Tree, value: Json): Tree => {
  const [name, inner] = typeof value === 'string' ? [value, {}] : (Object.entries(value as object)[0] ?? ['', {}])
  return {
    ...tree,
    states: tree.states.map((one) => {
      if (one.name !== name) return one
      return one.states.length === 0
        ? { ...one, kind: 'compound' as const, states: [{ name: 'added', kind: 'compound' as const, states: [] }] }
        : changed(one, inner as Json)
    }),
  }
}

describe('the deploy gate', () => {
  const stored = { workflow: 'leave', version: 1, status: 'active' as const, count: 7 }
  const draft = { live: { hold: 'off', substitute: 'missing', work: 'draft' } }

  test('finds nothing where every stored state is what it says', () => {
    expect(verifyStored([leave], [{ ...stored, value: draft }])).toEqual([])
  })

  test('tells the state, how many cases stand there, and what to do', () => {
    const [finding, ...others] = verifyStored([leave], [{ ...stored, value: { live: { hold: 'off', work: 'draft' } } }])
    expect(others).toEqual([])
    expect(finding).toMatchObject({ count: 7, code: 'state.drifts', state: 'live.hold.off|live.work.draft' })
    expect(finding?.problem).toContain('live.substitute')
    expect(finding?.mend).toContain('raise the version')
  })

  test('tells a version that is not registered, and never asks another one', () => {
    const [finding] = verifyStored([leave], [{ ...stored, version: 2, value: draft }])
    expect(finding).toMatchObject({ code: 'version.unknown', version: 2, count: 7 })
  })
})
