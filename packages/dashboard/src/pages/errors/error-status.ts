import type { ErrorStatus } from '../../ui/frame/error-page.tsx'

/** The status of every typed error of engine and services. What is not here is a defect: 500. */
const statuses: { readonly [tag: string]: ErrorStatus } = {
  CaseNotFound: 404,
  UnknownUnit: 404,
  UnknownPerson: 404,
  UnknownEntry: 404,
  UnknownFollowUp: 404,
  UnknownWorkflow: 404,
  RunNotFound: 404,
  UnknownAnchor: 404,
  NotAnchored: 404,
  UnknownQueue: 404,
  CursorExpired: 409,
  NotPermitted: 403,
  RevisionConflict: 409,
  RecordConflict: 409,
  IdempotencyMismatch: 409,
  StaleDraft: 409,
  ContentChanged: 409,
  CaseBusy: 409,
  TransitionRefused: 422,
  InvalidEvent: 422,
  InvalidDocument: 422,
  InvalidOffice: 422,
  InvalidFacts: 422,
  NotEditable: 422,
  PeriodClosed: 422,
  CycleEnded: 422,
  RuleNotInForce: 422,
  StorageUnavailable: 503,
  CalendarYearUnknown: 503,
  EngineClosed: 503,
  NoBackground: 503,
  OperationAborted: 503,
}

/** A typed error of engine or services: its tag, and the status a web answer has for it. */
export interface KnownError {
  readonly tag: string
  readonly status: ErrorStatus
}

const tagOf = (error: unknown): string | undefined =>
  error instanceof Error && '_tag' in error && typeof error._tag === 'string' ? error._tag : undefined

/** What kind of error it is, or undefined for a defect. */
export const knownError = (error: unknown): KnownError | undefined => {
  const tag = tagOf(error)
  const status = tag === undefined ? undefined : statuses[tag]
  return tag === undefined || status === undefined ? undefined : { tag, status }
}
