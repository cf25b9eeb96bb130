import type { JsonObject } from './json.ts'

/** A place in a law or regulation, as plain data. `status` says how sure we are of the text. */
export interface Citation {
  readonly law: string
  readonly article?: string
  readonly paragraph?: string
  readonly status?: 'verified' | 'unverified' | 'agency'
  readonly note?: string
}

/** Why something may not be done: a stable code that the screen translates, values for the sentence, and the articles behind it. */
export interface Reason {
  readonly code: string
  readonly params?: JsonObject
  readonly cites?: readonly Citation[]
}

/** Builds a reason. */
export const reason = (code: string, params?: JsonObject, cites?: readonly Citation[]): Reason => ({
  code,
  ...(params && { params }),
  ...(cites && { cites }),
})
