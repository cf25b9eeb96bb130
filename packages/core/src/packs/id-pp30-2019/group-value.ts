import { sum } from '../../policy/aggregate.ts'
import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, exactNumber, group, listOf } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { asDirected, easier } from './directions.ts'
import { indicatorValue } from './indicator-value.ts'
import { permenpanrb8 } from './laws.ts'

/** The indicators of one group, each with what it is measured by and what it weighs in the group. */
export const weighedIndicators = listOf(
  called(
    { id: 'Indikator', en: 'Indicator' },
    group({
      weight: called(
        { id: 'Bobot dalam kelompok (%)', en: 'Weight in the group (%)' },
        exactNumber({ min: '0.01', max: '100', places: 2 }),
      ),
      ...indicatorValue.facts,
    }),
  ),
  { min: 1, max: 100 },
)

/**
 * PermenPANRB 8/2021, in substance: the main work of a leader stands in groups of results. The value of a group is the mean of its
 * indicators by weight. Refuses weights that do not add up to 100.
 */
export const groupValue = defineRule({
  id: 'group-value',
  title: { id: 'Nilai satu kelompok kinerja utama', en: 'Value of one group of main work' },
  cites: [
    permenpanrb8.whole({
      status: 'unverified',
      note: 'Inference: how the results of one group weigh among each other was not found; the agency gives weights that add up to 100.',
    }),
  ],
  words: {
    id: 'Nilai kelompok = jumlah nilai indikator x bobotnya; bobot dalam satu kelompok berjumlah 100%.',
    en: "The value of a group = the sum of its indicators' values x weights; the weights of a group add up to 100%.",
  },
  facts: { indicators: called({ id: 'Indikator dalam kelompok', en: 'Indicators of the group' }, weighedIndicators) },
  params: {
    totalWeight: dated(
      { '2021-07-01': 100 },
      {
        called: { id: 'Jumlah bobot, persen', en: 'Sum of the weights, percent' },
        remark: {
          id: 'Kesimpulan sendiri: pembobotan di dalam kelompok tidak ditemukan; bobot dari instansi harus berjumlah 100.',
          en: 'Our inference: how results weigh inside a group was not found; the weights of the agency must add up to 100.',
        },
      },
    ),
  },
  consults: { indicator: indicatorValue },
  promises: {
    bounds: { min: '0', max: '120' },
    monotone: {
      'indicators.*.realisation': asDirected,
      'indicators.*.target': easier,
      'indicators.*.targetUpTo': easier,
    },
    orderFree: ['indicators'],
    weights: { list: 'indicators', weight: 'weight', total: '100' },
  },
  decide: ({ indicators }, { totalWeight }, { consult, refuse }) => {
    const total = sum(indicators.map(({ weight }) => decimal(weight)))
    if (!total.eq(totalWeight)) refuse('indicators', `a list whose weights add up to ${totalWeight}`, total.toFixed())
    const weighed = indicators.map(({ weight, ...indicator }, index) =>
      consult.indicator(indicator, `indicators.${index}`).value.times(weight),
    )
    return sum(weighed).dividedBy(totalWeight)
  },
})
