import type { By } from '../../engine/engine.ts'
import type { Page } from '../../ports/case-lists.ts'
import type { CaseLine, PersonName } from '../case-view.ts'
import type { CycleStage, CycleView } from '../cycles/cycles.ts'

/** One person of an assessor's team. */
export interface TeamMember {
  readonly person: PersonName
  readonly cycle: CaseLine
  /** The newest plan. */
  readonly plan: CaseLine | null
  readonly reports: readonly CaseLine[]
  readonly evaluation: CaseLine | null
  /** Whether something of this person waits for the reader. */
  readonly waiting: boolean
}

/** How many cycles have come how far. Each number is that of `cycles.list` with the same filter; `capped` means "at least". */
export interface FunnelStep {
  readonly stage: CycleStage
  readonly count: number
  readonly capped: boolean
}

/** First screens. */
export interface Home {
  /** The cases whose next move is the caller's, newest first. */
  waiting(options: By & Partial<Page>): Promise<readonly CaseLine[]>
  /** How many they are, up to 1,000. */
  waitingCount(options: By): Promise<number>
  /** The caller's own cycle of a year with everything in it; null without one. */
  myCycle(asked: { readonly year: number }, options: By): Promise<CycleView | null>
  /** The cycles in which the caller is the assessor, by name. */
  team(asked: { readonly year: number }, options: By): Promise<readonly TeamMember[]>
  /** How far the cycles in the caller's scope have come. */
  funnel(asked: { readonly year: number; readonly unit?: string }, options: By): Promise<readonly FunnelStep[]>
}
