import { dated } from '../../policy/dated.ts'
import type { Decimal } from '../../policy/decimal.ts'
import { rounding } from '../../policy/rounding.ts'
import { defineRule } from '../../policy/rule.ts'
import { adjectivalRating } from './adjectival-rating.ts'
import { averageRating, betterOutputs } from './average-rating.ts'
import { cscMc6 } from './laws.ts'
import type { SpmsRating } from './ratings.ts'

/** A final rating from 1 to 5 with two decimals, and what it is called. */
export type FinalRating = { readonly value: Decimal; readonly adjective: SpmsRating }

/** How a final rating is rounded, before it is banded. */
export const finalRounding = dated(
  { '2012-01-01': rounding('half-up', 2) },
  {
    called: { id: 'Pembulatan rating akhir', en: 'Rounding of the final rating' },
    remark: {
      id: 'Kesimpulan sendiri: rentang sebutan dicetak dengan dua desimal, jadi rata-rata dibulatkan dahulu.',
      en: 'Our inference: the bands are printed with two decimals, so that the mean is rounded to them first.',
    },
  },
)

/** The final rating of an office (OPCR), a division (DPCR) or a person without core values (IPCR): the mean over the outputs, banded. */
export const finalRating = defineRule({
  id: 'final-rating',
  title: { id: 'Rating akhir', en: 'Final rating' },
  cites: [
    cscMc6.whole({ status: 'unverified', note: 'Mean over the outputs: from memory.' }),
    cscMc6.whole({ status: 'unverified', note: 'Inference: rounded to two decimals before it is banded.' }),
  ],
  words: {
    id: 'Rata-rata rating keluaran, dibulatkan dua desimal, lalu diberi sebutan.',
    en: 'The average of the outputs, rounded to two decimals, then given its adjective.',
  },
  facts: averageRating.facts,
  params: { rounding: finalRounding },
  consults: { average: averageRating, adjectival: adjectivalRating },
  promises: { of: 'value', bounds: { min: '1', max: '5' }, monotone: betterOutputs, orderFree: ['outputs'] },
  decide: (facts, { rounding }, { consult, round }): FinalRating => {
    const { points, of } = consult.average(facts)
    const value = round(points.dividedBy(of), rounding)
    return { value, adjective: consult.adjectival({ finalRating: value.toFixed() }) }
  },
})
