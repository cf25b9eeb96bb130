/** The address of a case. The tenant is part of it, so that no statement is ever sent without one. */
export interface CaseRef {
  readonly tenant: string
  readonly id: CaseId
}

/** A UUIDv7: its time bits are the opening instant of the case, and through it the partition. */
export type CaseId = string

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Whether a text has the form of a case id (UUIDv7, lower case). */
export const isCaseId = (text: string): text is CaseId => UUID_V7.test(text)

/** The instant a UUIDv7 was made, in milliseconds since 1970. */
export const openedAtMs = (id: CaseId): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)

/** The first day (UTC) of the month in which the case was opened, as `YYYY-MM-01`: the partition key of `case` and `transition`. */
export const openingMonth = (id: CaseId): string => {
  const at = openedAtMs(id)
  // not the other way round: what is no id is of no month, and is refused there
  if (!(at >= last.from && at < last.to)) last = monthAround(at)
  return last.day
}

interface Month {
  readonly from: number
  readonly to: number
  readonly day: string
}

const monthAround = (at: number): Month => {
  const date = new Date(at)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  const from = Date.UTC(year, month)
  return { from, to: Date.UTC(year, month + 1), day: new Date(from).toISOString().slice(0, 10) }
}

// cases of one hour are of one month: the one that was asked for last
let last = monthAround(0)
