import {
  called,
  dated,
  decimal,
  defineRule,
  exactNumber,
  group,
  listOf,
  rounding,
  sum,
  weightedMean,
  wholeNumber,
} from '@siklus/core/policy'
import { cityRule } from './bonus-policy.ts'

const result = group({
  weight: called({ id: 'Bobot', en: 'Weight' }, wholeNumber({ min: 1, max: 100 })),
  value: called({ id: 'Nilai', en: 'Value' }, exactNumber({ min: '0', max: '100', places: 2 })),
})

/** Art. 2: the value of the work is the mean of the results by their weights, which add up to 100. */
export const workValue = defineRule({
  id: 'work-value',
  title: { id: 'Nilai hasil kerja', en: 'Value of the work' },
  words: {
    id: 'Nilai adalah rata-rata nilai hasil kerja menurut bobotnya, dibulatkan ke dua desimal.',
    en: 'The value is the mean of the results by their weights, rounded to two decimals.',
  },
  cites: [cityRule.article('2', { status: 'verified' })],
  facts: { results: called({ id: 'Hasil kerja', en: 'Results' }, listOf(result, { min: 1, max: 5 })) },
  params: {
    total: dated({ '2025-01-01': 100 }, { called: { id: 'Jumlah bobot', en: 'Total of the weights' } }),
    cents: dated({ '2025-01-01': rounding('half-up', 2) }, { called: { id: 'Pembulatan', en: 'Rounding' } }),
  },
  promises: {
    bounds: { min: '0', max: '100' },
    monotone: { 'results.*.value': 'higher' },
    orderFree: ['results'],
    weights: { list: 'results', weight: 'weight', total: '100' },
  },
  decide: ({ results }, { total, cents }, { round, refuse }) => {
    const parts = results.map(({ weight, value }) => ({ weight: decimal(weight), value: decimal(value) }))
    const weights = sum(parts.map(({ weight }) => weight))
    if (!weights.eq(total)) refuse('results', `weights that add up to ${total}`, weights.toFixed())
    return round(weightedMean(parts), cents)
  },
})
