import fc from 'fast-check'
import { type AnyStateMachine, createMachine } from 'xstate'
import type { Json } from '../case/json.ts'
import type { Workflow } from '../workflow/workflow.ts'
import { leave } from './leave.ts'

/** States within states: enough to build a machine that never moves. A compound one without states is a leaf. */
export interface Tree {
  readonly name: string
  readonly kind: 'compound' | 'parallel'
  readonly states: readonly Tree[]
}

/** Any states, some levels deep, of which one is a leaf at least. */
export const arbitraryTree: fc.Arbitrary<Tree> = fc
  .letrec<{ tree: Tree; inner: Tree }>((tie) => ({
    inner: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ name: fc.constant(''), kind: fc.constant('compound' as const), states: fc.constant([]) }),
      tie('tree'),
    ),
    tree: fc.record({
      name: fc.constant(''),
      kind: fc.constantFrom('compound' as const, 'parallel' as const),
      states: fc.array(tie('inner'), { minLength: 1, maxLength: 3, depthIdentifier: 'tree' }),
    }),
  }))
  .tree.map((tree) => named(tree, 'root'))

const named = (tree: Tree, name: string): Tree => ({
  ...tree,
  name,
  states: tree.states.map((inner, n) => named(inner, `s${n}`)),
})

const configOf = ({ kind, states }: Tree): object => {
  if (states.length === 0) return {}
  const inner = { states: Object.fromEntries(states.map((state) => [state.name, configOf(state)])) }
  return kind === 'parallel' ? { type: 'parallel', ...inner } : { initial: states[0]?.name, ...inner }
}

/** A workflow that has these states and nothing else. It is not sound: no event moves it. */
export const treeWorkflow = (tree: Tree, version = 1): Workflow => ({
  ...leave,
  version,
  name: `leave@${version}`,
  facts: {},
  deadlines: {},
  machine: createMachine({ id: 'tree', ...configOf(tree) } as never) as AnyStateMachine,
})

/** A state value of these states; `pick` decides between states of which one is active. */
export const valueOfTree = ({ kind, states }: Tree, pick: () => number): Json => {
  if (states.length === 0) return {}
  if (kind === 'parallel') return Object.fromEntries(states.map((state) => [state.name, valueOfTree(state, pick)]))
  const state = states[pick() % states.length] as Tree
  return state.states.length === 0 ? state.name : { [state.name]: valueOfTree(state, pick) }
}
