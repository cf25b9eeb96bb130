import { AssertionError } from 'node:assert'
import { type Background, UnknownQueue } from '@siklus/core'
import { translateError } from '../../sql/translate-error.ts'
import { jsonCopy } from '../../values/json-text.ts'
import { unlessAborted } from '../../values/unless-aborted.ts'
import { checkedQueue } from '../checked-queue.ts'
import { checkedSchedule } from '../checked-schedule.ts'
import { COUNTED } from '../counted.ts'
import { deadLetters, discarded, redriven } from './dead-letters.ts'
import { enqueueJobs } from './enqueue.ts'
import { poll } from './pollers.ts'
import { JOBS_SCHEMA, makeQueue, type PgBossOptions, type Running, startBoss } from './running.ts'
import { endSchedule, listSchedules, makeSchedule } from './schedules.ts'
import { queueStats } from './stats.ts'

/**
 * Background work on pg-boss, in the database of the cases: PostgreSQL, PGlite, or the coordinator of Citus. A server's schema is made by
 * `siklus migrate`; `start` fails with `SchemaNotMigrated` until it is there. PGlite's is made at the start.
 * A finished job is remembered for a week: so long its id is not enqueued again. Dead letters stay until somebody deals with them.
 */
export const pgBoss = (options: PgBossOptions): Background => {
  const node = nodeOf(options)
  return { ...workOn(node, options), ...lookAt(node, options), ...dealWithDead(node) }
}

/** The node's pg-boss, started once and stopped once; then it may be started again. */
interface Node {
  start(): Promise<Running>
  /** What runs and knows the queue; `UnknownQueue` otherwise. */
  on(queue: string): Promise<Running>
  now(): Promise<Running | undefined>
  /** Whether it runs in this database. */
  isIn(database: object | null): boolean
  stop(timeoutMs: number): Promise<void>
}

const nodeOf = (options: PgBossOptions): Node => {
  let running: Promise<Running> | undefined
  let started: Running | undefined
  return {
    start: async () => {
      running ??= startBoss(options)
      try {
        started = await running
        return started
      } catch (error) {
        running = undefined
        throw error
      }
    },
    on: async (queue) => {
      const one = await running
      if (!one?.queues.has(queue)) throw new UnknownQueue(queue, [...(one?.queues.keys() ?? [])])
      return one
    },
    now: async () => running,
    isIn: (database) => started !== undefined && started.place.database === database,
    stop: async (timeout) => {
      const last = running
      running = undefined
      started = undefined
      const one = await last?.catch(() => undefined)
      await one?.boss.stop({ graceful: true, timeout })
    },
  }
}

type Work = Pick<Background, 'start' | 'enqueue' | 'joins' | 'nudge' | 'work' | 'stop'>

const workOn = (node: Node, { pollSeconds = 2 }: PgBossOptions): Work => ({
  start: (queues) =>
    translated(undefined, async () => {
      const checked = queues.map(checkedQueue)
      const one = await node.start()
      for (const queue of checked) await makeQueue(one, queue)
    }),
  enqueue: (jobs, inside, call) =>
    translated(call, async () => {
      for (const { queue } of jobs) await node.on(queue)
      const one = await node.now()
      return one && jobs.length > 0 ? enqueueJobs(one, jsonCopy(jobs), inside) : 0
    }),
  joins: node.isIn,
  nudge: (queue) => {
    node.now().then(
      (one) => one?.wakes.get(queue)?.(),
      () => {},
    )
  },
  work: (queue, { concurrency = 4 }, run) =>
    translated(undefined, async () => {
      const { boss, wakes } = await node.on(queue)
      if (wakes.has(queue)) throw new RangeError(`this node works on queue '${queue}' already`)
      wakes.set(queue, () => {})
      wakes.set(queue, await poll(boss, { queue, concurrency, pollSeconds }, run))
    }),
  stop: ({ timeoutMs = 30_000 } = {}) => translated(undefined, () => node.stop(timeoutMs)),
})

type Look = Pick<Background, 'schedule' | 'unschedule' | 'schedules' | 'stats'>

const lookAt = (node: Node, { schema = JOBS_SCHEMA, clock }: PgBossOptions): Look => ({
  schedule: (schedule) =>
    translated(undefined, async () => {
      const { boss } = await node.on(checkedSchedule(schedule).queue)
      await makeSchedule(boss, schedule)
    }),
  unschedule: (name) => translated(undefined, async () => endSchedule((await node.start()).boss, name)),
  schedules: () => translated(undefined, async () => listSchedules((await node.start()).boss)),
  stats: ({ tenant } = {}, call) =>
    translated(call, async () => {
      const one = await node.now()
      const at = new Date(clock?.now() ?? Date.now()).toISOString()
      return one ? queueStats(one.place.db, { schema, at, tenant, queues: [...one.queues.keys()], most: COUNTED }) : []
    }),
})

const dealWithDead = (node: Node): Pick<Background, 'dead' | 'redrive' | 'discard'> => ({
  dead: (of, page, call) => translated(call, async () => deadLetters((await node.on(of.queue)).boss, of, page)),
  redrive: (of, which, call) =>
    translated(call, async () => {
      const { boss, wakes } = await node.on(of.queue)
      const moved = await redriven(boss, of, which)
      wakes.get(of.queue)?.()
      return moved
    }),
  discard: (of, which, call) => translated(call, async () => discarded((await node.on(of.queue)).boss, of, which)),
})

/** Unless the caller has aborted; driver errors come out as ours, and a mistake of the caller's stays what it is. */
const translated = <A>(call: Parameters<typeof unlessAborted>[0], work: () => Promise<A>): Promise<A> =>
  unlessAborted(call, async () => {
    try {
      return await work()
    } catch (error) {
      throw error instanceof AssertionError || error instanceof RangeError ? error : translateError(error)
    }
  })
