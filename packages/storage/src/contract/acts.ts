import {
  type Case,
  type CaseWrite,
  type ChainEntry,
  chainHash,
  GENESIS,
  type JsonObject,
  type Opening,
  type OpenStorage,
  type RecordWrite,
  sealEvent,
  type WriteOutcome,
} from '@siklus/core'
import type { Scene } from './fixture.ts'

/** The instant of the contract: January 2026. */
export const START = '2026-01-05T01:02:03.456Z'

/** An instant some minutes after the start. */
export const minutesLater = (minutes: number): string => new Date(Date.parse(START) + minutes * 60_000).toISOString()

let made = 0

/** A UUIDv7 whose time bits are the instant; later calls give greater ids. */
export const nextId = (at: string = START): string => {
  made += 1
  const time = Date.parse(at).toString(16).padStart(12, '0')
  const count = made.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.slice(0, 3)}-8${count.slice(3, 6)}-000000${count.slice(6)}`
}

/** What a test says about an act; the rest has plain defaults. */
export interface ActOptions extends Partial<Pick<CaseWrite, 'timers' | 'idempotency' | 'records' | 'next'>> {
  readonly at?: string
  readonly by?: string
  readonly event?: { readonly type: string } & JsonObject
  readonly personal?: readonly string[]
  readonly source?: ChainEntry['source']
  readonly messages?: ChainEntry['messages']
  readonly state?: string
  readonly tags?: readonly string[]
  readonly context?: JsonObject
  readonly status?: 'active' | 'done'
}

/** What a test says about a start. */
export interface StartOptions extends ActOptions, Partial<Opening> {
  readonly id?: string
  readonly workflow?: string
  readonly version?: number
}

/** The write that opens a case. */
export const opening = ({ tenant }: Scene, options: StartOptions = {}): CaseWrite => {
  const { id = nextId(options.at), workflow = 'permit', version = 1 } = options
  const { parent = null, unit = '', period = '', parties = [], key = null } = options
  const none = { tenant, id, workflow, version, revision: 0, state: '', head: GENESIS, tags: [], context: {} }
  return {
    ...act(none, { state: 'draft', event: { type: 'case.start' }, ...options }),
    opening: { parent, unit, period, parties, key },
  }
}

/** What an act needs to know of the case before it. */
export type Before = Pick<
  Case,
  'tenant' | 'id' | 'workflow' | 'version' | 'revision' | 'state' | 'head' | 'tags' | 'context'
>

/** The write that moves a case on. */
export const act = (before: Before, options: ActOptions = {}): CaseWrite => {
  const { event, personal } = sealEvent(options.event ?? { type: 'go' }, options.personal ?? [], saltsOf(before))
  const next = options.next ?? nextState(before, options)
  const entry = entryOf(before, { options, event, next })
  return {
    ref: { tenant: before.tenant, id: before.id },
    expected: before.revision,
    next,
    entry,
    hash: chainHash(before.head, entry),
    personal,
    timers: options.timers ?? { set: [], drop: [] },
    outbox: { id: nextId(entry.at), messages: entry.messages },
    records: options.records ?? [],
    ...(options.idempotency && { idempotency: options.idempotency }),
  }
}

const nextState = (before: Before, options: ActOptions): CaseWrite['next'] => {
  const state = options.state ?? `step-${before.revision + 1}`
  return {
    workflow: before.workflow,
    version: before.version,
    status: options.status ?? 'active',
    value: { in: state },
    context: options.context ?? before.context,
    state,
    tags: options.tags ?? before.tags,
  }
}

const entryOf = (
  before: Before,
  { options, event, next }: { options: ActOptions; event: ChainEntry['event']; next: CaseWrite['next'] },
): ChainEntry => {
  const { state, tags: _tags, ...after } = next
  return {
    format: 1,
    tenant: before.tenant,
    case: before.id,
    revision: before.revision + 1,
    at: options.at ?? minutesLater(before.revision),
    by: options.by ?? 'ayu',
    onBehalfOf: null,
    role: 'owner',
    event,
    facts: { seen: before.revision },
    source: options.source ?? null,
    from: before.state,
    to: state,
    after,
    messages: options.messages ?? [],
  }
}

const saltsOf = (before: Before) => {
  let n = 0
  return () => {
    n += 1
    return `salt of ${before.id} ${before.revision} ${n}`
  }
}

/** Reads one case; fails the test when there is none. */
export const loaded = async (storage: Pick<OpenStorage, 'read'>, ref: CaseWrite['ref']) => {
  const [record] = await storage.read([{ ref }])
  if (!record) throw new Error(`case ${ref.id} is not there`)
  return record
}

/** Opens a case and reads it back. */
export const opened = async (scene: Scene, options: StartOptions = {}): Promise<Case> => {
  const write = opening(scene, options)
  demandWritten(await scene.storage.write(write))
  return (await loaded(scene.storage, write.ref)).case
}

/** Moves a case and reads it back. */
export const moved = async (scene: Pick<Scene, 'storage'>, before: Before, options: ActOptions = {}): Promise<Case> => {
  const write = act(before, options)
  demandWritten(await scene.storage.write(write))
  return (await loaded(scene.storage, write.ref)).case
}

const demandWritten = (outcome: WriteOutcome): void => {
  if (!outcome.written) throw new Error(`not written: ${JSON.stringify(outcome)}`)
}

/** The insert of a note that belongs to a case. */
export const note = (caseId: string, n: number, more: JsonObject = {}): RecordWrite => ({
  op: 'insert',
  table: 'contract_note',
  row: { case_id: caseId, n, ...more },
})

/** Everything that can be seen of some cases: equal before and after a write that was refused. */
export const everythingOf = async ({ storage, tenant }: Scene, ids: readonly string[]) => {
  const refs = ids.map((id) => ({ tenant, id }))
  return {
    cases: await storage.read(refs.map((ref) => ({ ref, idempotency: { principal: 'ayu', key: 'k' } }))),
    list: await storage.list({ tenant, scope: { kind: 'all' } }, { limit: 1000 }),
    history: await Promise.all(refs.map((ref) => storage.history(ref))),
    chain: await Promise.all(refs.map((ref) => storage.chain(ref))),
    timers: await storage.due(tenant, '2999-01-01T00:00:00.000Z', 1000),
    changes: (await storage.changes(tenant, null, 1000)).length,
  }
}
