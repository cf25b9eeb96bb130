import { SYSTEM } from '../../case/principal.ts'
import { type Clock, systemClock } from '../../ports/clock.ts'
import type { Inbox } from '../../ports/inbox.ts'
import type { RetainedStorage } from '../../ports/storage.ts'
import { ANCHOR_READER } from '../anchors/seal.ts'
import type { Engine } from '../engine.ts'
import { RELAY_READER } from '../relay/deliver.ts'
import { type PurgedOld, partitionsAhead, purgeOld } from '../retention/background.ts'

/** What `housekeeping` takes. */
export interface HousekeepingOptions {
  readonly engine: Engine
  /** The storage of the engine. To make the coming months its account needs the right to. */
  readonly storage: RetainedStorage
  readonly tenants: readonly string[]
  /** The zone in which `cron` is read, `Asia/Jakarta`. */
  readonly zone: string
  /** Whose old notices are dropped. */
  readonly inbox?: Inbox
  /** That of the engine. */
  readonly clock?: Clock
  /** How many days things are kept; default 30 for changes in the outbox, 30 for answers under idempotency keys, 365 for notices. */
  readonly keepDays?: { readonly changes?: number; readonly answers?: number; readonly notices?: number }
  /** How many months room is made for, the current one included; default 6. */
  readonly monthsAhead?: number
  /** What somebody else does: `months`, where the administrator of the database makes them. */
  readonly without?: readonly Task[]
  /** When each is due, in five fields; default every hour. */
  readonly cron?: { readonly [task in Task]?: string }
  /** Told of the reader of the outbox that keeps old changes from being dropped: it is far behind, or nobody reads under that name any more. */
  readonly onHeld?: (held: PurgedOld['heldBy'][number]) => void
}

/** What is done. */
export const TASKS = ['seal', 'months', 'purge'] as const

/** One of `TASKS`. */
export type Task = (typeof TASKS)[number]

/** Answers what was done, in numbers. */
type Run = (tenant: string, signal: AbortSignal) => Promise<{ readonly [what: string]: number }>

/** How each is done. Cut off anywhere, each goes on the next time. */
export const tasksOf = (options: HousekeepingOptions): { readonly [task in Task]: Run } => {
  const { engine, storage, clock = systemClock, monthsAhead: months } = options
  const now = () => new Date(clock.now()).toISOString()
  return {
    seal: async (tenant, signal) => {
      const { anchor } = await engine.in(tenant).anchors.seal({ by: SYSTEM, signal })
      return { anchor: anchor.number }
    },
    months: async (_tenant, signal) => {
      const asked = { at: now(), signal, ...(months !== undefined && { months }) }
      return { months: (await partitionsAhead(storage.retention, asked)).length }
    },
    purge: async (tenant, signal) => {
      const moment = { tenant, at: now(), signal }
      return { ...(await purgeStorage(options, moment)), notices: await purgeInbox(options, moment) }
    },
  }
}

interface Moment {
  readonly tenant: string
  readonly at: string
  readonly signal: AbortSignal
}

const purgeStorage = async (
  { storage, keepDays = {}, onHeld }: HousekeepingOptions,
  { tenant, at, signal }: Moment,
): Promise<{ readonly changes: number; readonly answers: number }> => {
  const { changes: changeDays, answers: answerDays } = keepDays
  const { heldBy, changes, answers } = await purgeOld(storage.retention, {
    ...{ at, signal, tenants: [tenant], readers: [RELAY_READER, ANCHOR_READER] },
    ...(changeDays !== undefined && { changeDays }),
    ...(answerDays !== undefined && { answerDays }),
  })
  for (const held of heldBy) onHeld?.(held)
  return { changes, answers }
}

const DAY = 86_400_000
const BATCH = 1000

const purgeInbox = async (
  { inbox, keepDays: { notices = 365 } = {} }: HousekeepingOptions,
  { tenant, at, signal }: Moment,
): Promise<number> => {
  const before = new Date(Date.parse(at) - notices * DAY).toISOString()
  let total = 0
  for (;;) {
    const dropped = inbox ? await inbox.drop(tenant, before, BATCH, { signal }) : 0
    total += dropped
    if (dropped < BATCH) return total
  }
}
