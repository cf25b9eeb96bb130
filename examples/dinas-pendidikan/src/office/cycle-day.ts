import { isIsoDay } from '@siklus/core/policy'
import * as v from 'valibot'
import type { CycleDay } from './office.ts'

const written = /^Y(?:\+1)?-(?<monthDay>\d{2}-\d{2})$/

// 2001 is no leap year: a day that exists there exists in every year.
const isCycleDay = (cell: string) => isIsoDay(`2001-${written.exec(cell)?.groups?.monthDay}`)

const advice = 'write Y-MM-DD for a day of the year of the cycle, Y+1-MM-DD for the year after; not 29 February'

/** A cell such as `Y-01-31` or `Y+1-01-31`; a spreadsheet would turn a bare `01-31` into a date of its own. */
export const cycleDay = v.pipe(
  v.string(),
  v.check(isCycleDay, ({ input }) => `'${input}' is not accepted; ${advice}`),
  v.transform((cell): CycleDay => ({ yearsLater: cell.startsWith('Y+1') ? 1 : 0, monthDay: cell.slice(-5) })),
)

/** The day a cycle day means in the cycle of a year: `Y+1-01-31` of 2026 is `2027-01-31`. */
export const dayOfCycle = ({ yearsLater, monthDay }: CycleDay, year: number): string =>
  `${year + yearsLater}-${monthDay}`
