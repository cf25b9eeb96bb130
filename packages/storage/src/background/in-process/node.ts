import { UnknownQueue } from '@siklus/core'
import { type KeptJobs, keepJobs } from './kept-jobs.ts'
import { keepSchedules, type Recurring } from './recurring.ts'
import type { Inputs, WorkOff } from './work-off.ts'

/** What the runner of this process knows and does. */
export interface Node {
  readonly inputs: Inputs
  readonly queues: Map<string, KeptJobs>
  readonly works: Map<string, WorkOff>
  readonly recurring: Recurring
  /** What is kept of a queue that was started; `UnknownQueue` otherwise. */
  on(queue: string): KeptJobs
  /** Starts what is due. */
  turn(): void
  /** Something changed: a turn follows soon, where jobs run by themselves. */
  stir(): void
  sleep(): void
}

/** Makes the runner of this process. */
export const createNode = (inputs: Inputs, runs: 'by-itself' | 'on-settle'): Node => {
  const queues = new Map<string, KeptJobs>()
  const works = new Map<string, WorkOff>()
  const recurring = keepSchedules()
  const turn = () => {
    for (const job of recurring.due(inputs.now())) queues.get(job.queue)?.add(job, inputs.now())
    for (const work of works.values()) work.turn()
  }
  const on = (queue: string): KeptJobs => {
    const found = queues.get(queue)
    if (!found) throw new UnknownQueue(queue, [...queues.keys()])
    return found
  }
  const alarm = createAlarm(inputs, { turn, next: () => nextTurn({ queues, works, recurring }) })
  const stir = runs === 'by-itself' ? alarm.stir : () => {}
  return { ...{ inputs, queues, works, recurring }, ...{ on, turn, stir, sleep: alarm.stop } }
}

/** Starts a queue, or goes on with what is kept of it under new settings. */
export const startQueue = (node: Node, queue: KeptJobs['queue']): void => {
  const known = node.queues.get(queue.name)
  if (known) known.queue = queue
  else node.queues.set(queue.name, keepJobs(queue))
}

const nextTurn = ({ queues, works, recurring }: Pick<Node, 'queues' | 'works' | 'recurring'>): number | undefined => {
  const times = [...works].flatMap(([queue, work]) => [work.nextLate(), queues.get(queue)?.nextDue()])
  const known = [...times, recurring.next()].filter((time) => time !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}

interface Turns {
  turn(): void
  next(): number | undefined
}

// longer waits are cut, so that a clock that was set is noticed; shorter ones end when a job makes room
const LONGEST_MS = 1000
const SHORTEST_MS = 5

/** Takes turns by itself: soon after something changed, and when something falls due. */
const createAlarm = ({ now }: Inputs, { turn, next }: Turns) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const set = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(ring, ms)
  }
  const ring = () => {
    turn()
    const due = next()
    if (due !== undefined) set(Math.min(Math.max(due - now(), SHORTEST_MS), LONGEST_MS))
  }
  return { stir: () => set(0), stop: () => clearTimeout(timer) }
}
