import type { Temporal as TemporalTypes } from '@js-temporal/polyfill'
import type { Calendar } from '../case/calendar.ts'

type TemporalApi = typeof TemporalTypes

// Node 26 has Temporal; the polyfill is only loaded where it is missing
const native = (globalThis as { readonly Temporal?: TemporalApi }).Temporal
const Temporal: TemporalApi = native ?? (await import('@js-temporal/polyfill')).Temporal

const instantOf = (date: string, zone: string): TemporalTypes.Instant =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone }).toInstant()

const iso = (instant: TemporalTypes.Instant): string => new Date(instant.epochMilliseconds).toISOString()

const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString()

/** Days as people count them, every day alike: no public holidays, no working hours. */
export const gregorianCalendar: Calendar = {
  version: 'gregorian-1',
  startOf: (date, zone) => iso(instantOf(date, zone)),
  endOf: (date, zone) => iso(instantOf(addDays(date, 1), zone).subtract({ milliseconds: 1 })),
  dateOf: (instant, zone) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString(),
  addDays,
}
