import { addDays, isIsoDay } from '../../policy/iso-day.ts'

/** The same day so many calendar months later, or earlier when negative; where that month lacks the day, its last one. */
export const monthsFrom = (day: string, months: number): string => {
  const month = monthFrom(day.slice(0, 7), months)
  const days = [day.slice(8), '30', '29', '28'].map((date) => `${month}-${date}`)
  return days.find(isIsoDay) ?? day
}

const monthFrom = (month: string, months: number): string => {
  if (months === 0) return month
  // 31 days after the first of a month lie in the next one, whatever its length
  const [next, left] = months > 0 ? [addDays(`${month}-01`, 31), months - 1] : [addDays(`${month}-01`, -1), months + 1]
  return monthFrom(next.slice(0, 7), left)
}
