import type { Case } from '../../case/case.ts'
import type { EngineError } from '../../case/errors.ts'
import type { Transition } from '../../case/transition.ts'
import type { By } from '../../engine/engine.ts'
import type { Page } from '../../ports/case-lists.ts'
import type { Acting, CaseLine, CaseView, PersonName } from '../case-view.ts'
import type { AssessorReason, NoAssessorReason } from '../organisation/organisation.ts'
import type { CycleParameters } from './parameters.ts'

/** A unit's subtree and a year. Without a unit: the whole tenant. */
export interface LaunchTarget {
  readonly unit?: string
  readonly year: number
}

/** Somebody who would get a cycle. */
export interface Candidate {
  readonly person: PersonName
  /** Path of the person's unit. */
  readonly unit: string
  /** Zone of the unit; null: that of the parameters. */
  readonly zone: string | null
  readonly unitHead: boolean
  readonly assessor: PersonName & { readonly because: AssessorReason }
  /** Null when the assessor has no assessor: then nobody could decide an objection. */
  readonly superior: (PersonName & { readonly because: AssessorReason }) | null
}

/** Why somebody gets no cycle. */
export type LeftOutReason = NoAssessorReason | 'has-cycle' | 'inactive' | 'elected'

/** Somebody who gets no cycle, and why. */
export interface LeftOut {
  readonly person: PersonName
  readonly unit: string | null
  readonly because: LeftOutReason
}

/** What a launch would do. */
export interface LaunchPreview {
  readonly year: number
  readonly parameters: CycleParameters
  readonly candidates: readonly Candidate[]
  readonly leftOut: readonly LeftOut[]
}

/** What a launch did, person by person. */
export interface LaunchResult {
  readonly year: number
  readonly started: readonly { readonly person: PersonName; readonly cycle: string }[]
  readonly leftOut: readonly LeftOut[]
  /** People whose start failed; a second launch tries them again. */
  readonly failed: readonly { readonly person: PersonName; readonly error: EngineError }[]
}

/** A cycle with its plan, reports and evaluation. */
export interface CycleView extends CaseView {
  /** Newest first. */
  readonly plans: readonly CaseLine[]
  /** In the order of their periods. */
  readonly reports: readonly CaseLine[]
  readonly evaluation: CaseLine | null
}

/** How far a cycle has come: the steps of the funnel, each a filter of `list`. Who has come further is counted in every step before. */
export const cycleStages = ['launched', 'in-force', 'evaluating', 'evaluated', 'closed'] as const

/** How far a cycle has come. */
export type CycleStage = (typeof cycleStages)[number]

type OfCycle = { readonly cycle: string }
type WithReason = OfCycle & { readonly reason: string }

/** Yearly cycles. The errors of acts are those of `Planning`. */
export interface Cycles {
  /** What holds for a year: what an admin set, or the defaults (`set` is false). */
  parameters(asked: { readonly year: number }, options: By): Promise<CycleParameters & { readonly set: boolean }>
  /** Sets a year's parameters for cycles that start from now on. Fails with `NotPermitted` for others than admins, `InvalidDocument` naming fields. */
  setParameters(
    act: { readonly year: number; readonly parameters: CycleParameters; readonly basis: string },
    options: By,
  ): Promise<void>
  /** Who would get a cycle, who is left out and why. Fails with `NotPermitted` for others than admins, `UnknownUnit`. */
  preview(target: LaunchTarget, options: By): Promise<LaunchPreview>
  /** Starts a cycle for every candidate. Nobody's failure stops the others; safe to repeat. Fails as `preview` does. */
  launch(target: LaunchTarget, options: By): Promise<LaunchResult>
  get(asked: OfCycle, options: By): Promise<CycleView>
  /** Cycles in the caller's scope, newest first. */
  list(
    asked: { readonly year: number; readonly unit?: string; readonly stage?: CycleStage },
    options: By & Partial<Page>,
  ): Promise<readonly CaseLine[]>
  /**
   * The history of any case of the caller's scope, oldest first. What others gave in an evaluation whose result is not published yet is
   * kept from its owner; the steps themselves are shown.
   */
  history(asked: { readonly case: string }, options: By): Promise<readonly Transition[]>
  /** Opens a new plan in mid-year. */
  revise(act: WithReason, options: Acting): Promise<Case>
  /** Starts a plan again after the first was withdrawn. */
  restartPlan(act: OfCycle, options: Acting): Promise<Case>
  hold(act: WithReason, options: Acting): Promise<Case>
  resume(act: OfCycle, options: Acting): Promise<Case>
  cancel(act: WithReason, options: Acting): Promise<Case>
  close(act: OfCycle, options: Acting): Promise<Case>
  /** Closes past follow-ups that are still open; they are dropped with the reason. */
  closeOpen(act: WithReason, options: Acting): Promise<Case>
}
