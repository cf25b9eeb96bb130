import type { CaseFilter } from '../../engine/engine.ts'
import type { CycleStage } from './cycles.ts'

/** What a list of cycles asks for. */
export interface StageAsk {
  readonly year: number
  /** Path of a unit: its subtree. */
  readonly unitPath?: string | undefined
  readonly stage?: CycleStage | undefined
}

/** The filter of the cycles that have come as far as a stage: the one behind each number and behind its list. */
export const stageFilter = ({ year, unitPath, stage = 'launched' }: StageAsk): CaseFilter => ({
  workflow: 'cycle',
  period: String(year),
  ...(unitPath !== undefined && { unitPrefix: unitPath }),
  ...(stage !== 'launched' && { tags: [`stage:${stage}`] }),
})
