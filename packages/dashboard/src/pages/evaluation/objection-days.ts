import type { Case, Json, JsonObject, Timer, Transition } from '@siklus/core'
import { type ObjectionWindow, objectionFinding, objectionWindowDays } from '@siklus/core/packs/id-permenpanrb6-2022'
import type { Finding } from '@siklus/core/policy'

/** How far the window for an objection has run. */
export interface ObjectionDays {
  /** The day it is, counted from receipt, which is day 0. */
  readonly day: number
  readonly days: number
  /** The day of receipt, `YYYY-MM-DD` in the zone of the unit. */
  readonly receivedOn: string
  /** Nobody acknowledged the result: it counts as received. */
  readonly deemed: boolean
  readonly finding: Finding<ObjectionWindow>
}

/** The day of an instant in a zone, `YYYY-MM-DD`. */
const dayIn = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instant)

/** Milliseconds on hold between two instants, as the history tells. A hold that lasts counts up to the end. */
const heldBetween = (history: readonly Transition[], from: number, to: number): number => {
  let held = 0
  let since: number | undefined
  for (const { event, at } of history) {
    const now = Math.min(Math.max(Date.parse(at), from), to)
    if (event.type === 'case.hold') since ??= now
    if (event.type !== 'case.resume' || since === undefined) continue
    held += now - since
    since = undefined
  }
  return since === undefined ? held : held + to - since
}

const isRecord = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const receiptOf = ({ context: { receipt, zone } }: Case) =>
  isRecord(receipt) && typeof receipt.at === 'string' && typeof zone === 'string'
    ? { at: Date.parse(receipt.at), deemed: receipt.deemed === true, zone }
    : undefined

/**
 * On which day of its window an objection is, or would be, filed at an instant. Days on hold do not count, as they do not for the
 * deadline of the case. Null before receipt.
 */
export const objectionDays = (item: Case, history: readonly Transition[], at: string): ObjectionDays | null => {
  const receipt = receiptOf(item)
  if (receipt === undefined) return null
  const filed = Math.max(Date.parse(at) - heldBetween(history, receipt.at, Date.parse(at)), receipt.at)
  const receivedOn = dayIn(receipt.at, receipt.zone)
  const finding = objectionFinding({ receivedOn, filedOn: dayIn(filed, receipt.zone) })
  const days = objectionWindowDays(receivedOn)
  return { day: finding.value.day, days, receivedOn, deemed: receipt.deemed, finding }
}

/** The armed deadline of this name, if there is one. */
export const timerOf = (timers: readonly Timer[], delay: string): Timer | undefined =>
  timers.find((timer) => timer.delay === delay)
