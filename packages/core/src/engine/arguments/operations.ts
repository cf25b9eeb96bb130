import { KeyObject } from 'node:crypto'
import type { Engine } from '../engine.ts'
import type { CaseEffects, TenantEffects } from '../operations.ts'
import { json } from './json-shape.ts'
import * as part from './parts.ts'
import { listOf, nullable, number, object, oneOf, optional, type Shape, when, whole } from './shape.ts'

/** What the arguments of an operation must be, by name, in their order. */
export interface Arguments {
  readonly [argument: string]: Shape
}

type Shapes<T> = { readonly [name in keyof T]?: Arguments }

const { asked, address: id } = part
const signal = when((value) => value instanceof AbortSignal, 'is not an AbortSignal')
const options = asked()
const page = { after: optional(part.address), limit: optional(number) }
const numbered = { after: optional(whole(0)), limit: optional(number) }
const start: Arguments = {
  workflow: part.workflow,
  input: part.payload,
  options: asked({
    ...{ key: optional(part.key), parties: part.parties, unit: optional(part.path), period: optional(part.name) },
    ...{ parent: optional(part.address), records: part.records },
  }),
}
const send: Arguments = {
  id,
  event: part.event,
  options: asked({ idempotencyKey: optional(part.key), ifRevision: optional(number), records: part.records }),
}

/** The operations on cases, in a host's transaction or not. */
export const CASES: Shapes<CaseEffects> = {
  start,
  send,
  can: { id, options: asked({ payloads: optional(part.payload) }) },
  load: { id, options },
  find: { id, options },
  list: { filter: part.filter, options: asked(page) },
  count: { filter: part.filter, options: asked({ cap: optional(whole(0)) }) },
  countByState: { filter: part.filter, options },
  deadlines: { id, options },
  history: { id, options },
}

const paced = { perSecond: optional(number), batch: optional(number) }

/** Bulk actions. What an event and a row must be is told by the preview itself. */
export const BULK: Shapes<TenantEffects['bulk']> = {
  preview: { ask: part.bulkAsk, options: asked({ reason: part.words }) },
  run: { id, options: asked(paced) },
  pause: { id, options },
  resume: { id, options },
  stop: { id, options },
  progress: { id, options },
  list: { options: asked(page) },
  rows: { id, options: asked({ ...numbered, outcome: optional(oneOf('waiting', 'done', 'failed')) }) },
}

const { migration } = part
const reasoned = asked({ ...paced, reason: part.words })

/** Versions and migrations. */
export const VERSIONS: Shapes<TenantEffects['versions']> = {
  gate: { options: asked({ fingerprints: optional(part.payload) }) },
  diff: { id: part.name, from: whole(1), to: whole(1), options },
  rehearse: { migration, options },
  freeze: { migration, options: reasoned },
  migrate: { migration, options: reasoned },
  run: { id, options: asked({ ...paced, migration: optional(migration) }) },
  pause: { id, options },
  resume: { id, options },
  undo: { id, options: reasoned },
  progress: { id, options },
  list: { options: asked(page) },
  rescue: { id, options: asked(numbered) },
  histories: { id: part.name, version: whole(1), options: asked(page) },
}

/** Anchors. */
export const ANCHORS: Shapes<TenantEffects['anchors']> = {
  seal: { options: object({ by: (by, field) => (by === 'system' ? [] : part.principal(by, field)) }) },
  list: { options: asked(numbered) },
  prove: { id, revision: whole(0), options },
}

const signingKey = when((key) => typeof key === 'string' || key instanceof KeyObject, 'is no key')

/** The file of an anchor. Whether the key can sign is told where it signs. */
export const EXPORTS = {
  export: { day: part.name, options: asked({ key: signingKey, entries: optional(oneOf('all', 'none')) }) },
}

const reach = object({
  ...{ workflow: part.name, deadlines: listOf(part.name), unit: optional(part.path) },
  ...{ from: part.name, to: part.name, until: part.name },
})

/** Extensions of deadlines. */
export const EXTENSIONS: Shapes<TenantEffects['extensions']> = {
  preview: { ask: reach, options },
  grant: { ask: reach, options: asked({ reason: part.words }) },
  list: { options },
}

const queue = part.name
const letters = listOf(part.address)

/** Jobs. */
export const JOBS: Shapes<TenantEffects['jobs']> = {
  stats: { options },
  dead: { queue, options: asked(page) },
  redrive: { queue, which: (which, field) => (which === 'all' ? [] : letters(which, field)), options },
  discard: { queue, which: letters, options },
}

const told = when((value) => value === undefined || typeof value === 'function', 'is not a function')
const anchor = object({ tenant: part.name, number: whole(1) })

/** What a tenant has besides. */
export const RECORDS: Shapes<TenantEffects> = {
  verify: { id, options },
  verifyAll: { options: asked({ against: optional(listOf(anchor)), onFinding: told, onProgress: told }) },
  settle: { options: optional(object({ signal: optional(signal), duePerSecond: optional(number) })) },
}

/** The same acts with a result instead of an error. */
export const TRIES = { tryStart: start, trySend: send }

const after = nullable(part.address)

/** The feeds. */
export const FEEDS = {
  changes: { options: asked({ after }) },
  topics: { options: object({ signal, after }) },
}

/** The feed itself. */
export const FEED = { lag: { reader: optional(part.name) } }

const version = optional(whole(1))

/** The engine as a whole. */
export const ENGINE: Shapes<Engine> = {
  in: { tenant: part.tenant },
  workflow: { id: part.name, version },
  chart: { id: part.name, version },
  standing: { item: object({ workflow: part.name, version: whole(1), value: json, context: object({}) }) },
  work: {
    options: object({
      ...{ tenants: listOf(part.tenant), signal, pollMs: optional(number) },
      ...{ duePerSecond: optional(number), gaugesMs: optional(number) },
    }),
  },
}
