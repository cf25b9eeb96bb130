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
export const openingMonth = (id: CaseId): string => `${new Date(openedAtMs(id)).toISOString().slice(0, 7)}-01`
