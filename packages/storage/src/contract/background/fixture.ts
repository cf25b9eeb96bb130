import type { Background, Job, JobContext, Queue } from '@siklus/core'
import { afterAll, beforeAll } from 'vitest'
import type { OpenTransaction } from '../host.ts'

/** A runner under contract, with a time that only the test moves. */
export interface BackgroundUnderContract {
  readonly background: Background
  /** Milliseconds since 1970. */
  now(): number
  /** Moves the time on. What falls due meanwhile has begun, and ended unless it waits for something else. */
  advance(ms: number): Promise<void>
}

/** An adapter under contract. */
export interface BackgroundFixture {
  readonly name: string
  /** How late a job may begin after it is due: the time between two looks. */
  readonly lagMs: number
  /** The shortest time after which a stop waits no longer; default 1000. */
  readonly patienceMs?: number
  open(): Promise<BackgroundUnderContract>
  /** The database that the jobs lie in, as it was given to the adapter; absent where it has none. */
  readonly database?: () => object | Promise<object>
  /** Begins a transaction of a host on the same database; absent where the adapter has none. */
  readonly begin?: () => Promise<OpenTransaction>
}

/** One attempt, as the handler saw it. */
export interface Seen extends JobContext {
  readonly job: Job
  readonly at: number
  /** Whether its signal had aborted when the handler ended; undefined while it runs. */
  cutOff?: boolean
}

/** One test's place: queues of its own in a runner that the tests share. */
export interface BackgroundScene extends BackgroundUnderContract {
  readonly queue: Queue
  /** Starts the queue. */
  start(more?: Partial<Queue>): Promise<Queue>
  /** Works on the queue; what is seen is kept in order. `handle` decides how the attempt ends. */
  work(how?: {
    readonly concurrency?: number
    readonly handle?: (seen: Seen) => Promise<void>
  }): Promise<readonly Seen[]>
  enqueue(...jobs: readonly Partial<Job>[]): Promise<number>
  /** Moves the time on until something holds; fails when it does not within some minutes. */
  until(holds: () => boolean | Promise<boolean>): Promise<void>
}

/** The scene of a test that looks at one tenant. */
export const TENANT = 'kab-andir'

let queues = 0

/** Opens the adapter once for the suite that calls it; each call of the answer is a fresh scene. */
export const backgroundScenes = (fixture: BackgroundFixture): (() => BackgroundScene) => {
  let opened: BackgroundUnderContract | undefined
  beforeAll(async () => {
    opened = await fixture.open()
  })
  afterAll(() => opened?.background.stop())
  return () => {
    if (!opened) throw new Error(`${fixture.name} is not open`)
    return sceneOn(opened)
  }
}

const sceneOn = (opened: BackgroundUnderContract): BackgroundScene => {
  queues += 1
  const queue: Queue = {
    name: `contract-${queues}`,
    retries: 0,
    backoff: { firstSeconds: 10, mostSeconds: 30 },
    attemptSeconds: 600,
  }
  const { background, now } = opened
  return {
    ...opened,
    queue,
    start: async (more) => {
      const started = { ...queue, ...more }
      await background.start([started])
      return started
    },
    work: async ({ concurrency, handle = async () => {} } = {}) => {
      const all: Seen[] = []
      await background.work(queue.name, { ...(concurrency && { concurrency }) }, async (job, context) => {
        const seen: Seen = { job, ...context, at: now() }
        all.push(seen)
        try {
          await handle(seen)
        } finally {
          seen.cutOff = context.signal.aborted
        }
      })
      return all
    },
    enqueue: (...jobs) =>
      background.enqueue(
        jobs.map((job, n) => ({ id: `job-${n}`, queue: queue.name, tenant: TENANT, data: {}, ...job })),
      ),
    until: async (holds) => {
      for (let turns = 0; !(await holds()); turns += 1) {
        if (turns === 100) throw new Error('what was waited for did not happen')
        await opened.advance(5000)
      }
    },
  }
}
