import type { Case, CaseRecord, Extension, Party, Timer } from '@siklus/core'
import { compareTexts } from '../../values/compare-texts.ts'
import { instantOf, utcSql } from '../column-sql.ts'
import { qualified } from '../identifier.ts'

/** A case as the database hands it to a decision: values in the order of `keptCaseSql`, instants as it writes them, rows in no order. */
export type KeptCase = readonly [
  id: string,
  workflow: string,
  version: number,
  status: Case['status'],
  value: Case['value'],
  context: Case['context'],
  revision: number,
  state: string,
  tags: readonly string[],
  parent: string | null,
  unit: string,
  period: string,
  head: string,
  openedAt: string,
  updatedAt: string,
  parties: readonly KeptParty[] | null,
  timers: readonly KeptTimer[] | null,
  extensions: readonly KeptExtension[] | null,
]

type KeptParty = readonly [role: string, person: string, from: string, to: string | null, basis: string]
type KeptTimer = readonly [state: string, delay: string, due: string, pausedAt: string | null, base: string | null]
type KeptExtension = readonly [
  id: string,
  deadlines: readonly string[],
  unit: string,
  from: string,
  to: string,
  until: string,
  reason: string,
  by: string,
  onBehalfOf: string | null,
  at: string,
]

const COLUMNS = 'id workflow version status value context revision state tags parent unit period'.split(' ')

/** A row of `case` under an alias, with its parties, timers and extensions, as one JSON list. Uses the slot `:tenant`. */
export const keptCaseSql = (schema: string, alias: string): string => {
  const of = (name: string) => qualified(schema, name)
  const columns = COLUMNS.map((column) => `${alias}.${column}`).join(', ')
  return `json_build_array(${columns}, encode(${alias}.head, 'hex'), ${utcSql(`${alias}.opened_at`)}, ${utcSql(`${alias}.updated_at`)},
    (select json_agg(json_build_array(p.role, p.person, ${utcSql('p.valid_from')}, ${utcSql('p.valid_to')}, p.basis))
      from ${of('case_party')} p where p.tenant = :tenant and p.case_id = ${alias}.id),
    (select json_agg(json_build_array(t.state, t.delay, ${utcSql('t.due')}, ${utcSql('t.paused_at')}, ${utcSql('t.base')}))
      from ${of('timer')} t where t.tenant = :tenant and t.case_id = ${alias}.id),
    ${extensionsSql(of('extension'), alias)})`
}

// most tenants have none, and that is looked up once for all cases
const extensionsSql = (table: string, alias: string): string =>
  `case when (select exists (select 1 from ${table} e where e.tenant = :tenant)) then (
      select json_agg(json_build_array(e.id, e.deadlines, e.unit, ${utcSql('e.span_from')}, ${utcSql('e.span_to')}, ${utcSql('e.until')},
        e.reason, e.by, e.on_behalf_of, ${utcSql('e.at')})) from ${table} e
      where e.tenant = :tenant and e.workflow = ${alias}.workflow and starts_with(${alias}.unit, e.unit)) end`

const instantOrNull = (text: string | null): string | null => (text === null ? null : instantOf(text))

/** The case with its timers and extensions, each in the order that every adapter gives. */
export const recordOfKept = (tenant: string, kept: KeptCase): Omit<CaseRecord, 'facts' | 'answered'> => {
  const [id, workflow, version, status, value, context, revision, state, tags, parent, unit, period, ...rest] = kept
  const [head, openedAt, updatedAt, parties, timers, extensions] = rest
  return {
    case: {
      ...{ tenant, id, workflow, version, status, value, context, revision, state, tags, parent, unit, period, head },
      openedAt: instantOf(openedAt),
      updatedAt: instantOf(updatedAt),
      parties: parties?.map(partyOf).sort(byRole) ?? [],
    },
    timers: timers?.map(timerOf).sort(byState) ?? [],
    extensions: extensions?.map((extension) => extensionOf({ tenant, workflow }, extension)).sort(byId) ?? [],
  }
}

const partyOf = ([role, person, from, to, basis]: KeptParty): Party => ({
  role,
  person,
  from: instantOf(from),
  to: instantOrNull(to),
  basis,
})

const byRole = (a: Party, b: Party): number =>
  compareTexts(a.role, b.role) || compareTexts(a.from, b.from) || compareTexts(a.person, b.person)

const timerOf = ([state, delay, due, pausedAt, base]: KeptTimer): Timer => ({
  state,
  delay,
  due: instantOf(due),
  pausedAt: instantOrNull(pausedAt),
  ...(base !== null && { base: instantOf(base) }),
})

const byState = (a: Timer, b: Timer): number => compareTexts(a.state, b.state) || compareTexts(a.delay, b.delay)

const extensionOf = (
  of: Pick<Extension, 'tenant' | 'workflow'>,
  [id, deadlines, unit, from, to, until, reason, by, onBehalfOf, at]: KeptExtension,
): Extension => ({
  ...of,
  ...{ id, deadlines, unit, reason, by, onBehalfOf },
  from: instantOf(from),
  to: instantOf(to),
  until: instantOf(until),
  at: instantOf(at),
})

const byId = (a: Extension, b: Extension): number => compareTexts(a.id, b.id)
