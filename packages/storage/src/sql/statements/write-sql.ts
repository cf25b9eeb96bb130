import { TOLD_AT } from '../feed/told-at.ts'
import { qualified } from '../identifier.ts'
import { givenRows } from './given-rows.ts'
import { recordSql } from './record-sql.ts'
import { givenColumns, type WriteShape } from './write-shape.ts'

/**
 * The guarded write of one act or of many, each all or nothing, in one statement. Locks and looks come first and give one verdict per
 * member; every change reads the members whose verdict is `ok`, so that a lost race or a stale record writes nothing and fails nothing.
 * Each look is a sub-select of its own (`limit` and `for update` keep it so): the server expects a hundred members and would otherwise
 * read whole tables for them.
 */
export const writeSql = (schema: string, shape: WriteShape): string => {
  const tables = tablesOf(schema, shape.month)
  return isPlainMove(shape) ? plainMoveSql(tables, shape) : lookedFirstSql(schema, tables, shape)
}

/**
 * A single move where nobody limits how long it waits (a host's transaction, PGlite), whose one guard is the case itself: its update finds
 * out, and waits for whoever holds it.
 */
const isPlainMove = ({ lone, opens, locking, patience, records }: WriteShape): boolean =>
  lone && !opens && locking === 'wait' && !patience && records.length === 0

const plainMoveSql = (tables: Tables, shape: WriteShape): string => {
  const parts = [
    givenSql(shape),
    `${moveSql(tables, 'given')} and c.revision = g.expected returning 1 as one)`,
    'ok as (select g.* from given g cross join moved m)',
    ...otherChanges(tables, shape),
  ]
  return `with ${parts.join(',\n')}
select g.n, case when exists (select 1 from moved m) then 'ok' else 'revision' end as verdict, null as existing from given g`
}

const lookedFirstSql = (schema: string, tables: Tables, shape: WriteShape): string => {
  const records = shape.records.map((group, n) => recordSql(group, { schema, n, locking: shape.locking }))
  const last = shape.startKey ? 'keyed' : 'looked'
  const parts = [
    ...(shape.patience ? [PATIENCE] : []),
    givenSql(shape),
    lookedSql(
      tables,
      shape,
      records.map((record) => record.verdict),
    ),
    ...(shape.startKey ? keySql(tables) : []),
    `ok as not materialized (select g.* from ${last} g where g.verdict = 'ok')`,
    ...caseChanges(tables, shape),
    ...records.map((record) => record.change),
  ]
  return `with ${parts.join(',\n')}\nselect g.n, g.verdict, g.existing::text as existing from ${last} g`
}

interface Tables {
  readonly case: string
  readonly transition: string
  readonly of: (name: string) => string
}

const tablesOf = (schema: string, month: string | null): Tables => {
  const of = (name: string) => qualified(schema, name)
  const partition = (name: string) => of(month === null ? name : `${name}_${month}`)
  return { of, case: partition('case'), transition: partition('transition') }
}

/** The members, one a row. */
const givenSql = (shape: WriteShape): string => `given as (select x.* from ${givenRows(givenColumns(shape), shape)})`

const PATIENCE = `patience as materialized (select set_config('lock_timeout', :patience, true) as waits)`

/** Looks at every member: the first guard that fails is its verdict; guards behind it are not looked at, so their rows are not locked. */
const lookedSql = (tables: Tables, shape: WriteShape, records: readonly string[]): string => {
  const verdicts = [...caseVerdicts(tables, shape), ...records]
  const verdict = verdicts.length === 0 ? `'ok'` : `case ${verdicts.join('\n    ')}\n    else 'ok' end`
  const [name, existing] = shape.startKey ? ['look', 'k.case_id'] : ['verdict', 'null::uuid']
  return `looked as materialized (select g.*, ${verdict} as ${name}, ${existing} as existing
  from given g${caseLooks(tables, shape).join('')})`
}

const caseOf = (tables: Tables) =>
  `from ${tables.case} c where c.tenant = :tenant and c.opened = g.opened and c.id = g.id`

const caseLooks = (tables: Tables, { opens, moves, startKey, locking, patience }: WriteShape): readonly string[] => {
  const waits = patience ? ' and (select p.waits from patience p) is not null' : ''
  const lock = locking === 'skip' ? 'for update skip locked' : 'for update'
  const look = (alias: string, text: string) => `\n  left join lateral (${text}) ${alias} on true`
  const held = `select 1 as one ${caseOf(tables)} and c.revision = g.expected${waits} limit 1 ${lock}`
  const there = `select 1 as one ${caseOf(tables)} and g.expected = 0${moves ? '' : waits} limit 1`
  const taken = `select k.case_id from ${tables.of('case_key')} k where k.tenant = :tenant and k.workflow = g.after ->> 'workflow' and k.key = g.start_key limit 1`
  return [
    ...(moves ? [look('h', held)] : []),
    ...(opens ? [look('o', there)] : []),
    ...(startKey ? [look('k', taken)] : []),
  ]
}

const caseVerdicts = (tables: Tables, { opens, moves, startKey, locking }: WriteShape): readonly string[] => {
  const unmoved = `exists (select 1 ${caseOf(tables)} and c.revision = g.expected)`
  const lost = locking === 'skip' ? `case when ${unmoved} then 'busy' else 'revision' end` : `'revision'`
  return [
    ...(moves ? [`when g.expected > 0 and h.one is null then ${lost}`] : []),
    ...(opens ? [`when o.one is not null then 'revision'`] : []),
    ...(startKey ? [`when k.case_id is not null then 'key'`] : []),
  ]
}

/** Takes the start keys before anything else is written: of two openings at once the second waits here, and then depends on the first. */
const keySql = ({ of }: Tables): readonly string[] => [
  `taken as (insert into ${of('case_key')} (tenant, workflow, key, case_id)
  select :tenant, g.after ->> 'workflow', g.start_key, g.id from looked g where g.look = 'ok' and g.start_key is not null
  order by g.start_key on conflict do nothing returning case_id)`,
  `keyed as materialized (select g.*,
    case when g.look = 'ok' and g.start_key is not null and t.case_id is null then 'key' else g.look end as verdict
  from looked g left join taken t on t.case_id = g.id)`,
]

const caseChanges = (tables: Tables, shape: WriteShape): readonly string[] => [
  ...(shape.opens ? [openSql(tables)] : []),
  ...(shape.moves ? [`${moveSql(tables, 'ok')})`] : []),
  ...otherChanges(tables, shape),
]

const otherChanges = (tables: Tables, shape: WriteShape): readonly string[] => [
  ...(shape.parties ? [partiesSql(tables)] : []),
  transitionSql(tables),
  outboxSql(tables),
  ...(shape.personal ? [personalSql(tables)] : []),
  ...(shape.idempotency ? [idempotencySql(tables)] : []),
  ...(shape.timersDrop ? [timersDropSql(tables)] : []),
  ...(shape.timersSet ? [timersSetSql(tables)] : []),
]

const openSql = (tables: Tables) => `opened as (insert into ${tables.case}
    (tenant, opened, id, workflow, version, status, state, tags, value, context, revision, head, parent, unit, period, opened_at, updated_at)
  select :tenant, g.opened, g.id, g.after ->> 'workflow', (g.after ->> 'version')::integer, g.after ->> 'status', g.state, ${TAGS},
    g.after -> 'value', g.after -> 'context', 1, decode(g.hash, 'hex'), g.parent, g.unit, g.period, g.at, g.at from ok g where g.expected = 0)`

const TAGS = 'array(select jsonb_array_elements_text(g.tags))'

/** Left open, so that a guard can follow. */
const moveSql = (tables: Tables, from: 'ok' | 'given') => `moved as (update ${tables.case} c
  set workflow = g.after ->> 'workflow', version = (g.after ->> 'version')::integer, status = g.after ->> 'status', state = g.state,
    tags = ${TAGS}, value = g.after -> 'value', context = g.after -> 'context', revision = g.expected + 1,
    head = decode(g.hash, 'hex'), updated_at = g.at
  from ${from} g where c.tenant = :tenant and c.opened = g.opened and c.id = g.id and g.expected > 0`

const partiesSql = ({ of }: Tables) => `parties as (insert into ${of('case_party')}
    (tenant, opened, case_id, role, person, valid_from, valid_to, basis)
  select :tenant, g.opened, g.id, x.role, x.person, x."from", x."to", x.basis
  from ok g cross join lateral jsonb_to_recordset(g.parties) as x(role text, person text, "from" timestamptz, "to" timestamptz, basis text))`

const transitionSql = ({ transition }: Tables) => `recorded as (insert into ${transition}
    (tenant, opened, case_id, revision, format, at, by, on_behalf_of, role, event, facts, source, from_state, to_state, after, messages, hash)
  select :tenant, g.opened, g.id, g.expected + 1, g.format, g.at, g.by, g.on_behalf_of, g.role, g.event, g.facts, g.source,
    g.from_state, g.state, g.after, g.messages, decode(g.hash, 'hex') from ok g)`

const outboxSql = ({ of }: Tables) => `told as (insert into ${of('outbox')}
    (tenant, xid, id, case_id, workflow, revision, event, state, at, by, messages)
  select :tenant, ${TOLD_AT}, g.outbox_id, g.id, g.after ->> 'workflow', g.expected + 1, g.event ->> 'type', g.state, g.at, g.by,
    coalesce(g.told, g.messages) from ok g)`

const personalSql = ({
  of,
}: Tables) => `apart as (insert into ${of('personal')} (tenant, case_id, revision, field, salt, value)
  select :tenant, g.id, g.expected + 1, x.field, x.salt, coalesce(x.value, 'null'::jsonb)
  from ok g cross join lateral jsonb_to_recordset(g.personal) as x(field text, salt text, value jsonb))`

const idempotencySql = ({ of }: Tables) => `answered as (insert into ${of('idempotency')}
    (tenant, case_id, principal, key, request_hash, revision, at)
  select :tenant, g.id, g.principal, g.key, g.request_hash, g.expected + 1, g.at from ok g where g.key is not null on conflict do nothing)`

const timersDropSql = ({ of }: Tables) => `disarmed as (delete from ${of('timer')} t
  using (select g.id, x.state, x.delay from ok g
    cross join lateral jsonb_to_recordset(g.timers) as x(op text, state text, delay text) where x.op = 'drop') d
  where t.tenant = :tenant and t.case_id = d.id and (d.state is null or (t.state = d.state and t.delay = d.delay)))`

const timersSetSql = ({
  of,
}: Tables) => `armed as (insert into ${of('timer')} (tenant, case_id, opened, state, delay, due, paused_at, base)
  select :tenant, g.id, g.opened, x.state, x.delay, x.due, x."pausedAt", x.base from ok g cross join lateral
    jsonb_to_recordset(g.timers) as x(op text, state text, delay text, due timestamptz, "pausedAt" timestamptz, base timestamptz)
  where x.op = 'set'
  on conflict (tenant, case_id, state, delay) do update set due = excluded.due, paused_at = excluded.paused_at, base = excluded.base)`
