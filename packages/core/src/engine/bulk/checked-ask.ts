import * as Effect from 'effect/Effect'
import { type EngineError, InvalidEvent } from '../../case/errors.ts'
import { isJsonObject, type Json, type JsonObject } from '../../case/json.ts'
import type { Principal } from '../../case/principal.ts'
import type { RunTargets } from '../../ports/runs.ts'
import type { Core, Place } from '../core.ts'
import { UNSTORABLE } from '../payload.ts'
import { attempt } from '../port.ts'
import { toQuery } from '../query.ts'
import type { BulkAsk } from './bulk.ts'
import { filterFaults } from './filter-faults.ts'
import { type Fault, startFaults } from './start-faults.ts'

/** An action that can be frozen: what it does, as data, and where its targets come from. */
export interface CheckedAsk {
  readonly what: JsonObject
  readonly targets: RunTargets
}

/** Checks an ask before anything is frozen. Fails with `InvalidEvent`, or `UnknownWorkflow` for a start. */
export const checkedAsk = (
  core: Core,
  place: Place,
  ask: BulkAsk,
  by: Principal,
): Effect.Effect<CheckedAsk, EngineError> => {
  if (!isJsonObject(ask) || !('send' in ask || 'start' in ask))
    return invalid([{ field: '', message: "a bulk action has 'send' and 'filter', or 'start' and 'rows'" }])
  return 'send' in ask ? checkedSend(core, place, ask, by) : checkedStart(core, ask)
}

type SendAsk = Extract<BulkAsk, { readonly send: unknown }>
type StartAsk = Extract<BulkAsk, { readonly start: unknown }>

const checkedSend = (core: Core, place: Place, ask: SendAsk, by: Principal): Effect.Effect<CheckedAsk, EngineError> =>
  Effect.gen(function* () {
    const what = yield* storable({ send: ask.send, filter: ask.filter })
    const faults = [...eventFaults(what.send), ...filterFaults(what.filter)]
    if (faults.length > 0) return yield* invalid(faults)
    yield* refusePersonal(core, ask)
    return { what, targets: { query: yield* toQuery(core, place, ask.filter, by) } }
  })

const eventFaults = (send: Json | undefined): readonly Fault[] =>
  isJsonObject(send) && typeof send.type === 'string' ? [] : [{ field: 'send', message: 'is not an event with a type' }]

/** A run keeps its event as it is, for as long as it is kept; what is personal belongs into the case alone, where it can be erased. */
const refusePersonal = (core: Core, { send, filter: { workflow } }: SendAsk): Effect.Effect<void, EngineError> => {
  const meant = core.registry.all.filter(
    ({ id, events }) => (workflow ?? id) === id && Object.hasOwn(events, send.type),
  )
  const personal = new Set(meant.flatMap((one) => one.personal).filter((field) => Object.hasOwn(send, field)))
  if (personal.size === 0) return Effect.void
  const message = 'is personal; send it case by case, so that it can be erased'
  return invalid([...personal].map((field) => ({ field: `send.${field}`, message })))
}

const checkedStart = (core: Core, { start, rows: given }: StartAsk): Effect.Effect<CheckedAsk, EngineError> =>
  Effect.gen(function* () {
    const { id } = yield* attempt(() => core.registry.get(typeof start === 'string' ? start : start.id))
    const { rows } = yield* storable({ rows: given })
    const faults = startFaults(rows)
    if (faults.length > 0 || !Array.isArray(rows)) return yield* invalid(faults)
    return { what: { start: id }, targets: { rows } }
  })

/** A copy as every storage keeps it, or `InvalidEvent` where there is none. */
const storable = (value: object): Effect.Effect<JsonObject, EngineError> => {
  const text = jsonText(value)
  if (text === undefined) return invalid([{ field: '', message: 'cannot be written as JSON' }])
  if (UNSTORABLE.test(text))
    return invalid([{ field: '', message: 'a text contains a NUL character or half a surrogate pair' }])
  return Effect.succeed(JSON.parse(text))
}

const jsonText = (value: object): string | undefined => {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

const invalid = (faults: readonly Fault[]): Effect.Effect<never, EngineError> =>
  Effect.fail(new InvalidEvent('bulk', faults))

/** A reason that says something, as every storage keeps it. */
export const checkedReason = (reason: unknown): Effect.Effect<string, EngineError> =>
  typeof reason === 'string' && reason.trim() !== ''
    ? Effect.as(storable({ reason }), reason)
    : invalid([{ field: 'reason', message: 'say why; the run keeps it' }])
