import { called, group, listOf, optional } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { type Assignment, additionalValueOf, mostAdditional, scopeWeight, shareByCategory } from './additional-work.ts'
import { asDirected, easier } from './directions.ts'
import { indicatorValue } from './indicator-value.ts'
import { permenpanrb8 } from './laws.ts'

/**
 * PermenPANRB 8/2021, in substance: an additional assignment of a leader is worth k/100 x weight of its scope x value/100, k by its
 * category; all together they are worth at most 10.
 */
export const leaderAdditionalValue = defineRule({
  id: 'leader-additional-value',
  title: {
    id: 'Nilai kinerja tambahan JPT dan pimpinan unit kerja mandiri',
    en: 'Value of the additional work of a leader',
  },
  cites: [
    permenpanrb8.whole({
      status: 'verified',
      note: 'The formula, k and the limit of 10, on printed pages; the article is not known.',
    }),
  ],
  words: {
    id: 'Nilai tambahan = jumlah k/100 x bobot lingkup x nilai/100, paling banyak 10; k = 100/80/60/40/20 menurut kategori.',
    en: 'Additional value = sum of k/100 x weight of the scope x value/100, at most 10; k = 100/80/60/40/20 by category.',
  },
  facts: {
    additional: called(
      { id: 'Penugasan tambahan', en: 'Additional assignments' },
      optional(
        listOf(called({ id: 'Penugasan', en: 'Assignment' }, group({ scopeWeight, ...indicatorValue.facts })), {
          max: 50,
        }),
      ),
    ),
  },
  params: { share: shareByCategory, most: mostAdditional },
  consults: { indicator: indicatorValue },
  promises: {
    bounds: { min: '0', max: '10' },
    monotone: {
      'additional.*.scopeWeight': 'higher',
      'additional.*.realisation': asDirected,
      'additional.*.target': easier,
      'additional.*.targetUpTo': easier,
    },
    orderFree: ['additional'],
  },
  decide: ({ additional = [] }, limits, { consult }) =>
    additionalValueOf(
      additional.map(
        ({ scopeWeight, ...indicator }, index): Assignment => ({
          scopeWeight,
          ...consult.indicator(indicator, `additional.${index}`),
        }),
      ),
      limits,
    ),
})
