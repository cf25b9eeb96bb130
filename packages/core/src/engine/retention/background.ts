import type { Retention } from '../../ports/retention.ts'
import { RELAY_READER } from '../relay/deliver.ts'

/** How far ahead room is made. */
export interface PartitionsAheadOptions {
  /** The instant, ISO 8601. */
  readonly at: string
  /** How many months, the current one included; default 6. */
  readonly months?: number
  readonly signal?: AbortSignal
}

/**
 * Makes room for the cases of the coming months, where it is missing. Run it daily: a case that is opened in a month without room is refused.
 * Answers the months that were made now.
 */
export const partitionsAhead = (retention: Retention, options: PartitionsAheadOptions): Promise<readonly string[]> =>
  retention.makeMonths({ from: options.at.slice(0, 7), months: options.months ?? 6 }, options)

/** What is too old to keep. */
export interface PurgeOldOptions {
  /** The instant, ISO 8601. */
  readonly at: string
  /** How long changes stay in the outbox; default 30. */
  readonly changeDays?: number
  /** How long a repeated event is answered with its first answer; default 30. */
  readonly answerDays?: number
  /** Only these tenants; default all. */
  readonly tenants?: readonly string[]
  /** Readers whose unread changes stay even before their first step; default `relay`. */
  readonly readers?: readonly string[]
  /** `nobody`: what is old enough goes, read or not; default `readers`. */
  readonly waitFor?: 'readers' | 'nobody'
  /** Rows in one transaction; default 1,000. */
  readonly batch?: number
  readonly signal?: AbortSignal
}

/** What went, and which reader keeps what is old enough from going. */
export interface PurgedOld {
  readonly changes: number
  readonly answers: number
  readonly heldBy: readonly { readonly tenant: string; readonly reader: string }[]
}

const DAY = 86_400_000
const dayBefore = (at: string, days: number): string => new Date(Date.parse(at) - days * DAY).toISOString()

/** Drops old changes and forgets old answers, in batches, tenant by tenant. Run it daily; cut off anywhere, it goes on the next time. */
export const purgeOld = async (retention: Retention, options: PurgeOldOptions): Promise<PurgedOld> => {
  const { at, changeDays = 30, answerDays = 30, batch = 1000, signal } = options
  if (!(batch >= 1)) throw new RangeError(`${batch} is not a number of rows`)
  const total = { changes: 0, answers: 0 }
  const heldBy: { tenant: string; reader: string }[] = []
  for (const tenant of options.tenants ?? (await retention.tenants({ signal }))) {
    const { dropped, reader } = await purgeChanges(retention, options, { tenant, before: dayBefore(at, changeDays) })
    if (reader !== null) heldBy.push({ tenant, reader })
    total.changes += dropped
    total.answers += await forgetAnswers(retention, options, { tenant, before: dayBefore(at, answerDays) })
  }
  return { ...total, heldBy }
}

interface OldOfTenant {
  readonly tenant: string
  readonly before: string
}

const purgeChanges = async (
  retention: Retention,
  { batch: limit = 1000, readers = [RELAY_READER], waitFor = 'readers', signal }: PurgeOldOptions,
  old: OldOfTenant,
): Promise<{ readonly dropped: number; readonly reader: string | null }> => {
  let total = 0
  for (;;) {
    const { dropped, heldBy } = await retention.purge({ ...old, limit, readers, waitFor }, { signal })
    total += dropped
    if (dropped < limit) return { dropped: total, reader: heldBy }
  }
}

const forgetAnswers = async (
  retention: Retention,
  { batch: limit = 1000, signal }: PurgeOldOptions,
  old: OldOfTenant,
): Promise<number> => {
  let total = 0
  for (let after: string | null = null, more = true; more; more = after !== null) {
    const { gone, next } = await retention.forgetAnswers({ ...old, after, limit }, { signal })
    total += gone
    after = next
  }
  return total
}
