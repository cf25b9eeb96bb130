import { type ActorScope, type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate'
import { canonical } from '../case/canonical.ts'
import type { StoredState } from '../case/case.ts'

/** An action the machine asked for, as data. */
export interface AskedAction {
  readonly type: string
  readonly params: unknown
}

// The library's own type for a scope needs its event and system types; nothing here reads them.
type AnyScope = ActorScope<AnyMachineSnapshot, never, never, never>

interface Slot {
  readonly scope: AnyScope
  readonly asked: AskedAction[]
  readonly resolved: Map<string, AnyMachineSnapshot>
}

const slots = new WeakMap<AnyStateMachine, Slot>()

/**
 * One inert scope per machine, built once. XState's `transition()` and `initialTransition()` build one per call, and the first runs the
 * machine's initial state in it, with the context factory called without input: slower by three to five times, and foreign code would run.
 */
const slotOf = (machine: AnyStateMachine): Slot => {
  const known = slots.get(machine)
  if (known) return known
  const slot = createSlot(machine)
  slots.set(machine, slot)
  return slot
}

const createSlot = (machine: AnyStateMachine): Slot => {
  const asked: AskedAction[] = []
  const rest = machine.resolveState({ value: {}, context: {} })
  const self = createActor(machine, { snapshot: rest, input: undefined })
  const none = () => {}
  const scope = {
    self,
    id: '',
    sessionId: '',
    logger: none,
    defer: none,
    emit: none,
    system: self.system,
    stopChild: none,
    actionExecutor: (action: AskedAction) => void asked.push(action),
  }
  return { scope: scope as unknown as AnyScope, asked, resolved: new Map() }
}

/** The snapshot of a stored state. Resolved once per distinct state value, then spread with the case's context. */
export const hydrate = (machine: AnyStateMachine, stored: StoredState): AnyMachineSnapshot => {
  const { resolved } = slotOf(machine)
  const key = canonical(stored.value)
  const base = resolved.get(key) ?? machine.resolveState({ value: stored.value as never, context: {} })
  resolved.set(key, base)
  return { ...base, status: stored.status, context: stored.context } as AnyMachineSnapshot
}

/** The first snapshot of a case, pure, and the actions it asked for. */
export const opening = (machine: AnyStateMachine, input: unknown) => {
  const { scope, asked } = slotOf(machine)
  asked.length = 0
  const next = machine.getInitialSnapshot(scope as never, input as never) as AnyMachineSnapshot
  return { next, actions: asked.splice(0) }
}

/** One macrostep, pure: the next snapshot and the actions it asked for. */
export const step = (machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: { readonly type: string }) => {
  const { scope, asked } = slotOf(machine)
  asked.length = 0
  const next = machine.transition(snapshot, event as never, scope as never) as AnyMachineSnapshot
  return { next, actions: asked.splice(0) }
}
