import { called, exactNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { efficiencyNumbers, valueByEfficiency } from './efficiency.ts'
import { perka1 } from './laws.ts'

/**
 * Perka BKN 1/2013, aspect of cost: efficiency = 100 - RB / TB × 100; then one of two formulae, as for time.
 * Nothing spent of a budget is an efficiency of 100 percent, and worth 0. A budget of 0 has no value: see `activity-value`.
 */
export const costValue = defineRule({
  id: 'cost-value',
  title: { id: 'Nilai aspek biaya', en: 'Value of the cost aspect' },
  cites: [
    perka1.whole({ status: 'verified', note: 'Both formulae as public summaries print them, without the article.' }),
  ],
  words: {
    id: 'Efisiensi sampai dengan 24%: (1,76 × target − realisasi) : target × 100. Di atas 24%: 76 − (hasil rumus itu − 100).',
    en: 'Efficiency up to 24%: (1.76 × target − realisation) ÷ target × 100. Above 24%: 76 − (the result of that − 100).',
  },
  facts: {
    target: called(
      { id: 'Target biaya (TB), rupiah', en: 'Target cost (TB), rupiah' },
      exactNumber({ min: '1', max: '1000000000000', places: 2 }),
    ),
    realisation: called(
      { id: 'Realisasi biaya (RB), rupiah', en: 'Cost spent (RB), rupiah' },
      exactNumber({ min: '0', max: '1000000000000', places: 2 }),
    ),
  },
  params: { numbers: efficiencyNumbers },
  decide: (facts, { numbers }) => valueByEfficiency(facts, numbers),
})
