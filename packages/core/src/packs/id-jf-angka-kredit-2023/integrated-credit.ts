import { decimal } from '../../policy/decimal.ts'
import { called, exactNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { perbkn3 } from './laws.ts'

const credit = exactNumber({ min: '0', max: '10000', places: 6 })

/** Per BKN 3/2023, as slides on the adjustment put it: integrated credit is the conventional credit less the base value. */
export const integratedCredit = defineRule({
  id: 'integrated-credit',
  title: { id: 'Angka kredit integrasi', en: 'Integrated credit' },
  cites: [
    perbkn3.whole({
      status: 'verified',
      note: 'The subtraction, read in slides on the adjustment from the old scheme.',
    }),
    perbkn3.whole({
      status: 'unverified',
      note: 'The base values of the old scheme were not found and come in as a fact; a base above the credit is refused (inference).',
    }),
  ],
  words: {
    id: 'Angka kredit integrasi = angka kredit konvensional − nilai dasar.',
    en: 'Integrated credit = conventional credit − base value.',
  },
  facts: {
    conventional: called({ id: 'Angka kredit konvensional', en: 'Conventional credit' }, credit),
    baseValue: called({ id: 'Nilai dasar', en: 'Base value' }, credit),
  },
  promises: { bounds: { min: '0', max: '10000' }, monotone: { conventional: 'higher', baseValue: 'lower' } },
  decide: ({ conventional, baseValue }, _params, { refuse }) => {
    const integrated = decimal(conventional).minus(baseValue)
    if (integrated.lt(0))
      refuse('baseValue', `at most the conventional credit (${conventional})`, JSON.stringify(baseValue))
    return integrated
  },
})
