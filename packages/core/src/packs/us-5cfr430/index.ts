/** 5 CFR part 430 of the United States: from rated elements to a summary level, and what level 1 brings. */

// Codes and their words

export { type ElementRating, elementRatingLabels, elementRatings } from './elements.ts'
export { type SummaryLevel, summaryLevelLabels, summaryLevels } from './levels.ts'

// Decisions

export {
  type DistributionFacts,
  forcedDistributionFinding,
  higherLevelReviewFinding,
  type ReviewFacts,
  type SummaryLevelFacts,
  stepIncreaseBarFinding,
  summaryLevelFinding,
} from './decide.ts'
export type { HigherLevelReview } from './higher-level-review.ts'

// What a program may set

export { type LevelPattern, type LevelPatterns, levelPatterns } from './level-patterns.ts'
export { type ElementPoints, methodScale } from './method-level.ts'

// The pack

export { us5cfr430Pack } from './pack.ts'
