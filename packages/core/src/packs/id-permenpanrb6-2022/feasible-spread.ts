import { feasibleCounts } from '../../policy/distribution.ts'
import { defineRule } from '../../policy/rule.ts'
import { distributionPatterns } from './distribution-patterns.ts'
import { se3 } from './laws.ts'
import { majorityReading, teamFacts, withMajority } from './majority-reading.ts'
import type { Predicate } from './predicates.ts'

/** From how many to how many employees, both included. */
export type EmployeeSpan = { readonly least: number; readonly most: number }

/**
 * What a team of some size can look like under the pattern: for each predicate the fewest and the most employees; or the ids of the
 * constraints that no team of that size can keep together. Each end of a span is reached by some spread; not every mix within the spans fits.
 */
export type FeasibleSpread =
  | { readonly feasible: true; readonly counts: Readonly<Record<Predicate, EmployeeSpan>> }
  | { readonly feasible: false; readonly because: readonly string[] }

/**
 * SE 3/2023: the pattern states shares; a team has heads. What must be reached is rounded up, what may not be exceeded down. Where a small
 * team cannot keep the pattern, the answer says so and names the constraints; nothing is forced.
 */
export const feasibleSpread = defineRule({
  id: 'feasible-spread',
  title: { id: 'Sebaran yang mungkin bagi sebuah tim', en: 'What a team can look like' },
  cites: [
    se3.whole({ status: 'verified', note: 'The shares, read in press reports of the circular.' }),
    se3.whole({
      status: 'unverified',
      note: 'Inference: least shares are rounded up to heads and most shares down, over the employees under one leader in one period.',
    }),
  ],
  words: {
    id: 'Bagian dalam pola dijadikan orang: paling sedikit dibulatkan ke atas, paling banyak ke bawah. Bila tidak mungkin, dikatakan.',
    en: 'Shares of the pattern become heads: at least is rounded up, at most down. Where that is impossible, it is said.',
  },
  facts: teamFacts,
  params: distributionPatterns,
  consults: { majority: majorityReading },
  decide: (team, patterns, { consult }): FeasibleSpread => {
    const pattern = withMajority(patterns[team.unitAchievement], team.unitAchievement, consult.majority(team))
    const found = feasibleCounts(pattern, team.teamSize)
    return found.feasible ? found : { feasible: false, because: found.because.map(({ id }) => id) }
  },
})
