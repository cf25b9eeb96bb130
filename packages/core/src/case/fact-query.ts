import type { Json } from './json.ts'

/**
 * A question to the records, as data, so that every storage can answer it in the read that loads the case.
 * `from` is a record table or `case`; rows are always of the case's tenant. Each entry of `where` must hold (`=`; null means `is null`).
 */
export interface FactQuery {
  readonly from: string
  readonly where: { readonly [column: string]: FactTerm }
  readonly take: FactTake
}

/** A literal, a value of the case that asks, or a list of literals of which one must match. */
export type FactTerm =
  | Json
  | { readonly case: 'id' | 'parent' | 'period' | 'unit' }
  | { readonly context: string }
  | { readonly oneOf: readonly (string | number)[] }

/**
 * What to take of the matching rows: their number, whether there are any, the sum of a column,
 * or a column's value in the row that is last by `latestBy` (null when there is no row).
 */
export type FactTake =
  | 'count'
  | 'exists'
  | { readonly sum: string }
  | { readonly value: string; readonly latestBy?: string }
