import type { Schedule } from '@siklus/core'
import type { Schedule as KeptSchedule, PgBoss } from 'pg-boss'
import { compareTexts } from '../../values/compare-texts.ts'
import type { JobRow } from './kept-job.ts'

/** Makes or replaces a schedule: pg-boss knows it by queue and name, so one that moved to another queue is taken from the old. */
export const makeSchedule = async (boss: PgBoss, given: Schedule): Promise<void> => {
  const { name, queue, cron, zone, tenant, data } = given
  for (const old of await keptUnder(boss, name)) if (old.name !== queue) await boss.unschedule(old.name, name)
  const row: JobRow = { tenant, data, schedule: name }
  // the slot keeps a firing that is forwarded twice from becoming two jobs
  await boss.schedule(queue, cron, row, { tz: zone, key: name, singletonKey: name, singletonSeconds: 60 })
}

/** Ends a schedule, on whatever queue it is. */
export const endSchedule = async (boss: PgBoss, name: string): Promise<void> => {
  for (const old of await keptUnder(boss, name)) await boss.unschedule(old.name, name)
}

/** Our schedules, by name. */
export const listSchedules = async (boss: PgBoss): Promise<readonly Schedule[]> =>
  (await boss.getSchedules()).flatMap(scheduleOf).toSorted((a, b) => compareTexts(a.name, b.name))

const keptUnder = async (boss: PgBoss, name: string): Promise<readonly KeptSchedule[]> =>
  (await boss.getSchedules()).filter((kept) => kept.key === name)

const scheduleOf = ({ name: queue, cron, timezone: zone, data }: KeptSchedule): readonly Schedule[] => {
  const row: object = data ?? {}
  const { schedule, tenant, data: own } = row as Partial<JobRow>
  if (schedule === undefined || tenant === undefined) return []
  return [{ name: schedule, queue, cron, zone, tenant, data: own ?? {} }]
}
