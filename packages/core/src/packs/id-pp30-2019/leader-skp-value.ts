import { capped } from '../../policy/aggregate.ts'
import { decimal } from '../../policy/decimal.ts'
import { defineRule } from '../../policy/rule.ts'
import { permenpanrb8 } from './laws.ts'
import { leaderAdditionalValue } from './leader-additional-value.ts'
import { leaderMainValue } from './leader-main-value.ts'
import { mostSkp, skpRounding } from './skp.ts'

/** PermenPANRB 8/2021: "Nilai SKP = KU + KT", main work and additional work; at most 120. */
export const leaderSkpValue = defineRule({
  id: 'leader-skp-value',
  title: { id: 'Nilai SKP JPT dan pimpinan unit kerja mandiri', en: 'SKP value of a leader' },
  cites: [
    permenpanrb8.whole({ status: 'verified', note: 'The sum, on a printed page; the article is not known.' }),
    permenpanrb8.whole({
      status: 'unverified',
      note: 'The limit of 120 and the rounding to two decimals were not read in the text.',
    }),
  ],
  words: {
    id: 'Nilai SKP = nilai kinerja utama + nilai kinerja tambahan, paling banyak 120.',
    en: 'SKP value = value of the main work + value of the additional work, at most 120.',
  },
  facts: { ...leaderMainValue.facts, ...leaderAdditionalValue.facts },
  params: { most: mostSkp, rounding: skpRounding },
  consults: { main: leaderMainValue, additional: leaderAdditionalValue },
  promises: {
    bounds: { min: '0', max: '120' },
    monotone: { ...leaderMainValue.promises?.monotone, ...leaderAdditionalValue.promises?.monotone },
    orderFree: ['agreement', 'initiatives', 'additional'],
  },
  decide: ({ additional, ...main }, { most, rounding }, { consult, round }) =>
    round(capped(consult.main(main).plus(consult.additional({ additional })), decimal(most)), rounding),
})
