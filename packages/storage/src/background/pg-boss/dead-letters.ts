import type { DeadLetter, DeadLetterPage, DeadLetters } from '@siklus/core'
import type { JobWithMetadata, PgBoss } from 'pg-boss'
import { InvalidCursor } from '../../values/invalid-cursor.ts'
import { deadQueue } from '../checked-queue.ts'
import { keptJobError } from '../job-error.ts'
import { jobOf } from './kept-job.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const MOST = 100_000

/** One page of a tenant's dead letters of a queue. Throws `InvalidCursor` when `after` names none that is still there. */
export const deadLetters = async (
  boss: PgBoss,
  { tenant, queue }: DeadLetters,
  { after, limit }: DeadLetterPage,
): Promise<readonly DeadLetter[]> => {
  const name = deadQueue(queue)
  if (after !== undefined && !(await isThere(boss, name, after))) throw new InvalidCursor(after)
  const filter = { data: { tenant }, queued: true, limit, ...(after !== undefined && { after }) }
  return (await boss.findJobs(name, filter)).map((kept) => letterOf(queue, kept))
}

const isThere = async (boss: PgBoss, name: string, id: string): Promise<boolean> =>
  UUID.test(id) && (await boss.findJobs(name, { id })).length > 0

const letterOf = (queue: string, kept: JobWithMetadata<unknown>): DeadLetter => ({
  id: kept.id,
  job: jobOf(queue, kept),
  attempts: (kept.sourceRetryCount ?? 0) + 1,
  enqueuedAt: new Date(kept.sourceCreatedOn ?? kept.createdOn).toISOString(),
  diedAt: new Date(kept.createdOn).toISOString(),
  error: keptJobError(kept.sourceOutput),
})

/** Moves dead letters back into their queue, as new jobs with the id they had. */
export const redriven = async (
  boss: PgBoss,
  { tenant, queue }: DeadLetters,
  which: readonly string[] | 'all',
): Promise<number> => {
  const name = deadQueue(queue)
  const filter = { data: { tenant }, ...(which !== 'all' && { ids: which.filter((id) => UUID.test(id)) }) }
  // counted first: a job that dies again while the others are moved must not be moved for ever
  const { total } = await boss.previewRedrive(name, { ...filter, limit: MOST })
  return total === 0 ? 0 : boss.redrive(name, { ...filter, limit: total })
}

/** Drops dead letters for good. */
export const discarded = async (boss: PgBoss, of: DeadLetters, which: readonly string[]): Promise<number> => {
  const name = deadQueue(of.queue)
  const found: string[] = []
  for (const id of which.filter((each) => UUID.test(each)))
    found.push(...(await boss.findJobs(name, { id, data: { tenant: of.tenant }, queued: true })).map((kept) => kept.id))
  if (found.length > 0) await boss.deleteJob(name, found)
  return found.length
}
