import type { StoredState } from '../case/case.ts'
import type { Step, TimerKey } from '../workflow/decision.ts'
import { standingOf } from '../workflow/describe.ts'
import { flatten, treeOf } from '../workflow/nodes.ts'
import type { Workflow } from '../workflow/workflow.ts'

const textOf = ({ state, delay }: TimerKey): string => `${state}@${delay}`

/** The timers that are armed after a step, by what the step says of them. A case that has ended has none. */
export const foldTimers = (before: readonly TimerKey[], { timers, next }: Step): readonly TimerKey[] => {
  if (next.status === 'done') return []
  const changed = new Set(timers.map(textOf))
  const kept = before.filter((timer) => !changed.has(textOf(timer)))
  return [...kept, ...timers.filter(({ op }) => op === 'arm').map(({ state, delay }) => ({ state, delay }))]
}

interface Waiting extends TimerKey {
  readonly path: string
}

const waits = new WeakMap<Workflow, readonly Waiting[]>()

const waitsOf = (workflow: Workflow): readonly Waiting[] => {
  const known = waits.get(workflow)
  if (known) return known
  const found = flatten(treeOf(workflow.machine)).flatMap(({ node, path }) =>
    Object.keys(node.config.after ?? {}).map((delay) => ({ path, state: node.id, delay })),
  )
  waits.set(workflow, found)
  return found
}

/** The timers that ought to be armed: every named delay of every active state. */
export const timersOfState = (workflow: Workflow, stored: StoredState): readonly TimerKey[] => {
  if (stored.status === 'done') return []
  const active = new Set(standingOf(workflow, stored).active)
  return waitsOf(workflow).filter(({ path }) => path === '' || active.has(path))
}

/** Whether two lists name the same timers, each once. */
export const sameTimers = (a: readonly TimerKey[], b: readonly TimerKey[]): boolean =>
  a.map(textOf).sort().join() === b.map(textOf).sort().join()

/** Timers in words. */
export const timersText = (timers: readonly TimerKey[]): string => timers.map(textOf).sort().join(', ') || 'none'
