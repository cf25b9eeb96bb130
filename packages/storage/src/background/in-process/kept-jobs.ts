import type { Job, JobError, Queue, QueueStats } from '@siklus/core'
import { COUNTED } from '../counted.ts'

/** A job with what became of it so far. Times are in milliseconds since 1970. */
export interface KeptJob {
  /** Tenant and id: what makes a job the same one in its queue. */
  readonly key: string
  readonly job: Job
  /** When its life began: it was enqueued, or redriven. */
  readonly bornAt: number
  dueAt: number
  attempts: number
  state: 'waiting' | 'active' | 'dead'
  diedAt: number
  error: JobError | undefined
}

/** The jobs of one queue in this process. Only `work-off.ts` settles one. */
export interface KeptJobs {
  /** As it was started last. */
  queue: Queue
  /** Adds a job, unless it is there or was done in the last week. Answers whether it was new. */
  add(job: Job, now: number): boolean
  /** Takes the job that has been due for longest, if one is. */
  take(now: number): KeptJob | undefined
  /** Puts a job that was taken back, due at an instant. */
  putBack(kept: KeptJob, dueAt: number): void
  /** Forgets a job but for its key, for a week. */
  finish(kept: KeptJob, now: number): void
  /** When the next job falls due; undefined when none waits. */
  nextDue(): number | undefined
  /** Dead letters of a tenant, oldest first. */
  dead(tenant: string): readonly KeptJob[]
  /** Gives a dead letter a new life. */
  revive(kept: KeptJob, now: number): void
  drop(kept: KeptJob): void
  /** Of one tenant, or of all. */
  stats(now: number, tenant: string | undefined): QueueStats
}

/** Keeps the jobs of a queue in memory: the waiting ones in the order in which they fall due. */
export const keepJobs = (queue: Queue): KeptJobs => {
  const kept = new Map<string, KeptJob>()
  const waiting = waitingLine()
  const done = doneKeys()
  const live = (one: KeptJob) => {
    kept.set(one.key, one)
    waiting.put(one)
  }
  const jobs: KeptJobs = {
    queue,
    add: (job, now) => {
      const one = born(job, now)
      if (kept.has(one.key) || done.has(one.key, now)) return false
      live(one)
      return true
    },
    take: waiting.take,
    putBack: (one, dueAt) => waiting.put(Object.assign(one, { dueAt, state: 'waiting' })),
    finish: (one, now) => {
      kept.delete(one.key)
      done.add(one.key, now)
    },
    nextDue: waiting.nextDue,
    dead: (tenant) =>
      [...kept.values()]
        .filter((one) => one.state === 'dead' && one.job.tenant === tenant)
        .toSorted((a, b) => a.diedAt - b.diedAt),
    revive: ({ job }, now) => live(born(job, now)),
    drop: (one) => void kept.delete(one.key),
    stats: (now, tenant) => {
      const counted = [...kept.values()].filter(({ job }) => tenant === undefined || job.tenant === tenant)
      return statsOf(queue.name, counted, now)
    },
  }
  return jobs
}

const born = ({ startAfter, ...job }: Job, now: number): KeptJob => ({
  key: JSON.stringify([job.tenant, job.id]),
  job,
  bornAt: now,
  dueAt: Math.max(now, startAfter === undefined ? now : Date.parse(startAfter)),
  attempts: 0,
  state: 'waiting',
  diedAt: 0,
  error: undefined,
})

/** First due, first out; of two that fall due together the one that came first. */
const waitingLine = () => {
  const line: KeptJob[] = []
  return {
    put: (one: KeptJob) => {
      line.splice(line.findLastIndex((each) => each.dueAt <= one.dueAt) + 1, 0, one)
    },
    take: (now: number): KeptJob | undefined => {
      const [first] = line
      if (first === undefined || first.dueAt > now) return undefined
      line.shift()
      return Object.assign(first, { state: 'active', attempts: first.attempts + 1 })
    },
    nextDue: () => line[0]?.dueAt,
  }
}

const WEEK = 7 * 24 * 3600 * 1000

/** The keys of finished jobs, in the order in which they finished, for a week. */
const doneKeys = () => {
  const keys = new Map<string, number>()
  const forget = (now: number) => {
    for (const [key, at] of keys) {
      if (at > now - WEEK) return
      keys.delete(key)
    }
  }
  return {
    add: (key: string, now: number) => void keys.set(key, now),
    has: (key: string, now: number) => {
      forget(now)
      return keys.has(key)
    },
  }
}

const statsOf = (queue: string, all: readonly KeptJob[], now: number): QueueStats => {
  const waiting = all.filter((one) => one.state === 'waiting')
  const active = all.filter((one) => one.state === 'active')
  const due = [...active, ...waiting.filter((one) => one.attempts > 0 || one.dueAt <= now)]
  const oldest = Math.min(...due.map((one) => (one.state === 'waiting' && one.attempts === 0 ? one.dueAt : one.bornAt)))
  return {
    queue,
    waiting: capped(waiting.filter((one) => one.attempts === 0)),
    active: capped(active),
    retrying: capped(waiting.filter((one) => one.attempts > 0)),
    dead: capped(all.filter((one) => one.state === 'dead')),
    oldestSeconds: due.length === 0 ? null : (now - oldest) / 1000,
  }
}

const capped = ({ length }: readonly KeptJob[]): number => Math.min(length, COUNTED)
