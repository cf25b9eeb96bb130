import type { Background, Job, Queue, RunJob, Schedule, WorkOn } from '../../ports/background.ts'
import type { Telemetry } from '../../ports/telemetry.ts'
import { detached } from '../telemetry/detached.ts'
import { toldJob } from './told-job.ts'

/** What a worker does with the jobs of one queue. */
export interface JobHandler extends WorkOn {
  readonly queue: Queue
  readonly run: RunJob
  /** Called once when the worker has stopped: lets go what the handler holds. */
  readonly close?: () => Promise<void>
}

/** What a worker is made of. */
export interface WorkerOptions {
  readonly background: Background
  readonly handlers: readonly JobHandler[]
  /** Queues that this node only enqueues into. */
  readonly queues?: readonly Queue[]
  readonly schedules?: readonly Schedule[]
  /** Told every attempt that failed; the job comes back or is a dead letter all the same. */
  readonly onError?: (error: unknown, where: { readonly job: Job; readonly attempt: number }) => void
  /** Where each attempt is told; default nowhere. */
  readonly telemetry?: Telemetry
}

/** Works on the queues of one node. Several nodes share the work: a job runs on whichever is free. */
export interface Worker {
  /** Starts once; a start that fails leaves nothing running and may be tried again. */
  start(): Promise<void>
  /** Drains: see `Background.stop`. Stopping again waits for the same end. */
  stop(options?: { readonly timeoutMs?: number }): Promise<void>
}

/** A worker over the background of a node. It owns it: stopping the worker stops the background. */
export const createWorker = (options: WorkerOptions): Worker => {
  let started: Promise<void> | undefined
  let stopped: Promise<void> | undefined
  const begin = async (): Promise<void> => {
    try {
      await detached(() => startAll(options))
    } catch (error) {
      started = undefined
      await options.background.stop().catch(() => {})
      throw error
    }
  }
  const end = async (how: { readonly timeoutMs?: number }): Promise<void> => {
    try {
      if (await settled(started)) await options.background.stop(how)
    } finally {
      for (const { close } of options.handlers) await close?.()
    }
  }
  return {
    start: async () => {
      if (stopped) throw new Error('this worker was stopped; create a new one')
      started ??= begin()
      await started
    },
    stop: async (how = {}) => {
      stopped ??= end(how)
      await stopped
    },
  }
}

/** Whether a start was tried and succeeded. */
const settled = async (started: Promise<void> | undefined): Promise<boolean> => {
  if (!started) return false
  return started.then(
    () => true,
    () => false,
  )
}

const startAll = async ({ background, handlers, queues = [], schedules = [], ...ears }: WorkerOptions) => {
  await background.start([...queues, ...handlers.map(({ queue }) => queue)])
  for (const schedule of schedules) await background.schedule(schedule)
  for (const { queue, concurrency, run } of handlers)
    await background.work(queue.name, { ...(concurrency !== undefined && { concurrency }) }, toldJob(run, ears))
}
