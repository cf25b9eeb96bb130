import type { Translator } from '../../i18n/translator.ts'
import type { Rejected } from '../work/rejected.ts'
import type { TwoVersions } from './plan-difference.ts'
import type { PlanForm } from './plan-form.ts'
import type { PlanScene } from './plan-scene.ts'

/** How the page of a plan is drawn. */
export interface PlanPageProps {
  readonly t: Translator
  readonly url: (path: string) => string
  readonly scene: PlanScene
  /** A revision to look at instead of what stands now. */
  readonly revision?: number | undefined
  /** What was typed into the editor, where it was not accepted or a row was just added. */
  readonly typed?: PlanForm | undefined
  readonly tab?: string | undefined
  readonly fresh?: string | undefined
  readonly rejected?: Rejected | undefined
  /** Set when what was typed and what is stored stand against each other. */
  readonly versions?: TwoVersions | undefined
}

/** The path of a plan's page. */
export const planPath = (id: string): string => `/kerja/rencana/${id}`
