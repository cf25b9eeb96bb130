import { type CaseWrite, orderParties } from '@siklus/core'
import type { CheckedWrite, RecordValues } from '../../records/checked-write.ts'
import { type TimerChanges, timerChanges } from '../../values/timer-changes.ts'
import { partitionOf } from '../case-json.ts'
import { columnsIn } from './given-rows.ts'
import type { RecordGroup } from './record-groups.ts'

/** A write whose records were checked: what the statement is composed of. */
export interface Member {
  readonly write: CaseWrite
  readonly timers: TimerChanges
  readonly records: readonly CheckedWrite[]
}

/** A member from a write. Throws a TypeError where the write contradicts itself: a mistake of the caller's code. */
export const memberOf = (write: CaseWrite, records: readonly CheckedWrite[]): Member => {
  if (write.expected === 0 && !write.opening)
    throw new TypeError(`the write that opens case ${write.ref.id} brings no opening`)
  const { next, entry } = write
  if (next.value !== entry.after.value || next.context !== entry.after.context)
    throw new TypeError(`the write of case ${write.ref.id} records another state than it stores`)
  return { write, timers: timerChanges(write), records }
}

/** The columns of a member's row, by the part of the write that needs them. */
export const COLUMNS = {
  always:
    columnsIn(`n integer, opened date, id uuid, expected integer, state text, tags jsonb, hash text, outbox_id uuid, told jsonb,
    format integer, at timestamptz, by text, on_behalf_of text, role text, event jsonb, facts jsonb, source jsonb, from_state text,
    after jsonb, messages jsonb`),
  opens: columnsIn('parent uuid, unit text, period text, start_key text, parties jsonb'),
  idempotency: columnsIn('principal text, key text, request_hash text'),
  personal: columnsIn('personal jsonb'),
  timers: columnsIn('timers jsonb'),
} as const

/** A member as one row of the statement's list. Undefined values are left out and read as null. */
export const rowOf = (n: number, member: Member) => ({
  n,
  ...caseOf(member),
  ...entryOf(member.write),
  ...member.write.idempotency,
  ...(member.write.idempotency && { request_hash: member.write.idempotency.requestHash }),
  ...(member.write.personal.length > 0 && { personal: member.write.personal }),
  ...timersOf(member),
})

const caseOf = ({ write: { ref, expected, next, opening, hash } }: Member) => ({
  opened: partitionOf(ref.id),
  id: ref.id,
  expected,
  state: next.state,
  tags: next.tags,
  hash,
  ...(opening && {
    parent: opening.parent,
    unit: opening.unit,
    period: opening.period,
    start_key: opening.key,
    parties: orderParties(opening.parties),
  }),
})

const entryOf = ({ entry, outbox }: CaseWrite) => ({
  format: entry.format,
  at: entry.at,
  by: entry.by,
  on_behalf_of: entry.onBehalfOf,
  role: entry.role,
  event: entry.event,
  facts: entry.facts,
  source: entry.source,
  from_state: entry.from,
  after: entry.after,
  messages: entry.messages,
  outbox_id: outbox.id,
  ...(outbox.messages !== entry.messages && { told: outbox.messages }),
})

/** One list for both kinds: `op` also lets the server expect few of each, so that it looks them up by key. A drop without names drops all. */
const timersOf = ({ timers, write }: Member) => {
  const { set, drop, dropAll } = timers
  const all = dropAll && write.expected > 0 ? [{ op: 'drop' }] : []
  const list = [
    ...all,
    ...drop.map((timer) => ({ op: 'drop', ...timer })),
    ...set.map((timer) => ({ op: 'set', ...timer })),
  ]
  return list.length === 0 ? {} : { timers: list }
}

/** The rows of a record group as a member brings them. `w` is the same in all: the server expects few rows where a column equals a value. */
export const groupRows = (group: RecordGroup): readonly RecordValues[] => group.rows.map((row) => ({ w: 'w', ...row }))
