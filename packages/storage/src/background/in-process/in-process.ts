import { type Background, type Clock, type Job, NotInTransaction, systemClock } from '@siklus/core'
import { compareTexts } from '../../values/compare-texts.ts'
import { isoInstant } from '../../values/instant.ts'
import { InvalidCursor } from '../../values/invalid-cursor.ts'
import { jsonCopy } from '../../values/json-text.ts'
import { unlessAborted } from '../../values/unless-aborted.ts'
import { checkedQueue } from '../checked-queue.ts'
import { checkedSchedule } from '../checked-schedule.ts'
import type { KeptJob } from './kept-jobs.ts'
import { createNode, type Node, startQueue } from './node.ts'
import { type WorkOff, workOff } from './work-off.ts'

/** What `inProcess` takes. */
export interface InProcessOptions {
  readonly clock?: Clock
  /** Chance for the waits, from 0 up to 1; default `Math.random`. */
  readonly random?: () => number
  /**
   * `by-itself` (the default): jobs run when they fall due. `on-settle`: only `settle` runs them, so that a test with a clock of its own
   * decides when something happens.
   */
  readonly runs?: 'by-itself' | 'on-settle'
}

/** Background work in this process. */
export interface InProcess extends Background {
  /** Runs what is due, and what falls due by that, and waits for its end. */
  settle(): Promise<void>
}

/**
 * The reference runner of background work: everything in this process, gone with it. For tests, demonstrations and the memory storage:
 * the other runners keep the same promises. It has no transactions to take part in.
 */
export const inProcess = (options: InProcessOptions = {}): InProcess => {
  const { clock = systemClock, random = Math.random, runs = 'by-itself' } = options
  const node = createNode({ now: () => clock.now(), random }, runs)
  return { ...enqueueOn(node), ...workOn(node), ...schedulesOn(node), ...deadOn(node), settle: () => settled(node) }
}

const enqueueOn = (node: Node): Pick<Background, 'start' | 'enqueue' | 'joins' | 'nudge' | 'stats'> => ({
  start: async (queues) => {
    for (const queue of queues.map(checkedQueue)) startQueue(node, queue)
  },
  enqueue: (jobs, inside, call) =>
    unlessAborted(call, () => {
      if (inside !== undefined) throw new NotInTransaction('something else: inProcess() has no transactions')
      for (const { queue } of jobs) node.on(queue)
      const checked = jsonCopy(jobs).map(checkedJob)
      const added = checked.filter((job) => node.on(job.queue).add(job, node.inputs.now()))
      node.stir()
      return added.length
    }),
  joins: () => false,
  nudge: node.stir,
  stats: ({ tenant } = {}, call) =>
    unlessAborted(call, () =>
      [...node.queues]
        .toSorted(([a], [b]) => compareTexts(a, b))
        .map(([, jobs]) => jobs.stats(node.inputs.now(), tenant)),
    ),
})

const checkedJob = (job: Job): Job => ({
  ...job,
  ...(job.startAfter !== undefined && { startAfter: isoInstant(job.startAfter) }),
})

const workOn = (node: Node): Pick<Background, 'work' | 'stop'> => ({
  work: async (queue, { concurrency = 4 }, run) => {
    const jobs = node.on(queue)
    if (node.works.has(queue)) throw new RangeError(`this node works on queue '${queue}' already`)
    node.works.set(queue, workOff(jobs, { ...node.inputs, concurrency, run, after: node.stir }))
    node.stir()
  },
  stop: async ({ timeoutMs = 30_000 } = {}) => {
    const works = [...node.works.values()]
    node.works.clear()
    node.sleep()
    await Promise.race([quiet(works), deadline(timeoutMs)])
    for (const work of works) work.giveBack()
  },
})

const quiet = async (works: Iterable<WorkOff>): Promise<void> => {
  await Promise.all([...works].map((work) => work.quiet()))
}

const deadline = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })

const settled = async (node: Node): Promise<void> => {
  const running = () => [...node.works.values()].some((work) => work.running() > 0)
  for (node.turn(); running(); node.turn()) await quiet(node.works.values())
}

const schedulesOn = (node: Node): Pick<Background, 'schedule' | 'unschedule' | 'schedules'> => ({
  schedule: async (schedule) => {
    node.on(checkedSchedule(schedule).queue)
    node.recurring.set(jsonCopy(schedule), node.inputs.now())
    node.stir()
  },
  unschedule: async (name) => node.recurring.end(name),
  schedules: async () => jsonCopy(node.recurring.list()),
})

const deadOn = (node: Node): Pick<Background, 'dead' | 'redrive' | 'discard'> => ({
  dead: ({ tenant, queue }, { after, limit }, call) =>
    unlessAborted(call, () => {
      const all = node.on(queue).dead(tenant)
      const start = after === undefined ? 0 : all.findIndex((one) => one.key === after) + 1
      if (after !== undefined && start === 0) throw new InvalidCursor(after)
      return jsonCopy(all.slice(start, start + limit).map(letterOf))
    }),
  redrive: ({ tenant, queue }, which, call) =>
    unlessAborted(call, () => {
      const jobs = node.on(queue)
      const chosen = jobs.dead(tenant).filter(({ key }) => which === 'all' || which.includes(key))
      for (const one of chosen) jobs.revive(one, node.inputs.now())
      node.stir()
      return chosen.length
    }),
  discard: ({ tenant, queue }, which, call) =>
    unlessAborted(call, () => {
      const jobs = node.on(queue)
      const chosen = jobs.dead(tenant).filter(({ key }) => which.includes(key))
      for (const one of chosen) jobs.drop(one)
      return chosen.length
    }),
})

const letterOf = ({ key, job, attempts, bornAt, diedAt, error }: KeptJob) => ({
  id: key,
  job,
  attempts,
  enqueuedAt: new Date(bornAt).toISOString(),
  diedAt: new Date(diedAt).toISOString(),
  error: error ?? { name: 'Error', message: 'unknown' },
})
