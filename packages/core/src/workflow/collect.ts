import type { AnyMachineSnapshot } from 'xstate'
import { isJsonObject, type Json, type JsonObject } from '../case/json.ts'
import type { Message } from '../case/message.ts'
import type { Step, TimerChange } from './decision.ts'
import type { MessageParams } from './kit.ts'
import type { AskedAction } from './scope.ts'
import { stateKey } from './state-key.ts'
import type { Workflow } from './workflow.ts'

const AFTER = /^xstate\.after\.([^.]+)\.(.+)$/

/** The event that fires a named delay of a state: the only place where the library's reserved names are written. */
export const afterEvent = (delay: string, state: string): string => `xstate.after.${delay}.${state}`

/** Reads a step out of the library's snapshot and actions. A defect of the definition throws. */
export const collect = (workflow: Workflow, snapshot: AnyMachineSnapshot, actions: readonly AskedAction[]) => {
  if (snapshot.status === 'error') throw snapshot.error
  const read = actions.map((action) => readAction(workflow, action))
  return {
    next: {
      context: snapshot.context as JsonObject,
      state: stateKey(snapshot.value as Json),
      status: snapshot.status === 'done' ? ('done' as const) : ('active' as const),
      tags: [...snapshot.tags].sort(),
      value: snapshot.value as Json,
      version: workflow.version,
      workflow: workflow.id,
    },
    timers: lastPerTimer(read.flatMap((r) => r.timers)),
    messages: read.flatMap((r) => r.messages),
  } satisfies Omit<Step, 'role' | 'records'>
}

interface Asked {
  readonly timers: readonly TimerChange[]
  readonly messages: readonly Message[]
}

const nothing: Asked = { timers: [], messages: [] }

const readAction = (workflow: Workflow, action: AskedAction): Asked => {
  if (action.type === 'message') return { ...nothing, messages: (action.params as MessageParams).messages }
  const params: JsonObject = isJsonObject(action.params) ? action.params : {}
  // a raise without delay was already consumed inside the macrostep
  if (action.type === 'xstate.raise') return params.delay === undefined ? nothing : timer('arm', params.id)
  if (action.type === 'xstate.cancel') return timer('disarm', params.sendId)
  throw new Error(`Workflow ${workflow.name} uses the action '${action.type}', which a durable workflow cannot have`)
}

const timer = (op: TimerChange['op'], id: Json | undefined): Asked => {
  const match = AFTER.exec(String(id))
  if (!match) throw new Error(`A delayed event without 'after' (${String(id)}) cannot be stored`)
  return { ...nothing, timers: [{ op, delay: match[1] ?? '', state: match[2] ?? '' }] }
}

/** Re-entering a state disarms and arms the same timer: only the last change of each counts, and it is written once. */
const lastPerTimer = (changes: readonly TimerChange[]): readonly TimerChange[] => [
  ...new Map(changes.map((change) => [`${change.state}@${change.delay}`, change])).values(),
]
