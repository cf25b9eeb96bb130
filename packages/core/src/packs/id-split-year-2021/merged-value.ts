import { weightedMean } from '../../policy/aggregate.ts'
import { dated } from '../../policy/dated.ts'
import { type Decimal, decimal } from '../../policy/decimal.ts'
import { called } from '../../policy/facts.ts'
import { rounding } from '../../policy/rounding.ts'
import { defineRule } from '../../policy/rule.ts'
import { hasInnovation, predicate } from '../id-pp30-2019/predicate.ts'
import type { Pp30Predicate } from '../id-pp30-2019/predicates.ts'
import { convertedFirstHalf } from './converted-first-half.ts'
import { pp30, se3of2021 } from './laws.ts'

/** The value of 2021, from 0 to 120, and the predicate it gives. */
export type MergedValue = { readonly value: Decimal; readonly predicate: Pp30Predicate }

const weights = dated(
  { '2021-07-01': { firstHalf: 50, secondHalf: 50 } },
  {
    called: { id: 'Bobot semester, persen', en: 'Weights of the halves, percent' },
    remark: {
      id: 'Dari ingatan: nilai setahun adalah rata-rata kedua semester; naskahnya tidak ditemukan.',
      en: 'From memory: the value of the year is the mean of both halves; the text was not found.',
    },
    delegated: true,
  },
)

const printed = dated(
  { '2021-07-01': rounding('half-up', 2) },
  {
    called: { id: 'Pembulatan nilai akhir', en: 'Rounding of the final value' },
    remark: {
      id: 'Naskah yang ditemukan tidak menyebut pembulatan; dua angka di belakang koma, seperti pada kedua semester.',
      en: 'The text found names no rounding; two decimal places, as in both halves.',
    },
    delegated: true,
  },
)

/**
 * SE MenPANRB 3/2021, in substance: both halves of 2021 are merged at the end of the year. We take the mean of the converted first half and
 * the second half, and the predicates of PP 30/2019.
 */
export const mergedValue = defineRule({
  id: 'merged-value',
  title: { id: 'Nilai kinerja tahun 2021', en: 'Value of the year 2021' },
  cites: [
    se3of2021.whole({ status: 'verified', note: 'Two plans, merged at year end; read in summaries of the circular.' }),
    se3of2021.whole({ status: 'unverified', note: 'From memory: the merge is the mean of both halves.' }),
    pp30.article('41', {
      status: 'unverified',
      note: 'Inference: the merged value takes the predicates of article 41.',
    }),
  ],
  words: {
    id: 'Kecuali instansi menetapkan lain, nilai 2021 adalah rata-rata nilai semester I yang dikonversi dan nilai semester II, lalu diberi predikat PP 30/2019.',
    en: 'Unless the agency sets otherwise, the value of 2021 is the mean of the converted first half and the second half; it gets a predicate of PP 30/2019.',
  },
  facts: {
    ...convertedFirstHalf.facts,
    secondHalf: called(
      { id: 'Nilai kinerja Juli–Desember', en: 'Value of July to December' },
      predicate.facts.finalValue,
    ),
    hasInnovation,
  },
  params: { weights, printed },
  consults: { converted: convertedFirstHalf, predicate },
  promises: {
    of: 'value',
    bounds: { min: '0', max: '120' },
    paramsAddUp: { weights: '100' },
    monotone: { firstHalf: 'higher', secondHalf: 'higher' },
  },
  decide: (facts, { weights, printed }, { consult, round }): MergedValue => {
    const exact = weightedMean([
      { value: consult.converted({ firstHalf: facts.firstHalf }), weight: decimal(weights.firstHalf) },
      { value: decimal(facts.secondHalf), weight: decimal(weights.secondHalf) },
    ])
    const value = round(exact, printed)
    return { value, predicate: consult.predicate({ finalValue: value.toFixed(), hasInnovation: facts.hasInnovation }) }
  },
})
