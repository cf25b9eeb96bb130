import { hash } from 'node:crypto'
import type { Queue, RunJob, Schedule } from '../../ports/background.ts'
import { JobRejected } from '../../ports/job-rejected.ts'
import type { WorkerOptions } from '../background/worker.ts'
import { type HousekeepingOptions, TASKS, type Task, tasksOf } from './tasks.ts'

/** The queue of what keeps the record in order. It may take long, and comes back within the hour. */
export const HOUSEKEEPING_QUEUE: Queue = {
  name: 'housekeeping',
  retries: 4,
  backoff: { firstSeconds: 60, mostSeconds: 900 },
  attemptSeconds: 3600,
}

/**
 * What keeps the record in order, as jobs for a worker: seals the day's anchor, makes room for the coming months, and drops what is too old
 * (changes, remembered answers, notices). Each is due every hour, though it has something to do once a day: a machine that is off at
 * night catches up in the morning. Where several nodes share a database each job runs on one of them.
 */
export const housekeeping = (options: HousekeepingOptions): Required<Pick<WorkerOptions, 'handlers' | 'schedules'>> => {
  const [first] = options.tenants
  if (first === undefined) throw new RangeError('housekeeping needs the tenants whose record it keeps')
  const tasks = tasksOf(options)
  const run: RunJob = async ({ id, tenant, data: { task } }, { signal, tell }) => {
    const known = TASKS.find((one) => one === task)
    if (known === undefined) throw new JobRejected(`job ${id} names no task`)
    tell?.({ task: known })
    const done = await tasks[known](tenant, signal)
    tell?.(done)
  }
  // room is made for all tenants at once; what becomes of that job is the first one's to see
  const schedules = [
    scheduleOf(options, 'months', first),
    ...options.tenants.flatMap((tenant) => [scheduleOf(options, 'seal', tenant), scheduleOf(options, 'purge', tenant)]),
  ]
  const wanted = schedules.filter(({ data }) => !options.without?.some((task) => task === data.task))
  return { handlers: [{ queue: HOUSEKEEPING_QUEUE, concurrency: 1, run }], schedules: wanted }
}

const HOURLY: { readonly [task in Task]: string } = { seal: '5 * * * *', months: '20 * * * *', purge: '35 * * * *' }

const scheduleOf = ({ cron, zone }: HousekeepingOptions, task: Task, tenant: string): Schedule => ({
  name: `housekeeping.${task}.${task === 'months' ? 'all' : labelOf(tenant)}`,
  queue: HOUSEKEEPING_QUEUE.name,
  cron: cron?.[task] ?? HOURLY[task],
  ...{ zone, tenant, data: { task } },
})

/** A tenant as part of a schedule's name, which takes few characters. */
const labelOf = (tenant: string): string =>
  /^[\w-]{1,60}$/.test(tenant) ? tenant : hash('sha256', tenant, 'hex').slice(0, 40)
