import { sum } from '../../policy/aggregate.ts'
import type { Decimal } from '../../policy/decimal.ts'
import { called, group, optional } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { efficiencyRating } from './efficiency-rating.ts'
import { agencyManuals, cscMc6 } from './laws.ts'
import { qualityRating } from './quality-rating.ts'
import { timelinessRating } from './timeliness-rating.ts'

/** The rating A of an output. `points` over `rated` dimensions is the same, undivided: whoever goes on counting loses nothing. */
export type OutputRating = { readonly value: Decimal; readonly points: Decimal; readonly rated: number }

/** What makes an output better, by the places of its facts. The budget is not among them: its scale turns round. */
export const betterOutput = {
  'quality.judged': 'higher',
  'quality.accuratePercent': 'higher',
  'efficiency.judged': 'higher',
  'efficiency.quantity.accomplished': 'higher',
  'efficiency.quantity.target': 'lower',
  'timeliness.judged': 'higher',
  'timeliness.daysEarly': 'higher',
} as const

/** Each output is rated on those of quality, efficiency and timeliness that apply; its rating A is their mean. Refuses an output without any. */
export const outputRating = defineRule({
  id: 'output-rating',
  title: { id: 'Rating keluaran (A)', en: 'Output rating (A)' },
  cites: [
    agencyManuals.whole({
      status: 'verified',
      note: 'Q, E and T as applicable: flipbuilder.com/orvaw/kcxb, page 129.',
    }),
    cscMc6.whole({ status: 'unverified', note: 'That A is the plain mean of the rated dimensions: from memory.' }),
  ],
  words: {
    id: 'A adalah rata-rata rating kualitas, efisiensi, dan ketepatan waktu yang berlaku bagi keluaran itu.',
    en: 'A is the mean of the ratings of quality, efficiency and timeliness that apply to the output.',
  },
  facts: {
    quality: called({ id: 'Kualitas (Q)', en: 'Quality (Q)' }, optional(group(qualityRating.facts))),
    efficiency: called({ id: 'Efisiensi (E)', en: 'Efficiency (E)' }, optional(group(efficiencyRating.facts))),
    timeliness: called({ id: 'Ketepatan waktu (T)', en: 'Timeliness (T)' }, optional(group(timelinessRating.facts))),
  },
  consults: { quality: qualityRating, efficiency: efficiencyRating, timeliness: timelinessRating },
  promises: { of: 'value', bounds: { min: '1', max: '5' }, monotone: betterOutput },
  decide: ({ quality, efficiency, timeliness }, _params, { consult, refuse }): OutputRating => {
    const ratings = [
      quality && consult.quality(quality, 'quality'),
      efficiency && consult.efficiency(efficiency, 'efficiency'),
      timeliness && consult.timeliness(timeliness, 'timeliness'),
    ].filter((rating) => rating !== undefined)
    if (ratings.length === 0)
      refuse('quality', 'rated, or efficiency, or timeliness', 'an output that is not rated at all')
    const points = sum(ratings)
    return { value: points.dividedBy(ratings.length), points, rated: ratings.length }
  },
})
