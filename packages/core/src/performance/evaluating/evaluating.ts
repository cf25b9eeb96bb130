import type { Case } from '../../case/case.ts'
import type { By } from '../../engine/engine.ts'
import type { Acting, CaseView } from '../case-view.ts'
import type { Document, DocumentMark, Draft } from '../documents/document.ts'
import type { AssessmentBody, NewRating, Objection, Rating } from './evaluation.ts'

/** An evaluation as its reader sees it. */
export interface EvaluationView extends CaseView {
  readonly draft: Draft<AssessmentBody> | null
  readonly editable: boolean
  /** The self-assessments handed in, newest first. */
  readonly submitted: readonly Document<AssessmentBody>[]
  /** Oldest first; empty for the owner until the result is published. */
  readonly ratings: readonly Rating[]
  /** The rating that counts now. */
  readonly current: Rating | null
  readonly objection: Objection | null
}

type OfEvaluation = { readonly evaluation: string }

/** The yearly evaluation: self-assessment, rating, publication, objection. The errors of acts are those of `Planning`. */
export interface Evaluating {
  get(asked: OfEvaluation, options: By): Promise<EvaluationView>
  /** Stores the self-assessment; fails with `NotEditable`, `InvalidDocument`, `StaleDraft`. */
  save(
    draft: OfEvaluation & { readonly seen: DocumentMark; readonly body: AssessmentBody },
    options: By,
  ): Promise<Draft<AssessmentBody>>
  /** Freezes the self-assessment and hands it in. */
  assess(act: OfEvaluation & { readonly seen: DocumentMark }, options: Acting): Promise<Case>
  /** The assessor's rating; the predicate is found by the pack in force on the last day of the year and kept with its explanation. */
  rate(act: OfEvaluation & NewRating & { readonly note?: string }, options: Acting): Promise<Case>
  /** What a rating would give, without writing it: for the form. Fails with `InvalidFacts` naming the field. */
  foresee(asked: OfEvaluation & NewRating, options: By): Promise<Rating['finding']>
  sendBack(act: OfEvaluation & { readonly note: string }, options: Acting): Promise<Case>
  publish(act: OfEvaluation, options: Acting): Promise<Case>
  /** The owner received the result: the days of the objection run from here. */
  acknowledge(act: OfEvaluation, options: Acting): Promise<Case>
  accept(act: OfEvaluation, options: Acting): Promise<Case>
  object(act: OfEvaluation & { readonly grounds: string }, options: Acting): Promise<Case>
  withdrawObjection(act: OfEvaluation, options: Acting): Promise<Case>
  /** The assessor is heard. */
  respond(act: OfEvaluation & { readonly statement: string }, options: Acting): Promise<Case>
  reject(act: OfEvaluation & { readonly reason: string }, options: Acting): Promise<Case>
  /** The superior sets another rating; final. */
  revise(act: OfEvaluation & NewRating & { readonly reason: string }, options: Acting): Promise<Case>
}
