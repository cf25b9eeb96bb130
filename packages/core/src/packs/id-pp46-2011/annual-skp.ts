import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, group, listOf, optional, wholeNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { type Aggregation, aggregated } from './aggregation.ts'
import { carried } from './carried.ts'
import { kanreg12 } from './laws.ts'
import { skpFields, skpValue } from './skp-value.ts'

const YEAR = 12

const aggregation = dated<Aggregation>(
  { '2014-01-01': 'plain-mean' },
  {
    called: { id: 'Cara menggabungkan SKP setahun', en: 'How the plans of a year are put together' },
    remark: {
      id: 'Jawaban kantor regional BKN, bukan peraturan: (lama + baru) : 2, tanpa bobot bulan.',
      en: 'An answer of a regional office of BKN, no regulation: (old + new) ÷ 2, not weighted by months.',
    },
    delegated: true,
  },
)

/**
 * BKN regional office XII, in substance: whoever held two posts in a year has two plans; the value of the year is (old + new) / 2, which
 * then weighs 60 percent. Months do not weigh. Refuses plans of more than
 * twelve months together, for they are plans of one year.
 */
export const annualSkp = defineRule({
  id: 'annual-skp',
  title: { id: 'Nilai SKP setahun', en: 'Value of the plans of a year' },
  cites: [kanreg12.whole({ status: 'verified', note: 'Plain mean of the plans; read on the page of the office.' })],
  words: {
    id: 'Nilai SKP setahun adalah rata-rata nilai SKP dalam tahun itu, tanpa bobot bulan, kecuali instansi menetapkan lain.',
    en: 'The value of the year is the mean of the values of its plans, not weighted by months, unless the agency sets otherwise.',
  },
  facts: {
    plans: called(
      { id: 'SKP dalam setahun', en: 'Plans (SKP) of the year' },
      listOf(
        group({
          ...skpFields,
          months: called(
            { id: 'Lama SKP dalam bulan', en: 'Months of the plan' },
            optional(wholeNumber({ min: 1, max: YEAR })),
          ),
        }),
        { min: 1, max: 12 },
      ),
    ),
  },
  params: { aggregation, carried },
  consults: { skp: skpValue },
  promises: {
    orderFree: ['plans', 'plans.*.activities'],
    monotone: {
      'plans.*.activities.*.quantity.realisation': 'higher',
      'plans.*.activities.*.quality.realisation': 'higher',
      'plans.*.additionalTasks': 'higher',
      'plans.*.creativity': 'earlier',
    },
  },
  decide: ({ plans }, params, { consult, round, refuse }) => {
    if (params.aggregation === 'month-weighted-mean' && plans.some(({ months }) => months === undefined))
      refuse('plans', 'a list in which every plan says its months', 'a plan without')
    const total = plans.reduce((all, { months = 0 }) => all + months, 0)
    if (total > YEAR) refuse('plans', `plans of one year, at most ${YEAR} months together`, `${total}`)
    const values = plans.map(({ months = 1, ...plan }, index) => ({
      value: consult.skp(plan, `plans.${index}`),
      weight: decimal(months),
    }))
    return round(aggregated(params.aggregation, values), params.carried)
  },
})
