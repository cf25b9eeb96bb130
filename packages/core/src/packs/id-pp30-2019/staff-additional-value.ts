import { called, group, listOf, optional } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { type Assignment, additionalValueOf, mostAdditional, scopeWeight, shareByCategory } from './additional-work.ts'
import { permenpanrb8 } from './laws.ts'
import { resultValue } from './result-value.ts'

/**
 * For administrative and functional officials (JA/JF) no formula of additional work was found. The points of one agency are what the
 * formula for leaders gives with the fixed values and a scope that weighs 2, so the same formula is used.
 */
export const staffAdditionalValue = defineRule({
  id: 'staff-additional-value',
  title: { id: 'Nilai kinerja tambahan JA/JF', en: 'Value of the additional work of staff (JA/JF)' },
  cites: [
    permenpanrb8.whole({
      status: 'unverified',
      note: "Inference: the formula for leaders gives an agency's points 2.4, 1.6, 1, 0.5 and 0.1, which that agency rounded to one decimal.",
    }),
  ],
  words: {
    id: 'Nilai tambahan = jumlah k/100 x bobot lingkup x nilai/100, paling banyak 10; nilai tetap menurut kategori.',
    en: 'Additional value = sum of k/100 x weight of the scope x value/100, at most 10; the value is fixed by category.',
  },
  facts: {
    additional: called(
      { id: 'Penugasan tambahan', en: 'Additional assignments' },
      optional(
        listOf(called({ id: 'Penugasan', en: 'Assignment' }, group({ scopeWeight, ...resultValue.facts })), {
          max: 50,
        }),
      ),
    ),
  },
  params: { share: shareByCategory, most: mostAdditional },
  consults: { result: resultValue },
  promises: {
    bounds: { min: '0', max: '10' },
    monotone: { 'additional.*.scopeWeight': 'higher', 'additional.*.indicators.*': 'earlier' },
    orderFree: ['additional'],
  },
  decide: ({ additional = [] }, limits, { consult }) =>
    additionalValueOf(
      additional.map(
        ({ scopeWeight, ...result }, index): Assignment => ({
          scopeWeight,
          ...consult.result(result, `additional.${index}`),
        }),
      ),
      limits,
    ),
})
