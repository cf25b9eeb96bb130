import * as v from 'valibot'
import { isIsoDay } from '../../policy/iso-day.ts'

// Messages are codes, so that a screen can say them in any language.

/** A payload: exactly these fields. What is missing or unknown is told with the field's name. */
export const payload = <E extends v.ObjectEntries>(entries: E) =>
  v.strictObject(entries, (issue) => (issue.received === 'undefined' ? 'field.missing' : codeOf(issue)))

const codeOf = (issue: v.StrictObjectIssue): string => (issue.expected === 'never' ? 'field.unknown' : 'object.invalid')

const text = (longest: number) =>
  v.pipe(v.string('text.invalid'), v.trim(), v.minLength(1, 'text.empty'), v.maxLength(longest, 'text.tooLong'))

/** Why something is done: a sentence or a few. At most 2,000 characters. */
export const reasonText = text(2000)

/** What one party tells the other about a document. At most 4,000 characters. */
export const noteText = text(4000)

/** Grounds of an objection, and the statement that answers them. At most 10,000 characters. */
export const statementText = text(10_000)

/** The revision of a document, counted from 1. */
export const documentRevision = v.pipe(
  v.number('document.invalid'),
  v.integer('document.invalid'),
  v.minValue(1, 'document.invalid'),
)

/** sha256 of a document, hex: what is signed. */
export const contentHash = v.pipe(v.string('contentHash.invalid'), v.regex(/^[0-9a-f]{64}$/, 'contentHash.invalid'))

/** A day, `YYYY-MM-DD`. */
export const day = v.pipe(
  v.string('date.invalid'),
  v.check((text) => isIsoDay(text), 'date.invalid'),
)

/** A number of calendar days, up to a leap year. */
export const dayCount = v.pipe(
  v.number('days.invalid'),
  v.integer('days.invalid'),
  v.minValue(0, 'days.invalid'),
  v.maxValue(366, 'days.invalid'),
)

/** A small whole number from `least`. */
export const count = (least: number) =>
  v.pipe(
    v.number('number.invalid'),
    v.integer('number.invalid'),
    v.minValue(least, 'number.tooSmall'),
    v.maxValue(1000, 'number.tooLarge'),
  )

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** A time zone of the IANA list, `Asia/Jayapura`. */
export const zone = v.pipe(
  v.string('zone.invalid'),
  v.check((text) => isZone(text), 'zone.invalid'),
)

/** The name of a period: `2026-Q1`, `2026-03`. */
export const periodKey = v.pipe(
  v.string('period.invalid'),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/, 'period.invalid'),
)

/** A parameter of the agency: null, or left out, where it sets no rule. */
export const orNone = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null)
