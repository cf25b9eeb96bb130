import { type Weighted, weightedSum } from '../../policy/aggregate.ts'
import { dated } from '../../policy/dated.ts'
import { type Decimal, decimal } from '../../policy/decimal.ts'
import { called, exactNumber, yesOrNo } from '../../policy/facts.ts'
import { rounding } from '../../policy/rounding.ts'
import { defineRule } from '../../policy/rule.ts'
import { pp30 } from './laws.ts'
import { hasInnovation, predicate } from './predicate.ts'
import type { Pp30Predicate } from './predicates.ts'

/** The final value, from 0 to 120, and the predicate it gives. */
export type FinalValue = { readonly value: Decimal; readonly predicate: Pp30Predicate }

const points = exactNumber({ min: '0', max: '120', places: 4 })

/**
 * PP 30/2019 art. 41, in substance: the final value is 70 percent of the SKP value and 30 percent of the behaviour value, or 60 and 40
 * percent in an agency that hears peers and subordinates on behaviour. The value gives the predicate.
 */
export const finalValue = defineRule({
  id: 'final-value',
  title: { id: 'Nilai akhir kinerja', en: 'Final value' },
  cites: [
    pp30.article('41', {
      status: 'verified',
      note: 'The weights, with and without the opinion of peers and subordinates.',
    }),
    pp30.article('41', {
      status: 'unverified',
      note: 'Inference: the value is rounded to two decimals before it is banded; the text found names no rounding.',
    }),
  ],
  words: {
    id: 'Nilai akhir = 70% nilai SKP + 30% nilai perilaku; 60% + 40% bila pendapat rekan kerja dan/atau bawahan dipakai.',
    en: 'Final value = 70% SKP value + 30% behaviour value; 60% + 40% where peers and/or subordinates are heard on behaviour.',
  },
  facts: {
    skpValue: called({ id: 'Nilai SKP', en: 'SKP value' }, points),
    behaviourValue: called({ id: 'Nilai perilaku kerja', en: 'Behaviour value' }, points),
    peersHeard: called(
      {
        id: 'Instansi memakai pendapat rekan kerja dan/atau bawahan',
        en: 'The agency hears peers and/or subordinates',
      },
      yesOrNo,
    ),
    hasInnovation,
  },
  params: {
    percents: dated(
      { '2021-07-01': { alone: { skp: 70, behaviour: 30 }, withPeers: { skp: 60, behaviour: 40 } } },
      { called: { id: 'Bobot SKP dan perilaku, persen', en: 'Weights of SKP and behaviour, percent' } },
    ),
    rounding: dated(
      { '2021-07-01': rounding('half-up', 2) },
      {
        called: { id: 'Pembulatan nilai akhir', en: 'Rounding of the final value' },
        remark: {
          id: 'Naskah yang ditemukan tidak menyebut pembulatan. Dua desimal, sebelum predikat ditentukan, adalah kesimpulan sendiri.',
          en: 'The text found names no rounding. Two decimals, before the predicate is fixed, is our inference.',
        },
      },
    ),
  },
  consults: { predicate },
  promises: {
    of: 'value',
    bounds: { min: '0', max: '120' },
    monotone: { skpValue: 'higher', behaviourValue: 'higher' },
    paramsAddUp: { percents: '100' },
  },
  decide: (
    { skpValue, behaviourValue, peersHeard, hasInnovation },
    { percents, rounding },
    { consult, round },
  ): FinalValue => {
    const { skp, behaviour } = peersHeard ? percents.withPeers : percents.alone
    const value = round(weightedSum([percentOf(skp, skpValue), percentOf(behaviour, behaviourValue)]), rounding)
    return { value, predicate: consult.predicate({ finalValue: value.toFixed(), hasInnovation }) }
  },
})

const percentOf = (percent: number, value: string): Weighted => ({
  value: decimal(value),
  weight: decimal(percent).dividedBy(100),
})
