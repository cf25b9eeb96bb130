import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, exactNumber, optional, yesOrNo } from '../../policy/facts.ts'
import { ifAndOnlyIf } from '../../policy/gate.ts'
import { defineRule } from '../../policy/rule.ts'
import { labelAt } from '../../policy/scale.ts'
import { pp30 } from './laws.ts'
import { predicateScale } from './predicate-scale.ts'
import { type Pp30Predicate, pp30Predicates } from './predicates.ts'

/** Whether a named person has found an innovation: the code never guesses it, and without such a finding there is none. */
export const hasInnovation = called(
  {
    id: 'Ada ide baru atau cara baru yang bermanfaat bagi organisasi atau negara',
    en: 'Has a new idea or a new way that benefits the organisation or the state',
  },
  optional(yesOrNo),
)

/**
 * PP 30/2019 art. 41, in substance: 110 to 120 and a new idea or way that benefits the organisation or the state is very good, 90 to 120
 * is good, 70 to below 90 is fair. So 110 to 120 without an innovation is good.
 */
export const predicate = defineRule({
  id: 'predicate',
  title: { id: 'Predikat kinerja', en: 'Performance predicate' },
  cites: [
    pp30.article('41', { status: 'verified', note: 'Very good with its condition, good and fair.' }),
    pp30.article('41', {
      status: 'unverified',
      note: 'Poor from 50 to below 70 and very poor below 50: the text found breaks off after "Cukup".',
    }),
  ],
  words: {
    id: '110 s.d. 120 disertai inovasi: Sangat baik; 90 s.d. 120: Baik; 70 s.d. <90: Cukup; 50 s.d. <70: Kurang; <50: Sangat kurang.',
    en: '110 to 120 with an innovation: very good; 90 to 120: good; 70 to <90: fair; 50 to <70: poor; <50: very poor.',
  },
  facts: {
    finalValue: called({ id: 'Nilai akhir', en: 'Final value' }, exactNumber({ min: '0', max: '120', places: 4 })),
    hasInnovation,
  },
  params: {
    scale: dated(
      { '2021-07-01': predicateScale },
      {
        called: { id: 'Rentang predikat', en: 'Bands of the predicates' },
        remark: {
          id: 'Rentang Kurang dan Sangat kurang belum diverifikasi: naskah yang ditemukan terputus setelah Cukup.',
          en: 'The bands of poor and very poor are not verified: the text found breaks off after fair.',
        },
      },
    ),
  },
  promises: { labels: pp30Predicates, monotone: { finalValue: 'higher', hasInnovation: 'higher' } },
  decide: (facts, { scale }): Pp30Predicate => {
    const label = labelAt(scale, decimal(facts.finalValue))
    return ifAndOnlyIf({
      label: 'very-good',
      when: label === 'very-good' && facts.hasInnovation === true,
      otherwise: () => (label === 'very-good' ? 'good' : label),
    })
  },
})
