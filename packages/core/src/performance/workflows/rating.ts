import {
  type BehaviourRating,
  type Predicate,
  predicateFinding,
  type ResultRating,
  type UnitAchievement,
} from '../../packs/id-permenpanrb6-2022/index.ts'

/** The two ratings of a person and the predicate that follows from them. */
export type Rating = {
  readonly resultRating: ResultRating
  readonly behaviourRating: BehaviourRating
  /** The achievement of the unit, where the person heads it. */
  readonly unitAchievement: UnitAchievement | null
  readonly predicate: Predicate
}

/** What somebody who rates gives: never the predicate. */
export type RatingGiven = {
  readonly resultRating: ResultRating
  readonly behaviourRating: BehaviourRating
  readonly unitAchievement?: UnitAchievement | undefined
}

/** Of whom a rating speaks, and by the law of which day. */
export type Rated = { readonly unitHead: boolean; readonly to: string; readonly rating: Rating | null }

/** The achievement of the unit that a rating rests on: the one given, or the one known from before; null for who heads no unit. */
export const unitAchievementOf = (rated: Rated, given: RatingGiven): UnitAchievement | null =>
  rated.unitHead ? (given.unitAchievement ?? rated.rating?.unitAchievement ?? null) : null

/** The facts that the pack asks for a rating of results. */
export const resultFacts = (rated: Rated, given: RatingGiven) => {
  const unitAchievement = unitAchievementOf(rated, given)
  return {
    resultRating: given.resultRating,
    isUnitHead: rated.unitHead,
    ...(unitAchievement !== null && { unitAchievement }),
  }
}

/** A rating with the predicate of the pack. Throws where the head of a unit is rated without the unit: `headTakesUnit` refuses that. */
export const ratingOf = (rated: Rated, given: RatingGiven): Rating => {
  const { resultRating, behaviourRating } = given
  const facts = { ...resultFacts(rated, given), behaviourRating }
  const { value } = predicateFinding(facts, { on: rated.to })
  return { resultRating, behaviourRating, unitAchievement: unitAchievementOf(rated, given), predicate: value }
}
