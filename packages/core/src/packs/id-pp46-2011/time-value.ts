import { called, exactNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { efficiencyNumbers, valueByEfficiency } from './efficiency.ts'
import { perka1 } from './laws.ts'

/**
 * Perka BKN 1/2013, aspect of time: efficiency = 100 - RW / TW × 100; then one of two formulae, as in `efficiency.ts`.
 * It promises no direction: faster is better up to 24 percent and worse beyond, with a jump between.
 */
export const timeValue = defineRule({
  id: 'time-value',
  title: { id: 'Nilai aspek waktu', en: 'Value of the time aspect' },
  cites: [
    perka1.whole({ status: 'verified', note: 'Both formulae as public summaries print them, without the article.' }),
  ],
  words: {
    id: 'Efisiensi sampai dengan 24%: (1,76 × target − realisasi) : target × 100. Di atas 24%: 76 − (hasil rumus itu − 100).',
    en: 'Efficiency up to 24%: (1.76 × target − realisation) ÷ target × 100. Above 24%: 76 − (the result of that − 100).',
  },
  facts: {
    target: called(
      { id: 'Target waktu (TW)', en: 'Target time (TW)' },
      exactNumber({ min: '0.01', max: '100000', places: 4 }),
    ),
    realisation: called(
      { id: 'Realisasi waktu (RW)', en: 'Time used (RW)' },
      exactNumber({ min: '0', max: '100000', places: 4 }),
    ),
  },
  params: { numbers: efficiencyNumbers },
  decide: (facts, { numbers }) => valueByEfficiency(facts, numbers),
})
