import { weightedMean } from '../../policy/aggregate.ts'
import { dated } from '../../policy/dated.ts'
import { type Decimal, decimal } from '../../policy/decimal.ts'
import { rounding } from '../../policy/rounding.ts'
import { defineRule } from '../../policy/rule.ts'
import { annualSkp } from './annual-skp.ts'
import { band } from './band.ts'
import type { Pp46Band } from './bands.ts'
import { behaviourValue } from './behaviour-value.ts'
import { carried } from './carried.ts'
import { pp46 } from './laws.ts'

/** The value of a person's work achievement, and what it is called. */
export type Pp46Value = { readonly value: Decimal; readonly band: Pp46Band }

const printed = dated(
  { '2014-01-01': rounding('half-up', 2) },
  {
    called: { id: 'Pembulatan nilai akhir', en: 'Rounding of the final value' },
    remark: {
      id: 'Naskah yang ditemukan tidak menyebut pembulatan; dua angka di belakang koma adalah pilihan kami, agar sebutan mengikuti angka yang tercetak.',
      en: 'The text found names no rounding; two decimal places are our choice, so that the band follows the printed number.',
    },
    delegated: true,
  },
)

/** PP 46/2011: the value of work achievement is 60 percent the plan (SKP) and 40 percent behaviour; its band says what it is called. */
export const finalValue = defineRule({
  id: 'final-value',
  title: { id: 'Nilai prestasi kerja', en: 'Value of work achievement' },
  cites: [pp46.whole({ status: 'verified', note: 'The weights 60 and 40, as public summaries print them.' })],
  words: {
    id: 'Nilai prestasi kerja = 60% × nilai SKP + 40% × nilai perilaku kerja, lalu diberi sebutan.',
    en: 'Value of work achievement = 60% × value of the plans + 40% × value of behaviour, which is then banded.',
  },
  facts: { ...annualSkp.facts, ...behaviourValue.facts },
  params: {
    weights: dated(
      { '2014-01-01': { skp: 60, behaviour: 40 } },
      { called: { id: 'Bobot, persen', en: 'Weights, percent' } },
    ),
    carried,
    printed,
  },
  consults: { skp: annualSkp, behaviour: behaviourValue, band },
  promises: {
    of: 'value',
    paramsAddUp: { weights: '100' },
    orderFree: annualSkp.promises?.orderFree ?? [],
    monotone: { ...annualSkp.promises?.monotone, ...behaviourValue.promises?.monotone },
  },
  decide: ({ plans, ...behaviour }, { weights, carried, printed }, { consult, round }): Pp46Value => {
    const exact = weightedMean([
      { value: consult.skp({ plans }), weight: decimal(weights.skp) },
      { value: consult.behaviour(behaviour), weight: decimal(weights.behaviour) },
    ])
    const value = round(round(exact, carried), printed)
    return { value, band: consult.band({ points: value.toFixed() }) }
  },
})
