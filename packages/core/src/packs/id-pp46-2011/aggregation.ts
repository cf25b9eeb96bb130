import { mean, type Weighted, weightedMean } from '../../policy/aggregate.ts'
import type { Decimal } from '../../policy/decimal.ts'
import { PolicyMistake } from '../../policy/errors.ts'

const lowest = (values: readonly Decimal[]): Decimal => values.reduce((a, b) => (b.lt(a) ? b : a))

const valuesOf = (plans: readonly Weighted[]): readonly Decimal[] => plans.map(({ value }) => value)

const ways = {
  'plain-mean': (plans: readonly Weighted[]): Decimal => mean(valuesOf(plans)),
  'month-weighted-mean': weightedMean,
  worst: (plans: readonly Weighted[]): Decimal => lowest(valuesOf(plans)),
} as const

/**
 * How several plans of one year make one value. The judgement of the last assessor is no number that follows from numbers, and a most
 * frequent value has no meaning for decimals: neither is offered.
 */
export type Aggregation = keyof typeof ways

/** The value of some plans, each with its months. Throws `PolicyMistake` for a way that an agency made up. */
export const aggregated = (way: Aggregation, plans: readonly Weighted[]): Decimal => {
  if (!Object.hasOwn(ways, way))
    throw new PolicyMistake('aggregation of plans', `'${way}' is not one of ${Object.keys(ways).join(', ')}`)
  return ways[way](plans)
}
