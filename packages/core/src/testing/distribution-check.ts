import { type Distribution, defineDistribution, feasibleCounts } from '../policy/distribution.ts'

/** The largest group that is tried out. */
const LARGEST = 50

/** What is wrong with a distribution, also one that did not come from `defineDistribution`: groups of every size must get an answer. */
export const distributionProblems = (distribution: Distribution): readonly string[] => {
  try {
    defineDistribution(distribution)
    for (let size = 1; size <= LARGEST; size += 1) feasibleCounts(distribution, size)
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
