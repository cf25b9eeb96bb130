import { called, exactNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { perka1 } from './laws.ts'
import { percentOfTarget } from './ratio.ts'

/**
 * Perka BKN 1/2013, aspect of quality: realised quality (RK) over target quality (TK), times 100.
 * RK is judged by the assessor on a scale of errors; how many errors make which number is a judgement and comes in as a number.
 */
export const qualityValue = defineRule({
  id: 'quality-value',
  title: { id: 'Nilai aspek kualitas', en: 'Value of the quality aspect' },
  cites: [
    perka1.whole({
      status: 'verified',
      note: 'The formula as public summaries print it; they do not name the article.',
    }),
  ],
  words: {
    id: 'Nilai kualitas = realisasi kualitas : target kualitas × 100.',
    en: 'Value of quality = realised quality ÷ target quality × 100.',
  },
  facts: {
    target: called(
      { id: 'Target kualitas (TK)', en: 'Target quality (TK)' },
      exactNumber({ min: '1', max: '100', places: 2 }),
    ),
    realisation: called(
      { id: 'Realisasi kualitas (RK)', en: 'Realised quality (RK)' },
      exactNumber({ min: '0', max: '100', places: 2 }),
    ),
  },
  promises: { bounds: { min: '0', max: '10000' }, monotone: { realisation: 'higher', target: 'lower' } },
  decide: percentOfTarget,
})
