import { dated } from '../../policy/dated.ts'
import { called, exactNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { adjectivalRating } from './adjectival-rating.ts'
import { averageRating, betterOutputs } from './average-rating.ts'
import { type FinalRating, finalRounding } from './final-rating.ts'
import { agencyManuals, cscMc6 } from './laws.ts'

/** Percent of the two parts of an individual rating. They are taken in proportion. */
export type IpcrPercents = { readonly functions: number; readonly coreValues: number }

/**
 * The individual rating (IPCR) in two parts: 90 percent part I, the functions, and 10 percent part II, the core values.
 * Part I is the average of the outputs; part II comes in as rated.
 */
export const ipcrRating = defineRule({
  id: 'ipcr-rating',
  title: { id: 'Rating individu dalam dua bagian (IPCR)', en: 'Individual rating in two parts (IPCR)' },
  cites: [
    agencyManuals.whole({ status: 'verified', note: '90 and 10 percent: flipbuilder.com/oqawb/scwf, page 580.' }),
    agencyManuals.whole({
      status: 'verified',
      note: 'Another manual, behaviour 20 percent: flipbuilder.com/orvaw/kcxb, page 129.',
    }),
    cscMc6.whole({ status: 'unverified', note: 'Inference: rounded to two decimals once, before it is banded.' }),
  ],
  words: {
    id: 'Kecuali instansi menetapkan lain: 90% bagian I (rata-rata rating keluaran) + 10% bagian II (nilai-nilai dasar), dibulatkan dua desimal, lalu diberi sebutan.',
    en: 'Unless the agency sets otherwise: 90% part I (average of the outputs) + 10% part II (core values), rounded to two decimals, then given its adjective.',
  },
  facts: {
    ...averageRating.facts,
    coreValues: called(
      { id: 'Rating nilai-nilai dasar (bagian II)', en: 'Rating of core values (part II)' },
      exactNumber({ min: '1', max: '5', places: 2 }),
    ),
  },
  params: {
    percents: dated<IpcrPercents>(
      { '2012-01-01': { functions: 90, coreValues: 10 } },
      {
        called: { id: 'Bagian rating individu', en: 'Parts of the individual rating' },
        remark: {
          id: 'Pembagian satu universitas; pedoman lain memberi perilaku 20%.',
          en: 'The parts of one university; another manual gives behaviour 20%.',
        },
        delegated: true,
      },
    ),
    rounding: finalRounding,
  },
  consults: { average: averageRating, adjectival: adjectivalRating },
  promises: {
    of: 'value',
    bounds: { min: '1', max: '5' },
    monotone: { ...betterOutputs, coreValues: 'higher' },
    orderFree: ['outputs'],
  },
  decide: ({ outputs, coreValues }, { percents, rounding }, { consult, round }): FinalRating => {
    const { points, of } = consult.average({ outputs })
    const { functions, coreValues: core } = percents
    // over one denominator, divided once: a third of part I must not be cut off before it meets part II
    const total = points.times(functions).plus(of.times(core).times(coreValues))
    const value = round(total.dividedBy(of.times(functions + core)), rounding)
    return { value, adjective: consult.adjectival({ finalRating: value.toFixed() }) }
  },
})
