import { sum } from '../../policy/aggregate.ts'
import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, listOf, oneOf } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { above, below, defineScale, from, labelAt, upTo } from '../../policy/scale.ts'
import { type Category, categories, categoryLabels } from './categories.ts'
import { permenpanrb8 } from './laws.ts'

/** The bands of the points of three indicators together. */
const resultScale = defineScale({
  id: 'pp30-result',
  gaps: 'none',
  bands: [
    { label: 'very-poor', upper: below('7') },
    { label: 'poor', lower: from('7'), upper: below('19') },
    { label: 'fair', lower: from('19'), upper: below('34') },
    { label: 'good', lower: from('34'), upper: upTo('42') },
    { label: 'very-good', lower: above('42') },
  ],
})

/** The categories of a planned result's indicators: normally quantity, quality and time. */
const indicatorCategories = listOf(
  called({ id: 'Kategori indikator', en: 'Category of an indicator' }, oneOf(categories, categoryLabels)),
  { min: 1, max: 10 },
)

const remark = {
  id: 'Praktik satu instansi, bukan bunyi peraturan. Cabang kinerja tambahannya memakai >= 42 untuk Sangat baik.',
  en: "One agency's practice, not the wording of the regulation. Its branch for additional work uses >= 42 for very good.",
}

/**
 * How a planned result of an administrative or functional official (JA/JF) falls into a category is agency practice: the points of its
 * three indicators are summed and banded; a single indicator gives its own category. Refuses any other number of indicators.
 */
export const resultCategory = defineRule({
  id: 'result-category',
  title: { id: 'Kategori rencana kinerja JA/JF', en: 'Category of a planned result (JA/JF)' },
  cites: [
    permenpanrb8.whole({
      status: 'unverified',
      note: 'Points and bands are read in public implementations, which show practice, not in the regulation.',
    }),
  ],
  words: {
    id: 'Kecuali instansi menetapkan lain, tiga indikator: poin SB 16, B 13, C 8, K 3, SK 1 dijumlahkan; >42 SB, >=34 B, >=19 C, >=7 K, selebihnya SK. Satu indikator: kategorinya sendiri.',
    en: 'Unless the agency sets otherwise, three indicators: points 16, 13, 8, 3, 1 are summed; >42 very good, >=34 good, >=19 fair, >=7 poor, else very poor. One indicator: its own category.',
  },
  facts: {
    indicators: called(
      {
        id: 'Kategori indikator (kuantitas, kualitas, waktu)',
        en: 'Categories of the indicators (quantity, quality, time)',
      },
      indicatorCategories,
    ),
  },
  params: {
    points: dated(
      { '2021-07-01': { 'very-good': 16, good: 13, fair: 8, poor: 3, 'very-poor': 1 } },
      { called: { id: 'Poin kategori', en: 'Points of a category' }, delegated: true, remark },
    ),
    summed: dated(
      { '2021-07-01': 3 },
      { called: { id: 'Indikator yang dijumlahkan', en: 'Indicators that are summed' }, delegated: true, remark },
    ),
    bands: dated(
      { '2021-07-01': resultScale },
      { called: { id: 'Rentang jumlah poin', en: 'Bands of the points' }, delegated: true, remark },
    ),
  },
  promises: { labels: categories, monotone: { 'indicators.*': 'earlier' }, orderFree: ['indicators'] },
  decide: ({ indicators }, { points, summed, bands }, { refuse }): Category => {
    const [only, ...others] = indicators
    if (only !== undefined && others.length === 0) return only
    if (indicators.length !== summed)
      refuse('indicators', `1 or ${summed} categories: for another number no rule was found`, `${indicators.length}`)
    return labelAt(bands, sum(indicators.map((category) => decimal(points[category]))))
  },
})
