import type { Job } from '@siklus/core'
import type { Db, PgBoss } from 'pg-boss'
import { executorOf } from '../../sql/transaction/executor-of.ts'
import { jsonText } from '../../values/json-text.ts'
import { inserted } from './kept-job.ts'
import type { Running } from './running.ts'

/** Enqueues jobs, all or none: in a host's transaction, or in one of our own where they go to several queues. Answers how many were new. */
export const enqueueJobs = async (running: Running, jobs: readonly Job[], inside: unknown): Promise<number> => {
  const { boss, place, wakes } = running
  const groups = Map.groupBy(jobs, (job) => job.queue)
  if (inside !== undefined) return insertAll(boss, groups, onTransaction(inside))
  const count =
    groups.size > 1
      ? await place.transaction((db) => insertAll(boss, groups, db))
      : await insertAll(boss, groups, undefined)
  for (const queue of groups.keys()) wakes.get(queue)?.()
  return count
}

type Groups = ReadonlyMap<string, readonly Job[]>

const insertAll = async (boss: PgBoss, groups: Groups, db: Db | undefined): Promise<number> => {
  let count = 0
  for (const [queue, jobs] of groups) {
    // of two with one id the first counts, as it does across calls
    const distinct = new Map(jobs.toReversed().map((job) => [jsonText([job.tenant, job.id]), job]))
    const rows = [...distinct.values()].toReversed().map(inserted)
    count += (await boss.insert(queue, rows, { returnId: true, ...(db && { db }) }))?.length ?? 0
  }
  return count
}

const onTransaction = (inside: unknown): Db => {
  const executor = executorOf(inside)
  return {
    executeSql: async (text, values = []) => ({
      rows: [...(await executor.query({ name: null, text, values })).rows],
    }),
  }
}
