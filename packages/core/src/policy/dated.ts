import { InvalidDay, PolicyMistake, RuleNotInForce } from './errors.ts'
import { frozen } from './frozen.ts'
import { isIsoDay } from './iso-day.ts'
import type { Words } from './words.ts'

/** A value and the first day on which it holds. */
export interface DatedEntry<Value> {
  readonly from: string
  readonly value: Value
}

/** A value of law that changes by date: each entry holds from its day until the next one's. Oldest first, never removed. */
export interface Dated<Value> {
  readonly entries: readonly [DatedEntry<Value>, ...DatedEntry<Value>[]]
  /** What people call it, on screen and in print. */
  readonly called?: Words
  /** What is not sure about the value, and why. */
  readonly remark?: Words
  /** The law leaves the value to the agency: `adopt` may set it. */
  readonly delegated?: true
}

/** What there is to say of a parameter besides its values. */
export type DatedRemarks = Omit<Dated<never>, 'entries'>

/**
 * A dated parameter: `dated({ '2022-02-03': 14, '2027-01-01': 21 })`. What is unverified, or left to agencies, is said in `remarks`.
 * Throws `PolicyMistake` when there is no date or one that the calendar does not have.
 */
export const dated = <Value>(values: Readonly<Record<string, Value>>, remarks: DatedRemarks = {}): Dated<Value> => {
  const wrong = Object.keys(values).find((day) => !isIsoDay(day))
  if (wrong !== undefined) throw new PolicyMistake('dated parameter', `'${wrong}' is not a day written YYYY-MM-DD`)
  const [first, ...later] = Object.entries(values)
    .map(([from, value]) => ({ from, value }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  if (first === undefined) throw new PolicyMistake('dated parameter', 'needs at least one date with a value')
  return frozen({ entries: [first, ...later], ...remarks })
}

/**
 * The value in force on a day. Throws `RuleNotInForce`, naming `subject`, when the day lies before the first date, and `InvalidDay`
 * when it is no day written `YYYY-MM-DD`.
 */
export const valueOn = <Value>({ entries }: Dated<Value>, on: string, subject = 'The parameter'): Value => {
  if (!isIsoDay(on)) throw new InvalidDay(on)
  const entry = entries.findLast(({ from }) => from <= on)
  if (entry === undefined) throw new RuleNotInForce(subject, on, { from: entries[0].from })
  return entry.value
}
