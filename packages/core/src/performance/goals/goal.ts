import type { By } from '../../engine/engine.ts'

/** The levels of a strategic plan, from the top: visi, misi, tujuan, sasaran, program, kegiatan. */
export const goalKinds = ['vision', 'mission', 'objective', 'target', 'programme', 'activity'] as const

/** A level of the strategic plan. */
export type GoalKind = (typeof goalKinds)[number]

/** A node of the strategic plan and the unit that answers for it. Days are `YYYY-MM-DD`, `to` is the last one. */
export interface Goal {
  readonly id: string
  readonly parent: string | null
  readonly kind: GoalKind
  readonly text: string
  readonly unit: string
  readonly from: string
  readonly to: string | null
}

/** What a goal is measured by: better when higher, lower, or inside a range. `maximum` is the highest value there can be. */
export interface GoalIndicator {
  readonly id: string
  readonly goal: string
  readonly text: string
  /** What is counted: `%`, `sekolah`. */
  readonly unitOfMeasure: string
  readonly direction: 'higher' | 'lower' | 'range'
  readonly maximum: string | null
}

/** What an indicator should reach in a year; decimals as text. `targetUpper` closes a range. `source` is where the figure is printed. */
export interface IndicatorTarget {
  readonly indicator: string
  readonly year: number
  readonly target: string
  readonly targetUpper: string | null
  readonly source: string | null
}

/** An indicator with its target for the year that was asked for. */
export interface IndicatorView extends GoalIndicator {
  readonly target: IndicatorTarget | null
}

/** A goal with its indicators, at its depth in the tree (0 is a root). */
export interface GoalNode extends Goal {
  readonly depth: number
  readonly indicators: readonly IndicatorView[]
}

/** Rows of a strategic plan; rows with a known key replace what was there. Goals without days are in force since ever. */
export interface GoalRows {
  readonly goals?: readonly (Omit<Goal, 'from' | 'to'> & Partial<Pick<Goal, 'from' | 'to'>>)[]
  readonly indicators?: readonly GoalIndicator[]
  readonly indicatorTargets?: readonly IndicatorTarget[]
}

/** How many rows of each kind were written. */
export interface LoadedGoals {
  readonly goals: number
  readonly indicators: number
  readonly indicatorTargets: number
}

/** The strategic plan on which plans hang their results. Everybody in the tenant may read it. */
export interface Goals {
  /** The goals in force in a year, each parent before its children, with the year's targets. */
  tree(asked: { readonly year: number }, options: By): Promise<readonly GoalNode[]>
  /** Writes rows; safe to repeat. Fails with `NotPermitted` for others than admins, `InvalidOffice` naming each bad row. */
  load(rows: GoalRows, options: By): Promise<LoadedGoals>
}
