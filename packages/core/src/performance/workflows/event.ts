import type { GenericSchema, InferOutput } from 'valibot'
import type { JsonObject } from '../../case/json.ts'
import type { CANCEL } from '../../workflow/kit.ts'
import type { Stamp } from '../../workflow/rule.ts'

/** The payload schemas of a workflow, by event type; null where an event has none. */
export type Payloads = { readonly [type: string]: GenericSchema<unknown, JsonObject> | null }

type PayloadOf<S> = S extends GenericSchema ? InferOutput<S> : unknown

/** The events of a workflow as its machine sees them: the payload as its schema leaves it, with the engine's stamp. */
export type EventsOf<P extends Payloads> = {
  [T in keyof P & string]: { readonly type: T } & PayloadOf<P[T]> & Stamp
}[keyof P & string]

/** One of the events of a union, by its type. */
export type EventOf<E extends { readonly type: string }, T extends E['type']> = Extract<E, { readonly type: T }>

/** What a case is told when its parent was cancelled, or no longer needs it. */
export type CancelTold = { readonly type: typeof CANCEL } & Stamp
