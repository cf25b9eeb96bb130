import { UnknownMonth } from '@siklus/core'
import { laterMonth, monthsOf } from '../sql/migrations/partitions.ts'

/** A month: its first day, and the ids that a case opened in it can have, from the first to before the last. */
export interface MonthRange {
  readonly opened: string
  readonly first: string
  readonly beyond: string
}

/** The range of a month. Throws `UnknownMonth` for a text that is none. */
export const monthRange = (month: string): MonthRange => {
  try {
    const [known = ''] = monthsOf({ from: month, months: 1 })
    return { opened: `${known}-01`, first: firstId(known), beyond: firstId(laterMonth(known, 1)) }
  } catch {
    throw new UnknownMonth(month)
  }
}

/** The least id with the time bits of the first instant of a month. */
const firstId = (month: string): string => {
  const time = Date.parse(`${month}-01T00:00:00.000Z`).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`
}
