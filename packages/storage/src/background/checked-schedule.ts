import type { Schedule } from '@siklus/core'
import { readCron } from './cron.ts'

const NAME = /^[\w.-]{1,100}$/

/** The schedule, or a RangeError that says what is wrong with it: every adapter takes and refuses the same. */
export const checkedSchedule = (schedule: Schedule): Schedule => {
  if (!NAME.test(schedule.name))
    throw new RangeError(`'${schedule.name}' is not a name for a schedule; use letters, digits, '-', '_' and '.'`)
  readCron(schedule.cron, schedule.zone)
  return schedule
}
