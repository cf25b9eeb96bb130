import { NoBackground, UnknownQueue } from '../case/background-errors.ts'
import type { LogMessage } from '../ports/telemetry.ts'
import { WEBHOOK_QUEUE } from './background/webhook-jobs.ts'
import { createWorker, type Worker, type WorkerOptions } from './background/worker.ts'
import type { Core } from './core.ts'
import type { Deliveries } from './deliveries/deliveries.ts'
import { GRACE_MS, type WorkOptions, work } from './work.ts'

/** What an engine's worker does on this node. */
export interface EngineWorkerOptions
  extends Pick<WorkOptions, 'tenants' | 'pollMs' | 'duePerSecond' | 'gaugesMs'>,
    Partial<Omit<WorkerOptions, 'background' | 'telemetry'>>,
    Omit<Deliveries, 'background'> {
  /**
   * Runs the jobs; without it the engine's own. Where there is none there are no deliveries to the outside: only deadlines, and messages
   * between cases.
   */
  readonly background?: Deliveries['background']
}

/**
 * Everything that goes on without a person: deadlines, messages between cases, deliveries and jobs. One per node is enough, several
 * share the work. Stopping takes on nothing new, finishes the batch at hand (for at most five seconds), and drains the jobs. Throws
 * `UnknownQueue` where it would hand jobs to a queue that is neither handled here nor named in `queues`, `NoBackground` where it is given
 * handlers, schedules, notices or subscriptions and there is nothing that could run them, and a RangeError where `since` is no instant.
 */
export const engineWorker = (core: Core, life: AbortSignal, options: EngineWorkerOptions): Worker => {
  const { background = core.background, handlers = [] } = options
  const [end, cut] = [new AbortController(), new AbortController()]
  const jobs = background && createWorker({ ...options, background, handlers, telemetry: core.telemetry })
  if (background) demandQueues(options)
  else demandNothingOutside(options)
  demandInstant(options)
  const asked = { ...options, deliveries: deliveriesOf(options, background), cut: cut.signal }
  const tell = (message: LogMessage) =>
    core.telemetry.log({
      ...{ level: 'info', message },
      attributes: { tenants: options.tenants.length, queues: handlers.length },
    })
  let loop: Promise<void> | undefined
  return {
    start: async () => {
      if (end.signal.aborted) throw new Error('this worker was stopped; create a new one')
      await jobs?.start()
      if (loop) return
      loop = work(core, { ...asked, signal: AbortSignal.any([end.signal, life]) })
      tell('worker started')
    },
    stop: async (how = {}) => {
      const first = !end.signal.aborted
      end.abort()
      const patience = setTimeout(() => cut.abort(), Math.min(how.timeoutMs ?? GRACE_MS, GRACE_MS))
      const ended = await Promise.allSettled([loop, jobs?.stop(how)])
      clearTimeout(patience)
      if (first && loop) tell('worker stopped')
      for (const one of ended) if (one.status === 'rejected') throw one.reason
    },
  }
}

const deliveriesOf = (
  { notices, subscriptions, since }: EngineWorkerOptions,
  background: Deliveries['background'] | undefined,
): Deliveries | undefined =>
  background && {
    background,
    ...(notices && { notices }),
    ...(subscriptions && { subscriptions }),
    ...(since !== undefined && { since }),
  }

/** Without background work nobody would ever be told, and nothing would say so. */
const demandNothingOutside = ({ handlers, schedules, notices, subscriptions }: EngineWorkerOptions): void => {
  if (handlers || schedules || notices || subscriptions) throw new NoBackground()
}

/** A name that is wrong here would stop all deliveries, and only at the first notice. */
const demandQueues = ({ handlers = [], queues = [], notices, subscriptions }: EngineWorkerOptions): void => {
  const known = [...handlers.map(({ queue }) => queue.name), ...queues.map(({ name }) => name)]
  const used = [...(notices?.channels ?? []), ...(subscriptions ? [WEBHOOK_QUEUE.name] : [])]
  for (const queue of used) if (!known.includes(queue)) throw new UnknownQueue(queue, known)
}

/** A text that is no instant would pass everything over, and nobody would notice. */
const demandInstant = ({ since }: EngineWorkerOptions): void => {
  if (since !== undefined && Number.isNaN(Date.parse(since))) throw new RangeError(`since: '${since}' is no instant`)
}
