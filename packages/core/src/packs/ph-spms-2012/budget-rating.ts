import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, exactNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { above, below, defineScale, from, upTo, valueAt } from '../../policy/scale.ts'
import { cdaScale } from './laws.ts'

/** CDA: percent of the budget that was spent. It goes up to 100 percent and falls to the bottom beyond. */
export const cdaBudgetScale = defineScale({
  id: 'cda-budget',
  gaps: 'lower',
  bands: [
    { label: 'poor', upper: below('70'), value: '1' },
    { label: 'unsatisfactory', lower: from('70'), upper: upTo('79'), value: '2' },
    { label: 'satisfactory', lower: from('80'), upper: upTo('89'), value: '3' },
    { label: 'very-satisfactory', lower: from('90'), upper: upTo('95'), value: '4' },
    { label: 'outstanding', lower: from('96'), upper: upTo('100'), value: '5' },
    { label: 'poor', lower: above('100'), value: '1' },
  ],
})

const money = { max: '999999999999999', places: 2 }

/**
 * CDA, efficiency: 96 to 100 percent of the budget spent is rated 5, 90 to 95 percent 4, 80 to 89 percent 3, 70 to 79 percent 2, less than
 * 70 or more than 100 percent 1. It promises no direction: more is better up to the budget, and worst beyond it.
 */
export const budgetRating = defineRule({
  id: 'budget-rating',
  title: { id: 'Rating penyerapan anggaran', en: 'Budget rating' },
  cites: [cdaScale.whole({ status: 'verified', note: 'The efficiency scale of one agency.' })],
  words: {
    id: 'Kecuali instansi menetapkan lain: anggaran terpakai 96–100% rating 5, 90–95% rating 4, 80–89% rating 3, 70–79% rating 2; di bawah 70% atau di atas 100% rating 1.',
    en: 'Unless the agency sets otherwise: budget spent 96–100% rating 5, 90–95% rating 4, 80–89% rating 3, 70–79% rating 2; below 70% or above 100% rating 1.',
  },
  facts: {
    budget: called({ id: 'Anggaran', en: 'Budget' }, exactNumber({ min: '0.01', ...money })),
    spent: called({ id: 'Anggaran terpakai', en: 'Budget spent' }, exactNumber({ min: '0', ...money })),
  },
  params: {
    scale: dated(
      { '2012-01-01': cdaBudgetScale },
      {
        called: { id: 'Skala penyerapan anggaran', en: 'Budget scale' },
        remark: {
          id: 'Skala satu instansi. Pecahan persen di antara dua rating dibaca sebagai rating di bawahnya (kesimpulan sendiri).',
          en: "One agency's scale. A fraction of a percent between two ratings is read as the lower one (our inference).",
        },
        delegated: true,
      },
    ),
  },
  promises: { bounds: { min: '1', max: '5' } },
  decide: ({ budget, spent }, { scale }) => valueAt(scale, decimal(spent).times(100).dividedBy(decimal(budget))),
})
