import type { Temporal as TemporalTypes } from '@js-temporal/polyfill'
import { addDays, dayNumber } from './day.ts'
import { lately } from './lately.ts'

type TemporalApi = typeof TemporalTypes

// Node 26 has Temporal; the polyfill is only loaded where it is missing
const native = (globalThis as { readonly Temporal?: TemporalApi }).Temporal
const Temporal: TemporalApi = native ?? (await import('@js-temporal/polyfill')).Temporal

const iso = (instant: TemporalTypes.Instant): string => new Date(instant.epochMilliseconds).toISOString()

/** Our own words for what Temporal refuses: its messages differ from engine to engine. */
const told = <A>(problem: string, read: () => A): A => {
  try {
    return read()
  } catch (cause) {
    throw new RangeError(problem, { cause })
  }
}

const inZone = <A>(zone: string, read: () => A): A => told(`'${zone}' is no time zone of the IANA list`, read)

const parseInstant = (instant: string): TemporalTypes.Instant =>
  told(`'${instant}' is no instant; write ISO 8601 in UTC, 2026-01-31T16:59:59.999Z`, () =>
    Temporal.Instant.from(instant),
  )

const firstInstant = (date: string, zone: string): TemporalTypes.Instant => {
  dayNumber(date)
  return inZone(zone, () => Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone }).toInstant())
}

/** The first instant of a date in a zone. Throws `RangeError` for what is no date or no zone. */
export const startOf = lately((date, zone) => iso(firstInstant(date, zone)))

/** The last millisecond of a date in a zone. Throws `RangeError` for what is no date or no zone. */
export const endOf = lately((date, zone) => iso(firstInstant(addDays(date, 1), zone).subtract({ milliseconds: 1 })))

/** The date that the clocks of a zone show at an instant. Throws `RangeError` for what is no instant or no zone. */
export const dateOf = (instant: string, zone: string): string => {
  const minute = IN_MINUTE.exec(instant)?.[1]
  const all = minute === undefined ? '' : dateOfMinute(minute, zone)
  return all === '' ? dateAt(instant, zone) : all
}

const IN_MINUTE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}):[0-5]\d\.\d{3}Z$/

/** The date of a whole minute; empty where it has two, or is none. Since there is standard time clocks are changed at whole minutes. */
const dateOfMinute = lately((minute, zone) => {
  try {
    const date = dateAt(`${minute}:00.000Z`, zone)
    return date === dateAt(`${minute}:59.999Z`, zone) ? date : ''
  } catch {
    return ''
  }
})

const dateAt = (instant: string, zone: string): string => {
  const parsed = parseInstant(instant)
  return inZone(zone, () => parsed.toZonedDateTimeISO(zone).toPlainDate().toString())
}

/** An instant as every calendar writes it: in UTC, to the millisecond. Throws `RangeError` for what is none. */
export const instantOf = (instant: string): string => iso(parseInstant(instant))

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether a text is a time of day, `00:00` to `23:59`. */
export const isClockTime = (time: string): boolean => CLOCK.test(time)

/**
 * The instant at which the clocks of a zone show a time of day, `HH:MM`, on a date. Where a clock change skips the time it is the
 * instant as long after the change; where one repeats it, the first. Throws `RangeError` for what is no date, time or zone.
 */
export const momentOf = (date: string, time: string, zone: string): string => {
  dayNumber(date)
  if (!isClockTime(time)) throw new RangeError(`'${time}' is no time of day; write HH:MM, 00:00 to 23:59`)
  return inZone(zone, () => iso(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant()))
}

/** Answers a zone that there is; throws `RangeError` for any other. */
export const knownZone = (zone: string): string => {
  startOf('1970-01-01', zone)
  return zone
}
