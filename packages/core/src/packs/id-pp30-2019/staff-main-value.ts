import { mean } from '../../policy/aggregate.ts'
import { dated } from '../../policy/dated.ts'
import { called, group, listOf } from '../../policy/facts.ts'
import { rounding } from '../../policy/rounding.ts'
import { defineRule } from '../../policy/rule.ts'
import { cascadingWeight } from './cascading-weight.ts'
import { permenpanrb8 } from './laws.ts'
import { resultValue } from './result-value.ts'

/**
 * Agency practice: the main work of an administrative or functional official (JA/JF) is the plain mean of its planned results, each by its
 * cascading weight, rounded to one decimal.
 */
export const staffMainValue = defineRule({
  id: 'staff-main-value',
  title: { id: 'Nilai kinerja utama JA/JF', en: 'Value of the main work of staff (JA/JF)' },
  cites: [
    permenpanrb8.whole({
      status: 'unverified',
      note: 'The plain mean and its one decimal are read in public implementations, which show practice.',
    }),
  ],
  words: {
    id: 'Kecuali instansi menetapkan lain, nilai kinerja utama = rata-rata nilai rencana kinerja x bobot cascading, dibulatkan ke satu desimal.',
    en: 'Unless the agency sets otherwise, value of the main work = the mean of the planned results x cascading weight, rounded to one decimal.',
  },
  facts: {
    results: called(
      { id: 'Rencana kinerja utama', en: 'Planned results' },
      listOf(
        called(
          { id: 'Rencana kinerja', en: 'Planned result' },
          group({ ...resultValue.facts, ...cascadingWeight.facts }),
        ),
        { min: 1, max: 100 },
      ),
    ),
  },
  params: {
    rounding: dated(
      { '2021-07-01': rounding('half-up', 1) },
      {
        called: { id: 'Pembulatan nilai kinerja utama', en: 'Rounding of the main work' },
        delegated: true,
        remark: {
          id: 'Praktik instansi: satu desimal; naskah yang ditemukan tidak menyebut pembulatan.',
          en: 'Agency practice: one decimal; the text found names no rounding.',
        },
      },
    ),
  },
  consults: { result: resultValue, weight: cascadingWeight },
  promises: {
    bounds: { min: '0', max: '120' },
    monotone: {
      'results.*.indicators.*': 'earlier',
      'results.*.cascading': 'earlier',
      'results.*.intervening': 'higher',
    },
    orderFree: ['results'],
  },
  decide: ({ results }, { rounding }, { consult, round }) => {
    const weighed = results.map(({ indicators, ...cascading }, index) =>
      consult
        .result({ indicators }, `results.${index}`)
        .value.times(consult.weight(cascading, `results.${index}`))
        .dividedBy(100),
    )
    return round(mean(weighed), rounding)
  },
})
