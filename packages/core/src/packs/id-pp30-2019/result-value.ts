import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { defineRule } from '../../policy/rule.ts'
import type { CategoryAndValue } from './indicator-value.ts'
import { permenpanrb8 } from './laws.ts'
import { resultCategory } from './result-category.ts'

/** The category of a planned result of an administrative or functional official (JA/JF) is worth a fixed value. */
export const resultValue = defineRule({
  id: 'result-value',
  title: { id: 'Nilai rencana kinerja JA/JF', en: 'Value of a planned result (JA/JF)' },
  cites: [
    permenpanrb8.whole({
      status: 'unverified',
      note: 'The values 120 and 100 agree with the sample of sub-annex 6; the rule that gives a category a fixed value was not read.',
    }),
    permenpanrb8.whole({
      status: 'unverified',
      note: 'The values 80, 60 and 25 are read in public implementations, which show practice.',
    }),
  ],
  words: {
    id: 'Sangat baik 120, Baik 100, Cukup 80, Kurang 60, Sangat kurang 25.',
    en: 'Very good 120, good 100, fair 80, poor 60, very poor 25.',
  },
  facts: resultCategory.facts,
  params: {
    values: dated(
      { '2021-07-01': { 'very-good': 120, good: 100, fair: 80, poor: 60, 'very-poor': 25 } },
      {
        called: { id: 'Nilai kategori', en: 'Value of a category' },
        remark: {
          id: 'Nilai 80, 60, dan 25 dibaca pada aplikasi instansi, bukan pada naskah.',
          en: 'The values 80, 60 and 25 are read in applications of agencies, not in the text.',
        },
      },
    ),
  },
  consults: { category: resultCategory },
  promises: {
    of: 'value',
    bounds: { min: '25', max: '120' },
    monotone: { 'indicators.*': 'earlier' },
    orderFree: ['indicators'],
  },
  decide: (facts, { values }, { consult }): CategoryAndValue => {
    const category = consult.category(facts)
    return { category, value: decimal(values[category]) }
  },
})
