import type { DeadlineInput } from '../../workflow/workflow.ts'
import { type HoldContext, heldUntil } from './hold.ts'

type InZone = { readonly zone: string }

/** The last instant of a day in the zone of the case: a deadline includes its day. */
export const endOf = <C extends InZone>({ context, calendar }: DeadlineInput<C>, day: string): string =>
  calendar.endOf(day, context.zone)

/**
 * The end of a day that was set beforehand, later by what the case has been on hold: so what is armed after a hold falls as late as what
 * was armed before it (docs/adr/0003). `heldBefore` is how many milliseconds the case had been on hold when the day was set.
 */
export const endOfSetDay = <C extends InZone & HoldContext>(
  input: DeadlineInput<C>,
  day: string,
  heldBefore = 0,
): string => {
  const heldSince = heldUntil(input.context, input.enteredAt) - heldBefore
  return new Date(Date.parse(endOf(input, day)) + heldSince).toISOString()
}

/** The first instant of a day in the zone of the case. */
export const startOf = <C extends InZone>({ context, calendar }: DeadlineInput<C>, day: string): string =>
  calendar.startOf(day, context.zone)

/** The day on which the state was entered, in the zone of the case. */
export const entryDay = <C extends InZone>({ context, calendar, enteredAt }: DeadlineInput<C>): string =>
  calendar.dateOf(enteredAt, context.zone)

/** The end of the day that lies so many calendar days after the state was entered; the day of entry is day 0. */
export const daysAfterEntry = <C extends InZone>(input: DeadlineInput<C>, days: number): string =>
  endOf(input, input.calendar.addDays(entryDay(input), days))
