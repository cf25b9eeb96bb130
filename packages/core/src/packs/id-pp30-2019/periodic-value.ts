import { mean } from '../../policy/aggregate.ts'
import { called, group, listOf } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { asDirected, easier } from './directions.ts'
import { indicatorValue } from './indicator-value.ts'
import { permenpanrb8 } from './laws.ts'

const measured = listOf(called({ id: 'Indikator', en: 'Indicator' }, group(indicatorValue.facts)), { min: 1, max: 100 })

/**
 * PermenPANRB 8/2021, in substance: the value of a period is half the mean of the action plans and half the mean of the main work that can
 * be measured in it; an action plan that reached its most attainable target is worth 120.
 */
export const periodicValue = defineRule({
  id: 'periodic-value',
  title: { id: 'Nilai kinerja periodik', en: 'Value of a period' },
  cites: [
    permenpanrb8.whole({ status: 'verified', note: 'The formula, on a printed page; the article is not known.' }),
  ],
  words: {
    id: 'Nilai periodik = (rata-rata nilai rencana aksi + rata-rata nilai kinerja utama yang dapat diukur) / 2.',
    en: 'Value of a period = (mean of the action plans + mean of the main work that can be measured) / 2.',
  },
  facts: {
    actions: called({ id: 'Indikator rencana aksi', en: 'Indicators of the action plans' }, measured),
    main: called(
      { id: 'Indikator kinerja utama yang dapat diukur', en: 'Indicators of main work that can be measured' },
      measured,
    ),
  },
  consults: { indicator: indicatorValue },
  promises: {
    bounds: { min: '0', max: '120' },
    monotone: {
      'actions.*.realisation': asDirected,
      'actions.*.target': easier,
      'actions.*.targetUpTo': easier,
      'main.*.realisation': asDirected,
      'main.*.target': easier,
      'main.*.targetUpTo': easier,
    },
    orderFree: ['actions', 'main'],
  },
  decide: ({ actions, main }, _params, { consult }) =>
    mean(
      Object.entries({ actions, main }).map(([list, indicators]) =>
        mean(indicators.map((one, index) => consult.indicator(one, `${list}.${index}`).value)),
      ),
    ),
})
