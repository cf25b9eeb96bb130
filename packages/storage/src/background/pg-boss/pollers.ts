import { JobRejected, type RunJob } from '@siklus/core'
import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss'
import { jobErrorOf } from '../job-error.ts'
import { jobOf } from './kept-job.ts'

/** How a queue is polled. */
export interface PollOptions {
  readonly queue: string
  readonly concurrency: number
  readonly pollSeconds: number
}

// the others look rarely and are woken when there is work: an idle queue costs little more than one poller
const RARELY = 5

/**
 * Polls a queue with as many pollers as jobs may run at a time, one job each, so that a slow job holds up nobody. Who finds a job wakes
 * the next, and looks again at once when it is done. Answers how to wake the first.
 */
export const poll = async (boss: PgBoss, options: PollOptions, run: RunJob): Promise<() => void> => {
  const ids: string[] = []
  const wake = (n: number) => {
    const id = ids[n]
    if (id !== undefined) boss.notifyWorker(id)
  }
  for (let n = 0; n < options.concurrency; n += 1) {
    const found = async (jobs: JobWithMetadata[]): Promise<JobResult[]> => {
      wake(n + 1)
      const results = await Promise.all(jobs.map((kept) => attempted(options.queue, kept, run)))
      wake(n)
      return results
    }
    ids.push(await boss.work(options.queue, pollerSettings(options, n), found))
  }
  return () => wake(0)
}

const pollerSettings = ({ pollSeconds }: PollOptions, n: number) => ({
  batchSize: 1,
  includeMetadata: true as const,
  perJobResults: true as const,
  pollingIntervalSeconds: n === 0 ? pollSeconds : pollSeconds * RARELY,
})

const attempted = async (queue: string, kept: JobWithMetadata, run: RunJob): Promise<JobResult> => {
  const { id, signal, retryCount } = kept
  try {
    await run(jobOf(queue, kept), { signal, attempt: retryCount + 1 })
    return { id, status: 'completed' }
  } catch (error) {
    return { id, status: error instanceof JobRejected ? 'deadletter' : 'failed', output: jobErrorOf(error) }
  }
}
