import { capped } from '../../policy/aggregate.ts'
import { decimal } from '../../policy/decimal.ts'
import { defineRule } from '../../policy/rule.ts'
import { permenpanrb8 } from './laws.ts'
import { mostSkp, skpRounding } from './skp.ts'
import { staffAdditionalValue } from './staff-additional-value.ts'
import { staffMainValue } from './staff-main-value.ts'

/** PermenPANRB 8/2021: "Nilai SKP = KU + KT", main work and additional work; at most 120. */
export const staffSkpValue = defineRule({
  id: 'staff-skp-value',
  title: { id: 'Nilai SKP JA/JF', en: 'SKP value of staff (JA/JF)' },
  cites: [
    permenpanrb8.whole({
      status: 'unverified',
      note: 'The sum is printed for leaders; that it holds for staff, the limit of 120 and the rounding were not read in the text.',
    }),
  ],
  words: {
    id: 'Nilai SKP = nilai kinerja utama + nilai kinerja tambahan, paling banyak 120.',
    en: 'SKP value = value of the main work + value of the additional work, at most 120.',
  },
  facts: { ...staffMainValue.facts, ...staffAdditionalValue.facts },
  params: { most: mostSkp, rounding: skpRounding },
  consults: { main: staffMainValue, additional: staffAdditionalValue },
  promises: {
    bounds: { min: '0', max: '120' },
    monotone: { ...staffMainValue.promises?.monotone, ...staffAdditionalValue.promises?.monotone },
    orderFree: ['results', 'additional'],
  },
  decide: ({ additional, ...main }, { most, rounding }, { consult, round }) =>
    round(capped(consult.main(main).plus(consult.additional({ additional })), decimal(most)), rounding),
})
