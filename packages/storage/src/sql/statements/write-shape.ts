import type { CaseWrite } from '@siklus/core'
import type { TimerChanges } from '../../values/timer-changes.ts'
import { groupShape, type RecordGroup } from './record-groups.ts'

/** Which parts a write has: two writes of one shape are one statement text with other values. */
export interface WriteShape {
  readonly opens: boolean
  readonly startKey: boolean
  readonly parties: boolean
  readonly personal: boolean
  readonly idempotency: boolean
  readonly timersSet: boolean
  readonly timersDrop: 'none' | 'some' | 'all'
  /** Outside a host's transaction a lock is waited for only so long. */
  readonly patience: boolean
  readonly records: readonly RecordGroup[]
}

/** Reads the shape of a write. */
export const shapeOf = (
  write: CaseWrite,
  {
    timers,
    records,
    patience,
  }: { readonly timers: TimerChanges; readonly records: readonly RecordGroup[]; readonly patience: boolean },
): WriteShape => ({
  opens: write.expected === 0,
  startKey: write.opening?.key != null,
  parties: (write.opening?.parties.length ?? 0) > 0,
  personal: write.personal.length > 0,
  idempotency: write.idempotency !== undefined,
  timersSet: timers.set.length > 0,
  timersDrop: timers.dropAll && write.expected > 0 ? 'all' : timers.drop.length > 0 ? 'some' : 'none',
  patience,
  records,
})

/** The shape as one text. */
export const shapeKey = ({ records, ...parts }: WriteShape): string =>
  [...Object.values(parts), ...records.map(groupShape)].join('|')
