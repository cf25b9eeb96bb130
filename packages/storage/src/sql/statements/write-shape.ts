import { partitionOf } from '../case-json.ts'
import type { Column } from './given-rows.ts'
import { groupShape, type RecordGroup } from './record-groups.ts'
import { COLUMNS, type Member } from './write-row.ts'

/** How a statement meets rows that another transaction holds: waits for them, or leaves them out. */
export type Locking = 'wait' | 'skip'

/** Which parts a write has: two writes of one shape are one statement text with other values. */
export interface WriteShape {
  /** The partition that all members lie in, `2026_01`; null when there are several. Named, it needs no search and no planning anew. */
  readonly month: string | null
  /** One member: its values are those of the statement, not a list. */
  readonly lone: boolean
  readonly opens: boolean
  readonly moves: boolean
  readonly startKey: boolean
  readonly parties: boolean
  readonly personal: boolean
  readonly idempotency: boolean
  readonly timersSet: boolean
  readonly timersDrop: boolean
  readonly locking: Locking
  /** Outside a host's transaction a lock is waited for only so long. */
  readonly patience: boolean
  readonly records: readonly RecordGroup[]
}

/** How a statement behaves towards others; `patience` null: the host's own lock timeout holds. */
export interface Manners {
  readonly locking: Locking
  readonly patience: string | null
}

/** Reads the shape of some members; `records` are the groups of all of them. */
export const shapeOf = (
  members: readonly Member[],
  records: readonly RecordGroup[],
  { locking, patience }: Manners,
): WriteShape => {
  const some = (holds: (member: Member) => boolean) => members.some(holds)
  return {
    month: oneMonth(members),
    lone: members.length === 1,
    opens: some(({ write }) => write.expected === 0),
    moves: some(({ write }) => write.expected > 0),
    startKey: some(({ write }) => write.opening?.key != null),
    parties: some(({ write }) => (write.opening?.parties.length ?? 0) > 0),
    personal: some(({ write }) => write.personal.length > 0),
    idempotency: some(({ write }) => write.idempotency !== undefined),
    timersSet: some(({ timers }) => timers.set.length > 0),
    timersDrop: some(({ timers, write }) => timers.drop.length > 0 || (timers.dropAll && write.expected > 0)),
    locking,
    patience: patience !== null && (locking === 'wait' || some(mayWait)),
    records,
  }
}

/** Left-out locks are never waited for; what an insert meets under a key of its own is. */
const mayWait = ({ write, records }: Member): boolean =>
  write.expected === 0 || records.some(({ op }) => op === 'insert')

const oneMonth = (members: readonly Member[]): string | null => {
  const months = new Set(members.map(({ write }) => monthOf(write.ref.id)))
  const [month] = months
  return months.size === 1 && month !== undefined ? month : null
}

const monthOf = (id: string): string => partitionOf(id).slice(0, 7).replace('-', '_')

/** The shape as one text. */
export const shapeKey = ({ records, ...parts }: WriteShape): string =>
  [...Object.values(parts), ...records.map(groupShape)].join('|')

/** The columns that members of a shape bring. */
export const givenColumns = (shape: WriteShape): readonly Column[] => [
  ...COLUMNS.always,
  ...(shape.opens ? COLUMNS.opens : []),
  ...(shape.idempotency ? COLUMNS.idempotency : []),
  ...(shape.personal ? COLUMNS.personal : []),
  ...(shape.timersSet || shape.timersDrop ? COLUMNS.timers : []),
  ...shape.records.map((_, n): Column => [`r${n}`, 'jsonb']),
]
