import { mean, mode, weightedMean, worst } from '../../policy/aggregate.ts'
import { type Decimal, decimal } from '../../policy/decimal.ts'
import { PolicyMistake } from '../../policy/errors.ts'
import { below, defineScale, from } from '../../policy/scale.ts'
import { type AnnualMethod, annualMethods } from './annual-methods.ts'
import { type Predicate, predicates } from './predicates.ts'

/** A mean back as a predicate: the nearest, and halfway the better one. */
export const nearestPredicate = defineScale({
  id: 'annual-predicate',
  gaps: 'none',
  bands: [
    { label: 'very-poor', upper: below('1.5') },
    { label: 'poor', lower: from('1.5'), upper: below('2.5') },
    { label: 'needs-improvement', lower: from('2.5'), upper: below('3.5') },
    { label: 'good', lower: from('3.5'), upper: below('4.5') },
    { label: 'very-good', lower: from('4.5') },
  ],
})

/** The periodic evaluations of a year, each with its length in months. */
export type Periods = readonly { readonly predicate: Predicate; readonly months: number }[]
/** What each predicate counts in a mean, as exact text. */
export type Points = Readonly<Record<Predicate, string>>

/** The exact mean, where the method takes one. */
export const meanBy = (method: AnnualMethod, periods: Periods, points: Points): Decimal | undefined => {
  const parts = periods.map((one) => ({ value: decimal(points[one.predicate]), weight: decimal(one.months) }))
  if (method === 'plain-mean') return mean(parts.map(({ value }) => value))
  return method === 'month-weighted-mean' ? weightedMean(parts) : undefined
}

/** The predicate that a method picks among those given. Throws `PolicyMistake` for a method that nobody knows. */
export const labelBy = (method: AnnualMethod, periods: Periods): Predicate => {
  const given = periods.map((one) => one.predicate)
  if (method === 'worst') return worst(predicates, given)
  if (method === 'mode') return mode(predicates, given)
  throw new PolicyMistake("rule 'annual-evaluation'", `knows no '${method}'; it knows ${annualMethods.join(', ')}`)
}
