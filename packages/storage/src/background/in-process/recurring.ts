import type { Job, Schedule } from '@siklus/core'
import { compareTexts } from '../../values/compare-texts.ts'
import { type Cron, readCron } from '../cron.ts'

/** The schedules of this process. */
export interface Recurring {
  set(schedule: Schedule, now: number): void
  end(name: string): void
  list(): readonly Schedule[]
  /** The jobs whose time has come; an occurrence that was missed long ago is not made up for. */
  due(now: number): readonly Job[]
  next(): number | undefined
}

interface Kept {
  readonly schedule: Schedule
  readonly cron: Cron
  readonly next: number | undefined
}

/** Keeps schedules in memory. */
export const keepSchedules = (): Recurring => {
  const kept = new Map<string, Kept>()
  const keep = (schedule: Schedule, now: number) => {
    const cron = readCron(schedule.cron, schedule.zone)
    kept.set(schedule.name, { schedule, cron, next: cron.next(now) })
  }
  return {
    set: keep,
    end: (name) => void kept.delete(name),
    list: () => [...kept.values()].map(({ schedule }) => schedule).toSorted((a, b) => compareTexts(a.name, b.name)),
    due: (now) =>
      [...kept.values()].flatMap(({ schedule, next }) => {
        if (next === undefined || next > now) return []
        keep(schedule, now)
        return [occurrence(schedule, next)]
      }),
    next: () => {
      const times = [...kept.values()].flatMap(({ next }) => (next === undefined ? [] : [next]))
      return times.length === 0 ? undefined : Math.min(...times)
    },
  }
}

const occurrence = ({ name, queue, tenant, data }: Schedule, at: number): Job => ({
  id: `${name}:${new Date(at).toISOString()}`,
  ...{ queue, tenant, data },
})
