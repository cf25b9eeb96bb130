import { breachesOf } from '../../policy/distribution.ts'
import { called, group, wholeNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { distributionPatterns } from './distribution-patterns.ts'
import { feasibleSpread } from './feasible-spread.ts'
import { permenpanrb6, se3 } from './laws.ts'
import { majorityReading, teamFacts, withMajority } from './majority-reading.ts'
import { type Predicate, predicateLabels, predicates } from './predicates.ts'

/** A constraint that a spread does not keep: how many employees it has, and how many it may have at least or at most. */
export type PatternBreach = {
  readonly constraint: string
  readonly heads: number
  readonly least?: number
  readonly most?: number
}

/** How a spread stands to the pattern. `feasible` is false where no team of that size could keep it: then no leader is to blame. */
export type PatternCheck = {
  readonly force: 'advisory' | 'strict'
  readonly feasible: boolean
  readonly breaches: readonly PatternBreach[]
}

const counted = (predicate: Predicate) => called(predicateLabels[predicate], wholeNumber({ min: 0, max: 10_000 }))

/**
 * SE 3/2023: from the unit's achievement follows how predicates are spread over its employees. The pattern is a consideration
 * ("pertimbangan") of the leader and changes no one's predicate, so a breach is advice.
 */
export const distributionPattern = defineRule({
  id: 'distribution-pattern',
  title: { id: 'Pola distribusi predikat', en: 'Distribution pattern of predicates' },
  cites: [
    permenpanrb6.article('24', { status: 'verified', note: 'Steps of the evaluation, as restated by SE 3/2023.' }),
    permenpanrb6.article('25', { status: 'verified', note: 'Steps of the evaluation, as restated by SE 3/2023.' }),
    se3.whole({
      status: 'verified',
      note: 'The shares, and that the pattern is a consideration of the leader; read in press reports of the circular.',
    }),
    se3.whole({
      status: 'unverified',
      note: 'Inference: how shares become heads, and that the employees under one leader in one period are counted.',
    }),
  ],
  words: {
    id: 'Banyaknya pegawai per predikat dibandingkan dengan pola menurut capaian organisasi; penyimpangan menjadi pertimbangan pimpinan.',
    en: "The employees per predicate are held against the pattern of the unit's achievement; a breach is for the leader to consider.",
  },
  facts: {
    unitAchievement: teamFacts.unitAchievement,
    counts: called(
      { id: 'Jumlah pegawai per predikat', en: 'Employees per predicate' },
      group({
        'very-good': counted('very-good'),
        good: counted('good'),
        'needs-improvement': counted('needs-improvement'),
        poor: counted('poor'),
        'very-poor': counted('very-poor'),
      }),
    ),
  },
  params: distributionPatterns,
  consults: { feasible: feasibleSpread, majority: majorityReading },
  decide: ({ unitAchievement, counts }, patterns, { consult, refuse }): PatternCheck => {
    const teamSize = predicates.reduce((total, predicate) => total + counts[predicate], 0)
    if (teamSize === 0) refuse('counts', 'at least one employee', '0')
    const team = { unitAchievement, teamSize }
    const { feasible } = consult.feasible(team)
    const pattern = withMajority(patterns[unitAchievement], unitAchievement, consult.majority(team))
    const breaches = breachesOf(pattern, counts).map(({ constraint, ...heads }) => ({
      constraint: constraint.id,
      ...heads,
    }))
    return { force: pattern.force, feasible, breaches }
  },
})
