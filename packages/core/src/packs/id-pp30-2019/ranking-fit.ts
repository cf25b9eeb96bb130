import { breachesOf, feasibleCounts } from '../../policy/distribution.ts'
import { called, wholeNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { pp30 } from './laws.ts'
import { rankingShares } from './ranking-distribution.ts'

/** A share that a group does not keep, by the id of its constraint: the heads it has and the heads it may have. */
export type RankingBreach = {
  readonly constraint: string
  readonly heads: number
  readonly least?: number | undefined
  readonly most?: number | undefined
}

/** Whether a group keeps the shares, whether any group of its size can, and which shares it does not keep. */
export type RankingFit = {
  readonly fits: boolean
  readonly feasible: boolean
  readonly breaches: readonly RankingBreach[]
}

const heads = wholeNumber({ min: 0, max: 10_000_000 })

/**
 * PP 30/2019 art. 41 (7), in substance: values are adjusted and distributed over all civil servants of the agency. The shares are not
 * verified, and how they become heads is not stated: minima are rounded up and maxima down, and a group too small for both is told so.
 */
export const rankingFit = defineRule({
  id: 'ranking-fit',
  title: { id: 'Distribusi penilaian kinerja instansi', en: 'Distribution over the agency' },
  cites: [
    pp30.article('41', {
      paragraph: '7',
      status: 'verified',
      note: 'That values are adjusted and distributed over all civil servants of the agency.',
    }),
    pp30.article('41', {
      paragraph: '7',
      status: 'unverified',
      note: 'The shares 20, 60 to 70 and 20 percent were not read in the text; rounding to heads is our inference.',
    }),
  ],
  words: {
    id: 'Di atas ekspektasi paling banyak 20%, sesuai ekspektasi 60% s.d. 70%, di bawah ekspektasi paling banyak 20%.',
    en: 'Above expectations at most 20%, as expected 60% to 70%, below expectations at most 20%.',
  },
  facts: {
    above: called({ id: 'PNS di atas ekspektasi', en: 'Civil servants above expectations' }, heads),
    meets: called({ id: 'PNS sesuai ekspektasi', en: 'Civil servants as expected' }, heads),
    below: called({ id: 'PNS di bawah ekspektasi', en: 'Civil servants below expectations' }, heads),
  },
  params: { distribution: rankingShares },
  decide: (counts, { distribution }): RankingFit => {
    const breaches = breachesOf(distribution, counts).map(({ constraint, ...kept }) => ({
      constraint: constraint.id,
      ...kept,
    }))
    const { feasible } = feasibleCounts(distribution, counts.above + counts.meets + counts.below)
    return { fits: breaches.length === 0, feasible, breaches }
  },
})
