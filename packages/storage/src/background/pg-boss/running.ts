import type { Queue } from '@siklus/core'
import type { Clock, PgBoss, QueueOptions } from 'pg-boss'
import { SchemaNotMigrated } from '../../sql/errors.ts'
import { deadQueue } from '../checked-queue.ts'
import { type OpenPlace, openPlace, type PgBossPlace } from './place.ts'

/** The schema of the jobs, unless the host chooses another. */
export const JOBS_SCHEMA = 'siklus_jobs'

/** What `pgBoss` takes. */
export type PgBossOptions = PgBossPlace & {
  /** Where the tables of the jobs are; default `siklus_jobs`. */
  readonly schema?: string
  /** How often an idle node looks for work, in seconds; default 2, at least 0.5. */
  readonly pollSeconds?: number
  /** Told what fails between jobs: a poll while the database is away, upkeep. It goes on by itself. */
  readonly onError?: (error: unknown) => void
  /** Time and timers; pg-boss' `TestClock` in tests. */
  readonly clock?: Clock
}

/** A node's pg-boss while it runs. */
export interface Running {
  readonly boss: PgBoss
  readonly place: OpenPlace
  readonly queues: Map<string, Queue>
  /** How to wake the pollers of a queue. */
  readonly wakes: Map<string, () => void>
}

// a node that dies is noticed when the heartbeats of its jobs stop; these say how soon
const UPKEEP = { superviseIntervalSeconds: 30, monitorIntervalSeconds: 30 }
const HEARTBEAT_SECONDS = 60

/** Starts pg-boss. Fails with `SchemaNotMigrated` where the schema is missing or old, and nobody asked to make it. */
export const startBoss = async (options: PgBossOptions): Promise<Running> => {
  const { schema = JOBS_SCHEMA, onError = () => {}, clock } = options
  const module = await import('pg-boss')
  const place = await openPlace(options, module)
  const { db, backend, migrates: migrate } = place
  const boss = new module.PgBoss({ db, backend, schema, migrate, ...UPKEEP, ...(clock && { clock }) })
  boss.on('error', onError)
  try {
    await boss.start()
  } catch (error) {
    throw isNotMigrated(error) ? new SchemaNotMigrated(schema, ['background']) : error
  }
  return { boss, place, queues: new Map(), wakes: new Map() }
}

const isNotMigrated = (error: unknown): boolean =>
  error instanceof Error && /^pg-boss (?:is not installed|database requires migrations)$/.test(error.message)

const WEEK = 7 * 24 * 3600
const TEN_YEARS = 3650 * 24 * 3600

/** Makes a queue and the one of its dead letters, or brings them up to date. */
export const makeQueue = async ({ boss, queues }: Running, queue: Queue): Promise<void> => {
  // kept as good as for ever: a job that waits long, or died, must not vanish unseen
  await boss.createQueue(deadQueue(queue.name), { retryLimit: 0, retentionSeconds: TEN_YEARS })
  const settings = settingsOf(queue)
  await boss.createQueue(queue.name, settings)
  await boss.updateQueue(queue.name, settings)
  queues.set(queue.name, queue)
}

const settingsOf = ({
  name,
  retries,
  backoff,
  attemptSeconds,
}: Queue): QueueOptions & { readonly deadLetter: string } => ({
  retryLimit: retries,
  retryDelay: backoff.firstSeconds,
  retryBackoff: true,
  retryDelayMax: backoff.mostSeconds,
  expireInSeconds: attemptSeconds,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  retentionSeconds: TEN_YEARS,
  deleteAfterSeconds: WEEK,
  deadLetter: deadQueue(name),
})
