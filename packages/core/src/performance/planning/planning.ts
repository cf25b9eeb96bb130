import type { Case } from '../../case/case.ts'
import type { By } from '../../engine/engine.ts'
import type { Acting, CaseView } from '../case-view.ts'
import type { Document, DocumentMark, Draft } from '../documents/document.ts'
import type { PlanBody, Signature } from './plan.ts'

/** A plan as its reader sees it. */
export interface PlanView extends CaseView {
  /** The open draft, or what a first one starts from; null while a submitted document is waited upon or stands. */
  readonly draft: Draft<PlanBody> | null
  /** Whether the reader may save the draft now. */
  readonly editable: boolean
  /** What was submitted, newest first. */
  readonly submitted: readonly Document<PlanBody>[]
  /** Signatures and refusals under the newest submitted document; those under older ones stand in the history. */
  readonly signatures: readonly Signature[]
}

type OfPlan = { readonly plan: string }

/**
 * Plans (SKP): drafted by the owner, returned or agreed by the assessor, signed by both. Every act fails with `CaseNotFound` outside the
 * caller's scope, `NotPermitted` without the role, `TransitionRefused` with reasons when a rule says no.
 */
export interface Planning {
  get(asked: OfPlan, options: By): Promise<PlanView>
  /** Stores the draft. Fails with `NotEditable`, `InvalidDocument`, or `StaleDraft` when somebody saved or submitted after `seen`. */
  save(draft: OfPlan & { readonly seen: DocumentMark; readonly body: PlanBody }, options: By): Promise<Draft<PlanBody>>
  /** Freezes the draft as seen and hands it to the assessor. Fails with `InvalidDocument` while texts or targets are missing, `StaleDraft`. */
  submit(act: OfPlan & { readonly seen: DocumentMark }, options: Acting): Promise<Case>
  /** Takes a submitted plan back; a new draft opens with its text. */
  recall(act: OfPlan, options: Acting): Promise<Case>
  /** Gives the plan back with a note; a new draft opens with its text. */
  return(act: OfPlan & { readonly note: string }, options: Acting): Promise<Case>
  /** Opens the dialogue: both edit the new draft. */
  negotiate(act: OfPlan & { readonly note: string }, options: Acting): Promise<Case>
  /** The assessor freezes the negotiated draft for signing. */
  propose(act: OfPlan & { readonly seen: DocumentMark }, options: Acting): Promise<Case>
  agree(act: OfPlan, options: Acting): Promise<Case>
  /** The owner signs what stands frozen. Refused (`plan.signature.otherContent`) when that is not `contentHash`. */
  sign(act: OfPlan & { readonly contentHash: string }, options: Acting): Promise<Case>
  /** The assessor signs what stands frozen. Refused as `sign` is. */
  countersign(act: OfPlan & { readonly contentHash: string }, options: Acting): Promise<Case>
  /** The owner will not sign; recorded with the reason. */
  refuseToSign(act: OfPlan & { readonly reason: string }, options: Acting): Promise<Case>
  withdraw(act: OfPlan & { readonly reason: string }, options: Acting): Promise<Case>
}
