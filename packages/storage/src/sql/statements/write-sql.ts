import { qualified } from '../identifier.ts'
import { recordSql } from './record-sql.ts'
import type { WriteShape } from './write-shape.ts'

/**
 * The one guarded write. Locks and looks come first and give one verdict; every change depends on it, so that a lost race or a stale
 * record writes nothing and fails nothing. The verdict is read as a scalar sub-select: PostgreSQL evaluates it once, also when it
 * has to look at a row again that another transaction changed while this one waited.
 */
export const writeSql = (schema: string, shape: WriteShape): string => {
  const table = (name: string) => qualified(schema, name)
  const records = shape.records.map((group, n) => recordSql(group, { schema, n }))
  const guards = [...caseGuards(table, shape), ...records.map((record) => record.guard)]
  const verdict = verdictSql(
    shape,
    records.map((record, n) => `when ${record.isStale} then 'record ${n}'`),
  )
  const changes = [...caseChanges(table, shape), ...records.map((record) => record.change)]
  const existing = shape.startKey ? '(select case_id from taken)::text' : 'null::text'
  return `with ${[...guards, ...verdict(table), ...changes].join(',\n')}\nselect verdict, ${existing} as existing from go`
}

type Table = (name: string) => string

const PATIENCE = `patience as materialized (select set_config('lock_timeout', :patience, true) as waits)`
const OK = `(select verdict from go) = 'ok'`

const caseGuards = (table: Table, { opens, startKey, patience }: WriteShape): readonly string[] => {
  const waits = patience ? ' and (select waits from patience) is not null' : ''
  const one = `from ${table('case')} c where c.tenant = :tenant and c.opened = :opened::date and c.id = :id::uuid`
  const held = opens
    ? `(select 1 as one ${one}${waits})`
    : `(select 1 as one ${one} and c.revision = :expected::integer${waits} for update)`
  const taken = `taken as (select k.case_id from ${table('case_key')} k where k.tenant = :tenant and k.workflow = :workflow and k.key = :start_key)`
  return [...(patience ? [PATIENCE] : []), `held as ${held}`, ...(startKey ? [taken] : [])]
}

/** The first guard that fails is the verdict; guards behind it are not looked at, so their rows are not locked. */
const verdictSql =
  ({ opens, startKey }: WriteShape, stale: readonly string[]) =>
  (table: Table): readonly string[] => {
    const moved = `when ${opens ? '' : 'not '}exists (select 1 from held) then 'revision'`
    const taken = startKey ? [`when exists (select 1 from taken) then 'key'`] : []
    const looked = (name: string) =>
      `${name} as materialized (select case ${[moved, ...taken, ...stale, `else 'ok'`].join('\n  ')} end as verdict)`
    return startKey ? [looked('looked'), ...keySql(table)] : [looked('go')]
  }

/** Takes the start key before anything else is written: of two openings at once the second waits here, and then depends on the first. */
const keySql = (table: Table): readonly string[] => [
  `keyed as (insert into ${table('case_key')} (tenant, workflow, key, case_id)
  select :tenant, :workflow, :start_key, :id::uuid where (select verdict from looked) = 'ok' on conflict do nothing returning case_id)`,
  `go as materialized (select case when verdict <> 'ok' then verdict when not exists (select 1 from keyed) then 'key' else 'ok' end as verdict from looked)`,
]

const caseChanges = (table: Table, shape: WriteShape): readonly string[] => [
  shape.opens ? openSql(table) : moveSql(table),
  ...(shape.parties ? [partiesSql(table)] : []),
  transitionSql(table),
  outboxSql(table),
  ...(shape.personal ? [personalSql(table)] : []),
  ...(shape.idempotency ? [idempotencySql(table)] : []),
  ...(shape.timersDrop === 'none' ? [] : [timersDropSql(table, shape.timersDrop)]),
  ...(shape.timersSet ? [timersSetSql(table)] : []),
]

const TAGS = 'array(select jsonb_array_elements_text(:tags::jsonb))'

const openSql = (table: Table) => `opened as (insert into ${table('case')}
    (tenant, opened, id, workflow, version, status, state, tags, value, context, revision, head, parent, unit, period, opened_at, updated_at)
  select :tenant, :opened::date, :id::uuid, :workflow, :version::integer, :status, :state, ${TAGS}, :value::jsonb, :context::jsonb,
    1, decode(:hash, 'hex'), :parent::uuid, :unit, :period, :at::timestamptz, :at::timestamptz where ${OK})`

const moveSql = (table: Table) => `moved as (update ${table('case')} c
  set workflow = :workflow, version = :version::integer, status = :status, state = :state, tags = ${TAGS}, value = :value::jsonb,
    context = :context::jsonb, revision = :expected::integer + 1, head = decode(:hash, 'hex'), updated_at = :at::timestamptz
  where c.tenant = :tenant and c.opened = :opened::date and c.id = :id::uuid and ${OK})`

const partiesSql = (table: Table) => `parties as (insert into ${table('case_party')}
    (tenant, opened, case_id, role, person, valid_from, valid_to, basis)
  select :tenant, :opened::date, :id::uuid, x.role, x.person, x."from", x."to", x.basis
  from jsonb_to_recordset(:parties::jsonb) as x(role text, person text, "from" timestamptz, "to" timestamptz, basis text) where ${OK})`

const transitionSql = (table: Table) => `recorded as (insert into ${table('transition')}
    (tenant, opened, case_id, revision, format, at, by, on_behalf_of, role, event, facts, source, from_state, to_state, after, messages, hash)
  select :tenant, :opened::date, :id::uuid, :expected::integer + 1, :format::integer, :at::timestamptz, :by, :on_behalf_of, :role,
    :event::jsonb, :facts::jsonb, :source::jsonb, :from_state, :to_state, :after::jsonb, :entry_messages::jsonb, decode(:hash, 'hex') where ${OK})`

const outboxSql = (table: Table) => `told as (insert into ${table('outbox')}
    (tenant, id, case_id, workflow, revision, event, state, at, by, messages)
  select :tenant, :outbox_id::uuid, :id::uuid, :workflow, :expected::integer + 1, :event_type, :state, :at::timestamptz, :by,
    :messages::jsonb where ${OK})`

const personalSql = (
  table: Table,
) => `apart as (insert into ${table('personal')} (tenant, case_id, revision, field, salt, value)
  select :tenant, :id::uuid, :expected::integer + 1, x.field, x.salt, x.value
  from jsonb_to_recordset(:personal::jsonb) as x(field text, salt text, value jsonb) where ${OK})`

const idempotencySql = (table: Table) => `answered as (insert into ${table('idempotency')}
    (tenant, case_id, principal, key, request_hash, revision, at)
  select :tenant, :id::uuid, :principal, :key, :request_hash, :expected::integer + 1, :at::timestamptz where ${OK} on conflict do nothing)`

const timersDropSql = (table: Table, which: 'some' | 'all') => {
  const named =
    which === 'all'
      ? ''
      : ' and (t.state, t.delay) in (select x.state, x.delay from jsonb_to_recordset(:timers_drop::jsonb) as x(state text, delay text))'
  return `disarmed as (delete from ${table('timer')} t where t.tenant = :tenant and t.case_id = :id::uuid${named} and ${OK})`
}

const timersSetSql = (
  table: Table,
) => `armed as (insert into ${table('timer')} (tenant, case_id, state, delay, due, paused_at)
  select :tenant, :id::uuid, x.state, x.delay, x.due, x."pausedAt"
  from jsonb_to_recordset(:timers_set::jsonb) as x(state text, delay text, due timestamptz, "pausedAt" timestamptz) where ${OK}
  on conflict (tenant, case_id, state, delay) do update set due = excluded.due, paused_at = excluded.paused_at)`
