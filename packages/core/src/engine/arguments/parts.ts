import { json } from './json-shape.ts'
import {
  both,
  callable,
  fault,
  listOf,
  nullable,
  object,
  oneOf,
  optional,
  type Shape,
  signal,
  text,
  when,
  whole,
} from './shape.ts'

// what stands in a key of an index together with others: an index row holds at most 2704 bytes
const NAME = 200
const KEY = 500
const PATH = 1000
const WORDS = 10_000

/** A name of a tenant, a person, a role, a workflow. */
export const name = text(NAME)
/** A tenant's name is never empty: what belongs to no tenant stands there. */
export const tenant: Shape = (value, field) => (value === '' ? fault(field, 'is empty') : name(value, field))
/** A key that callers choose. */
export const key = text(KEY)
/** A path of a unit. */
export const path = text(PATH)
/** A sentence: a basis, a reason. */
export const words = text(WORDS)
/** An address of a case or a run, or a cursor; one that was never given out finds nothing. */
export const address = text(KEY)

/** Who acts. */
export const principal: Shape = object({
  person: name,
  onBehalfOf: optional(object({ person: name, basis: words })),
})

/** The options of an operation: who calls, and the signal. */
export const asked = (parts: { readonly [name: string]: Shape } = {}): Shape =>
  object({ by: principal, signal, ...parts })

/** A payload, an input: plain JSON, an object. */
export const payload = both(json, object({}))

/** An event: a type and a payload. */
export const event = both(json, object({ type: name }))

/** The parties a case is started with. Their instants are looked at where they are resolved. */
export const parties: Shape = listOf(
  object({ role: name, person: name, basis: words, from: optional(name), to: nullable(name) }),
)

const written: Shape = (value, field) =>
  (value as { readonly op: unknown }).op === 'insert' ? inserted(value, field) : updated(value, field)
const inserted = object({ row: object({}) })
const updated = object({ key: object({}), set: object({}), expect: optional(object({})) })

/** Records of an act. What their tables demand is told by the storage. */
export const records = optional(
  listOf(both(json, both(object({ op: oneOf('insert', 'update'), table: name }), written))),
)

/** A workflow, or its name. */
export const workflow: Shape = (value, field) =>
  typeof value === 'string' ? name(value, field) : object({ id: name, name, version: whole(1) })(value, field)

const conditions = object({
  workflow: optional(name),
  version: optional(whole(1)),
  status: optional(oneOf('active', 'done')),
  tags: optional(listOf(name)),
  parent: optional(address),
  unitPrefix: optional(path),
  period: optional(name),
  party: optional(object({ person: name, role: optional(name) })),
  waitingForMe: optional(oneOf(true)),
})

/** Conditions of a list. */
export const filter = both(json, conditions)

/** A migration as `defineMigration` gives it. */
export const migration: Shape = object({
  name,
  from: workflow,
  to: workflow,
  facts: listOf(name),
  states: when(
    (value) => typeof value === 'function' || (typeof value === 'object' && value !== null),
    'is no map of states',
  ),
  regions: object({}),
  timers: object({}),
  context: callable,
})

/**
 * What is done to many cases. What is wrong with an event or a row the preview says itself: here they must only let themselves be looked
 * at. A condition that JSON leaves out would be one that nobody asked for.
 */
export const bulkAsk: Shape = (value, field) => {
  json(value, field)
  if (typeof value !== 'object' || value === null) return []
  return 'start' in value ? startAsk(value, field) : sendAsk(value, field)
}

const startAsk = object({ start: workflow })
const sendAsk = object({ filter: optional((value, field) => (typeof value === 'object' ? json(value, field) : [])) })
