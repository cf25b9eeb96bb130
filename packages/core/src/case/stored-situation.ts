import type { StoredState } from './case.ts'

/** A distinct state in which cases are stored, and how many. */
export interface StoredSituation extends Omit<StoredState, 'context'> {
  readonly count: number
}
