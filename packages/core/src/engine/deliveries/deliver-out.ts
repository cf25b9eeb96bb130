import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { Background, Job } from '../../ports/background.ts'
import type { Change, OutboxMove } from '../../ports/outbox.ts'
import type { Core, Place } from '../core.ts'
import { nextChanges } from '../feed/next-changes.ts'
import { port } from '../port.ts'
import { spanned } from '../telemetry/spanned.ts'
import { workflowsOf } from '../telemetry/workflows-of.ts'
import type { Deliveries } from './deliveries.ts'
import { jobsOf } from './jobs-of.ts'

/** The reader of the outbox that hands on what people and other systems are told. */
export const DELIVERIES_READER = 'deliveries'
const BATCH = 200

/**
 * Makes jobs of what lies behind the reader's cursor, and moves it on. Where the jobs lie in the database of the cases both happen in one
 * transaction; elsewhere a crash in between makes the same jobs again: their ids are the same, and the queue takes each once. Answers how
 * many changes were read.
 */
export const deliverOut = (core: Core, place: Place, deliveries: Deliveries): Effect.Effect<number, EngineError> =>
  Effect.gen(function* () {
    const { tenant } = place
    const { from, changes } = yield* nextChanges(core, place, { reader: DELIVERIES_READER, limit: BATCH })
    const to = changes.at(-1)?.cursor
    if (to === undefined) return 0
    const move = { tenant, reader: DELIVERIES_READER, from, to }
    const attributes = { tenant, changes: changes.length, workflows: workflowsOf(changes) }
    const about = { name: 'siklus.deliveries' as const, attributes, ended: (jobs: number) => ({ jobs }) }
    yield* spanned(core, about, makeJobs(core, place, { changes, deliveries, move }))
    return changes.length
  })

interface Batch {
  readonly changes: readonly Change[]
  readonly deliveries: Deliveries
  readonly move: OutboxMove
}

/** Answers how many jobs were made. */
const makeJobs = (core: Core, place: Place, { changes, deliveries, move }: Batch): Effect.Effect<number, EngineError> =>
  Effect.gen(function* () {
    const { background } = deliveries
    const jobs = yield* jobsOf(core, place, changes, deliveries)
    yield* handOn(core, background, move, jobs)
    for (const queue of new Set(jobs.map((job) => job.queue))) background.nudge(queue)
    return jobs.length
  })

const handOn = (
  core: Core,
  background: Background,
  move: OutboxMove,
  jobs: readonly Job[],
): Effect.Effect<unknown, EngineError> => {
  const { storage } = core
  if (jobs.length === 0) return port((call) => storage.advance(move, call))
  if (!background.joins(storage.database))
    return Effect.andThen(
      port((call) => background.enqueue(jobs, undefined, call)),
      port((call) => storage.advance(move, call)),
    )
  return port((call) =>
    storage.transact(async (inside) => {
      // first the step: who loses it to another node has nothing to enqueue
      if (await storage.advance({ ...move, inside }, call)) await background.enqueue(jobs, inside, call)
    }, call),
  )
}
