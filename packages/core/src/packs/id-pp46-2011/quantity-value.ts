import { called, exactNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { perka1 } from './laws.ts'
import { percentOfTarget } from './ratio.ts'

/** Perka BKN 1/2013, aspect of quantity: realised output (RO) over target output (TO), times 100. More than the target counts in full. */
export const quantityValue = defineRule({
  id: 'quantity-value',
  title: { id: 'Nilai aspek kuantitas', en: 'Value of the quantity aspect' },
  cites: [
    perka1.whole({
      status: 'verified',
      note: 'The formula as public summaries print it; they do not name the article.',
    }),
  ],
  words: {
    id: 'Nilai kuantitas = realisasi output : target output × 100.',
    en: 'Value of quantity = realised output ÷ target output × 100.',
  },
  facts: {
    target: called(
      { id: 'Target output (TO)', en: 'Target output (TO)' },
      exactNumber({ min: '0.01', max: '1000000000', places: 4 }),
    ),
    realisation: called(
      { id: 'Realisasi output (RO)', en: 'Realised output (RO)' },
      exactNumber({ min: '0', max: '1000000000', places: 4 }),
    ),
  },
  promises: { monotone: { realisation: 'higher', target: 'lower' } },
  decide: percentOfTarget,
})
