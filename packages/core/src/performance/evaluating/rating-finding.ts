import type { Case } from '../../case/case.ts'
import { predicateFinding } from '../../packs/id-permenpanrb6-2022/decide.ts'
import { unitAchievements } from '../../packs/id-permenpanrb6-2022/unit-achievements.ts'
import { InvalidFacts } from '../../policy/errors.ts'
import type { NewRating, Rating } from './evaluation.ts'

/**
 * The predicate that a rating gives, explained: by the law of the last day of the period, from the facts the workflow decides on.
 * Throws `InvalidFacts` naming what the pack cannot decide on, such as the head of a unit without the unit's achievement.
 */
export const findingOf = ({ context }: Case, given: NewRating): Rating['finding'] => {
  const { resultRating, behaviourRating } = given
  const isUnitHead = context.unitHead === true
  const unitAchievement = isUnitHead ? (given.unitAchievement ?? achievementBefore(context.rating)) : undefined
  const facts = { resultRating, behaviourRating, isUnitHead, ...(unitAchievement && { unitAchievement }) }
  return predicateFinding(facts, { on: String(context.to) })
}

/** The finding, or undefined where the pack cannot decide: then the workflow's own rules say why not. */
export const findingIfAny = (evaluation: Case, given: NewRating): Rating['finding'] | undefined => {
  try {
    return findingOf(evaluation, given)
  } catch (error) {
    if (error instanceof InvalidFacts) return undefined
    throw error
  }
}

/** A later rating of a unit's head rests on the achievement named before, unless it names another. */
const achievementBefore = (rating: unknown) => {
  const named = typeof rating === 'object' && rating !== null && 'unitAchievement' in rating && rating.unitAchievement
  return unitAchievements.find((one) => one === named)
}
