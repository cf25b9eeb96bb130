/** An armed deadline of a case: named by state and delay, resolved to an instant. `pausedAt` is set while the case is on hold. */
export interface Timer {
  readonly state: string
  readonly delay: string
  readonly due: string
  readonly pausedAt: string | null
  /** When it would have fallen due without the extensions that moved it; missing when none did. */
  readonly base?: string
}

/** A timer that has come due, with the case it belongs to. */
export interface DueTimer extends Timer {
  readonly caseId: string
}
