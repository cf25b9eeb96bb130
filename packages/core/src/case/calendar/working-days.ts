import { dateOfDay, dayNumber, wholeDays } from './day.ts'

/** Whether a day, by its number, is a working day. May throw where a calendar knows no answer. */
export type IsWorking = (day: number) => boolean

/** See `Calendar.addWorkingDays`. The walk ends, because the calendar either finds a working day or refuses an unknown year. */
export const addWorkingDays = (isWorking: IsWorking, date: string, workingDays: number): string => {
  const direction = Math.sign(wholeDays(workingDays))
  let day = dayNumber(date)
  for (let left = Math.abs(workingDays); left > 0; ) {
    day += direction
    if (isWorking(day)) left -= 1
  }
  return dateOfDay(day)
}

/** See `Calendar.workingDaysBetween`. */
export const workingDaysBetween = (isWorking: IsWorking, from: string, to: string): number => {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  return first <= last ? countWorking(isWorking, first, last) : -countWorking(isWorking, last, first)
}

const countWorking = (isWorking: IsWorking, first: number, end: number): number => {
  let count = 0
  for (let day = first; day < end; day += 1) if (isWorking(day)) count += 1
  return count
}
