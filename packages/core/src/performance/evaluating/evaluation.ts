import type { Predicate } from '../../packs/id-permenpanrb6-2022/predicates.ts'
import type { BehaviourRating, ResultRating } from '../../packs/id-permenpanrb6-2022/ratings.ts'
import type { UnitAchievement } from '../../packs/id-permenpanrb6-2022/unit-achievements.ts'
import type { Finding } from '../../policy/finding.ts'

/** What the owner says was reached of one planned result. `number` is a decimal as text. */
export type AssessedResult = {
  readonly result: string
  readonly text: string
  readonly realisation: string
  readonly number: string | null
  readonly unit: string
}

/** The body of a self-assessment. */
export type AssessmentBody = { readonly summary: string; readonly results: readonly AssessedResult[] }

/** Proposed by the assessor, made official by the admin, or set by the superior in an objection. */
export type RatingKind = 'proposed' | 'official' | 'revised'

/** A rating with its explanation. `seq` orders the ratings of a case: the last one counts. */
export interface Rating {
  readonly seq: number
  readonly kind: RatingKind
  readonly resultRating: ResultRating
  readonly behaviourRating: BehaviourRating
  readonly predicate: Predicate
  /** How the predicate follows: rule, articles, inputs, law of which day. It can be recomputed. */
  readonly finding: Finding<Predicate>
  readonly note: string | null
  readonly by: string
  readonly at: string
}

/** The ratings a person gives. */
export interface NewRating {
  readonly resultRating: ResultRating
  readonly behaviourRating: BehaviourRating
  /** For the head of a unit: the unit's achievement, which is the result rating. */
  readonly unitAchievement?: UnitAchievement
}

/** How an objection ended. */
export type ObjectionDecision = 'rejected' | 'revised' | 'withdrawn'

/** The one objection against a rating. */
export interface Objection {
  readonly grounds: string
  readonly filedAt: string
  /** The assessor's answer. */
  readonly statement: string | null
  readonly statedAt: string | null
  readonly decision: ObjectionDecision | null
  readonly decisionReason: string | null
  readonly decidedBy: string | null
  readonly decidedAt: string | null
}
