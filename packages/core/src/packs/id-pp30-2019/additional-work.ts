import { capped, sum } from '../../policy/aggregate.ts'
import { dated } from '../../policy/dated.ts'
import { type Decimal, decimal } from '../../policy/decimal.ts'
import { called, exactNumber } from '../../policy/facts.ts'
import type { Category } from './categories.ts'
import type { CategoryAndValue } from './indicator-value.ts'

/** What an assignment weighs by its scope. No table of scopes was found, so the weight comes in as the agency fixed it. */
export const scopeWeight = called(
  { id: 'Bobot lingkup penugasan', en: 'Weight of the scope of the assignment' },
  exactNumber({ min: '0', max: '10', places: 2 }),
)

/** k, in percent, by the category of the assignment. */
export const shareByCategory = dated(
  { '2021-07-01': { 'very-good': 100, good: 80, fair: 60, poor: 40, 'very-poor': 20 } },
  { called: { id: 'k menurut kategori, persen', en: 'k by category, percent' } },
)

/** What all additional work together is worth at most. */
export const mostAdditional = dated(
  { '2021-07-01': 10 },
  { called: { id: 'Batas nilai tambahan', en: 'Most for additional work' } },
)

/** An assignment that was judged, with the weight of its scope. */
export interface Assignment extends CategoryAndValue {
  readonly scopeWeight: string
}

interface Limits {
  readonly share: Readonly<Record<Category, number>>
  readonly most: number
}

/** PermenPANRB 8/2021: the sum of k/100 x weight of the scope x value/100 over all assignments, and not more than the most. */
export const additionalValueOf = (assignments: readonly Assignment[], { share, most }: Limits): Decimal =>
  capped(
    sum(
      assignments.map(({ category, value, scopeWeight }) =>
        value.times(scopeWeight).times(share[category]).dividedBy(10_000),
      ),
    ),
    decimal(most),
  )
