import { createIds, type JsonObject } from '@siklus/core'
import type pg from 'pg'
import { assessorOf, BASIS, ownerOf, TENANT, unitOf } from '../workload/people.ts'
import { handId, OPENED } from './peer-tables.ts'

/** What cases are written: their workflow, the state they begin in, and when their deadline is, if they have one. */
export interface HandKind {
  readonly workflow: string
  readonly state: string
  readonly due: string | null
  readonly input: (n: number) => JsonObject
  /** What the input becomes. */
  readonly context: (n: number) => JsonObject
}

/** A range of cases, by number. */
export interface HandRange {
  readonly from: number
  readonly to: number
}

const BATCH = 1000

/** Writes cases with parties, first transition, outbox row and deadline: one `insert … select from unnest` statement a thousand. */
export const insertCases = async (pool: pg.Pool, kind: HandKind, { from, to }: HandRange): Promise<void> => {
  const at = new Date().toISOString()
  for (let first = from; first < to; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, to - first) }, (_, n) => first + n)
    const values = [...columnsOf(numbers, kind), TENANT, OPENED, kind.workflow, kind.state, at, kind.due, BASIS]
    await pool.query({ name: 'insert-cases', text: INSERT, values })
  }
}

const ids = createIds()
const HASH = 'ab'.repeat(32)

const columnsOf = (numbers: readonly number[], kind: HandKind): readonly (readonly string[])[] => [
  numbers.map(handId),
  numbers.map((n) => JSON.stringify(kind.context(n))),
  numbers.map(unitOf),
  numbers.map(ownerOf),
  numbers.map(assessorOf),
  numbers.map((n) => startEvent(n, kind)),
  numbers.map((n) => stored(n, kind)),
  numbers.map(() => HASH),
  numbers.map(() => ids.next(Date.now())),
]

/** As wide as what the engine records of a start: the input, and who was named in which role. */
const startEvent = (n: number, { input }: HandKind): string => {
  const party = { from: new Date().toISOString(), to: null, basis: BASIS }
  const parties = [
    { role: 'assessor', person: assessorOf(n), ...party },
    { role: 'owner', person: ownerOf(n), ...party },
  ]
  const opening = { parent: null, unit: unitOf(n), period: '2026', key: null, parties }
  return JSON.stringify({ type: 'case.start', input: input(n), opening })
}

const stored = (n: number, { workflow, state, context }: HandKind): string =>
  JSON.stringify({ workflow, version: 1, status: 'active', value: state, context: context(n) })

const INSERT = `with fresh as materialized (
  select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::uuid[])
    as x(id, context, unit, owner, assessor, event, after, hash, outbox)),
cases as (insert into peer."case"
    (tenant, opened, id, workflow, version, status, state, tags, value, context, revision, head, parent, unit, period, opened_at, updated_at)
  select $10, $11::date, id, $12, 1, 'active', $13, '{for:owner}', to_jsonb($13::text), context::jsonb, 1, decode(hash, 'hex'), null, unit,
    '2026', $14::timestamptz, $14::timestamptz from fresh),
parties as (insert into peer.case_party (tenant, opened, case_id, role, person, valid_from, valid_to, basis)
  select $10, $11::date, id, p.role, p.person, $14::timestamptz, null, $16
  from fresh, lateral (values ('owner', owner), ('assessor', assessor)) as p(role, person)),
recorded as (insert into peer.transition
    (tenant, opened, case_id, revision, format, at, by, on_behalf_of, role, event, facts, source, from_state, to_state, after, messages, hash)
  select $10, $11::date, id, 1, 1, $14::timestamptz, owner, null, 'owner', event::jsonb, '{}', null, '', $13, after::jsonb, '[]',
    decode(hash, 'hex') from fresh),
told as (insert into peer.outbox (tenant, id, case_id, workflow, revision, event, state, at, by, messages)
  select $10, outbox, id, $12, 1, 'case.start', $13, $14::timestamptz, owner, '[]' from fresh),
armed as (insert into peer.timer (tenant, opened, case_id, state, delay, due, paused_at)
  select $10, $11::date, id, $12 || '.' || $13, 'due', $15::timestamptz, null from fresh where $15::timestamptz is not null)
select count(*) from fresh`
