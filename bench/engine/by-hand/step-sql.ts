/** What a step of a permit brings to its statements. */
export const STEP_SLOTS = [
  ...(['tenant', 'opened', 'id', 'expected', 'state', 'tags', 'context', 'hash', 'at', 'by', 'role'] as const),
  ...(['event', 'from', 'after', 'messages', 'outbox', 'eventType'] as const),
] as const

/** One of them. */
export type StepSlot = (typeof STEP_SLOTS)[number]

/** How a slot is written in the text of a statement: a parameter, a variable of pgbench, or an expression. */
export type WriteSlot = (slot: StepSlot) => string

const oneCase = (slot: WriteSlot): string =>
  `c.tenant = ${slot('tenant')} and c.opened = ${slot('opened')}::date and c.id = ${slot('id')}::uuid`

/** Reads a case for a decision. */
export const readSql = (slot: WriteSlot): string =>
  `select c.workflow, c.version, c.status, c.state, c.context::text as context, c.revision, encode(c.head, 'hex') as head
from peer."case" c where ${oneCase(slot)}`

/** Moves the case on. */
export const moveSql = (slot: WriteSlot): string => `update peer."case" c
  set status = 'active', state = ${slot('state')}, tags = ${slot('tags')}::text[], value = to_jsonb((${slot('state')})::text),
    context = ${slot('context')}::jsonb, revision = c.revision + 1, head = decode(${slot('hash')}, 'hex'), updated_at = ${slot('at')}::timestamptz
  where ${oneCase(slot)}`

/** Records the step; `from` is where the new revision comes from. */
export const recordSql = (slot: WriteSlot, revision: string, from = ''): string => `insert into peer.transition
    (tenant, opened, case_id, revision, format, at, by, on_behalf_of, role, event, facts, source, from_state, to_state, after, messages, hash)
  select ${slot('tenant')}, ${slot('opened')}::date, ${slot('id')}::uuid, ${revision}, 1, ${slot('at')}::timestamptz, ${slot('by')}, null,
    ${slot('role')}, ${slot('event')}::jsonb, '{}', null, ${slot('from')}, ${slot('state')}, ${slot('after')}::jsonb, ${slot('messages')}::jsonb,
    decode(${slot('hash')}, 'hex') ${from}`

/** Tells of it. */
export const tellSql = (slot: WriteSlot, revision: string, from = ''): string => `insert into peer.outbox
    (tenant, id, case_id, workflow, revision, event, state, at, by, messages)
  select ${slot('tenant')}, ${slot('outbox')}::uuid, ${slot('id')}::uuid, 'permit', ${revision}, ${slot('eventType')}, ${slot('state')},
    ${slot('at')}::timestamptz, ${slot('by')}, ${slot('messages')}::jsonb ${from}`

/** All of it in one statement, guarded by the revision that was read: no row comes back when the case has moved. */
export const guardedSql = (
  slot: WriteSlot,
): string => `with moved as (${moveSql(slot)} and c.revision = ${slot('expected')}::integer
  returning c.revision),
recorded as (${recordSql(slot, 'revision', 'from moved')}),
told as (${tellSql(slot, 'revision', 'from moved')})
select revision from moved`
