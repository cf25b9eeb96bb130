import { JobRejected, type RunJob } from '@siklus/core'
import { jobErrorOf } from '../job-error.ts'
import type { KeptJob, KeptJobs } from './kept-jobs.ts'

/** Time and chance, as inputs. */
export interface Inputs {
  readonly now: () => number
  /** From 0 up to 1. */
  readonly random: () => number
}

/** The running jobs of one queue. */
export interface WorkOff {
  /** Fails the attempts that take too long, and starts what is due as far as the concurrency allows. */
  turn(): void
  /** When the first attempt will have taken too long; undefined when none runs. */
  nextLate(): number | undefined
  readonly running: () => number
  /** Resolves when none of those that run now runs any more. */
  quiet(): Promise<void>
  /** Aborts what runs, and gives it back. */
  giveBack(): void
}

/** How a queue is worked off. `after` is called whenever a job ended by itself. */
export interface WorkOffOptions extends Inputs {
  readonly concurrency: number
  readonly run: RunJob
  readonly after: () => void
}

interface Run {
  readonly kept: KeptJob
  readonly lateAt: number
  readonly abort: AbortController
  ended: Promise<void>
}

/** Runs the jobs of a queue, some at a time, and settles each. */
export const workOff = (jobs: KeptJobs, options: WorkOffOptions): WorkOff => {
  const { now, concurrency, after } = options
  const runs = new Set<Run>()
  const begin = (kept: KeptJob) => {
    const lateAt = now() + jobs.queue.attemptSeconds * 1000
    const one: Run = { kept, lateAt, abort: new AbortController(), ended: Promise.resolve() }
    runs.add(one)
    one.ended = attempted(one, options.run).then((outcome) => {
      // an attempt that was cut off has been settled
      if (!runs.delete(one)) return
      settle(jobs, kept, { ...options, outcome })
      after()
    })
  }
  const cutOff = (one: Run, because: Error) => {
    runs.delete(one)
    settle(jobs, one.kept, { ...options, outcome: because })
    one.abort.abort(because)
  }
  const late = () => [...runs].filter((one) => one.lateAt <= now())
  return {
    turn: () => {
      for (const one of late()) cutOff(one, new Error(`the attempt took longer than ${jobs.queue.attemptSeconds} s`))
      while (runs.size < concurrency) {
        const kept = jobs.take(now())
        if (!kept) return
        begin(kept)
      }
    },
    nextLate: () => (runs.size === 0 ? undefined : Math.min(...[...runs].map(({ lateAt }) => lateAt))),
    running: () => runs.size,
    quiet: async () => void (await Promise.all([...runs].map(({ ended }) => ended))),
    giveBack: () => {
      for (const one of runs) cutOff(one, new Error('the worker was stopped'))
    },
  }
}

/** What the handler threw; nothing when it is done. */
const attempted = async ({ kept, abort }: Run, run: RunJob): Promise<unknown> => {
  try {
    await run(kept.job, { signal: abort.signal, attempt: kept.attempts })
    return undefined
  } catch (error) {
    return error ?? new Error('the handler threw nothing')
  }
}

interface Settlement extends Inputs {
  readonly outcome: unknown
}

const settle = (jobs: KeptJobs, kept: KeptJob, { outcome, now, random }: Settlement): void => {
  const error = jobErrorOf(outcome)
  if (outcome === undefined) jobs.finish(kept, now())
  else if (outcome instanceof JobRejected || kept.attempts > jobs.queue.retries)
    Object.assign(kept, { state: 'dead', diedAt: now(), error })
  else jobs.putBack(Object.assign(kept, { error }), now() + waitMs(jobs, kept.attempts, random()))
}

const waitMs = ({ queue: { backoff } }: KeptJobs, failures: number, chance: number): number =>
  Math.min(backoff.mostSeconds, backoff.firstSeconds * 2 ** (failures - 1) * (1 + chance)) * 1000
