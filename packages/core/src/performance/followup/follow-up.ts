import type { Case } from '../../case/case.ts'
import type { By } from '../../engine/engine.ts'
import type { Acting } from '../case-view.ts'

/** What a follow-up is: recognition, development, coaching, or a consequence under the rules. */
export const followUpKinds = ['recognition', 'development', 'coaching', 'consequence'] as const

/** What a follow-up is. */
export type FollowUpKind = (typeof followUpKinds)[number]

/** Something that is done because of the result. */
export interface FollowUp {
  readonly id: string
  readonly cycle: string
  readonly kind: FollowUpKind
  readonly text: string
  readonly dueOn: string
  readonly status: 'open' | 'done' | 'dropped'
  readonly closedReason: string | null
  readonly by: string
  readonly at: string
}

/** How a follow-up ended. */
export type FollowUpEnd =
  | { readonly outcome: 'done'; readonly reason?: string }
  | { readonly outcome: 'dropped'; readonly reason: string }

/** What follows from a result; it closes the cycle. The errors of acts are those of `Planning`. */
export interface FollowUps {
  /** The follow-ups of a cycle, by due day. */
  list(asked: { readonly cycle: string }, options: By): Promise<readonly FollowUp[]>
  add(
    act: { readonly cycle: string; readonly kind: FollowUpKind; readonly text: string; readonly dueOn: string },
    options: Acting,
  ): Promise<Case>
  /** Done, or dropped for a reason. Fails with `UnknownFollowUp`, `InvalidDocument` without the reason, `RecordConflict` when it was closed already. */
  close(act: { readonly cycle: string; readonly followUp: string } & FollowUpEnd, options: Acting): Promise<Case>
}
