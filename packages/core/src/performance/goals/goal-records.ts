import type { Goal, GoalIndicator, IndicatorTarget } from './goal.ts'

/** Goals in force at any day of a year, their indicators, and the targets of that year. */
export interface GoalYear {
  readonly goals: readonly Goal[]
  readonly indicators: readonly GoalIndicator[]
  readonly indicatorTargets: readonly IndicatorTarget[]
}

/** Where the strategic plan is kept. */
export interface GoalRecords {
  /** Goals and indicators in the order of their ids. */
  year(asked: { readonly tenant: string; readonly year: number }): Promise<GoalYear>
  /** Which of these goals exist and are in force at any day of the year. */
  known(asked: {
    readonly tenant: string
    readonly year: number
    readonly ids: readonly string[]
  }): Promise<readonly string[]>
  /** The indicators with these ids, by id. */
  indicators(asked: { readonly tenant: string; readonly ids: readonly string[] }): Promise<readonly GoalIndicator[]>
  /** Every goal of the tenant with its parent, in force or not. */
  all(asked: { readonly tenant: string }): Promise<readonly Pick<Goal, 'id' | 'parent'>[]>
  /** Writes all rows or none; a row replaces the one with its key (target: indicator and year; others: id). */
  load(rows: GoalYear & { readonly tenant: string }): Promise<void>
}
