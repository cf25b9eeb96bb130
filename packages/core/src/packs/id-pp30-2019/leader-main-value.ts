import { weightedSum } from '../../policy/aggregate.ts'
import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { asDirected, easier } from './directions.ts'
import { groupValue, weighedIndicators } from './group-value.ts'
import { permenpanrb8 } from './laws.ts'

/**
 * PermenPANRB 8/2021, in substance: the main work of a leader (JPT, head of an independent unit) stands in two groups with a weight each:
 * what the performance agreement promises, and action plans or strategic initiatives.
 */
export const leaderMainValue = defineRule({
  id: 'leader-main-value',
  title: { id: 'Nilai kinerja utama JPT dan pimpinan unit kerja mandiri', en: 'Value of the main work of a leader' },
  cites: [
    permenpanrb8.whole({
      status: 'verified',
      note: 'The two groups have separate weights, on a printed page; the article is not known.',
    }),
    permenpanrb8.whole({
      status: 'unverified',
      note: 'Inference: 60 and 40 percent, the weights that the total of the official sample fits.',
    }),
  ],
  words: {
    id: 'Kecuali instansi menetapkan lain, nilai kinerja utama = 60% kelompok perjanjian kinerja + 40% kelompok rencana aksi atau inisiatif strategis.',
    en: 'Unless the agency sets otherwise, value of the main work = 60% the performance agreement + 40% action plans or strategic initiatives.',
  },
  facts: {
    agreement: called(
      { id: 'Indikator perjanjian kinerja', en: 'Indicators of the performance agreement' },
      weighedIndicators,
    ),
    initiatives: called(
      {
        id: 'Indikator rencana aksi atau inisiatif strategis',
        en: 'Indicators of action plans or strategic initiatives',
      },
      weighedIndicators,
    ),
  },
  params: {
    percents: dated(
      { '2021-07-01': { agreement: 60, initiatives: 40 } },
      {
        called: { id: 'Bobot kelompok, persen', en: 'Weights of the groups, percent' },
        delegated: true,
        remark: {
          id: 'Kesimpulan sendiri: jumlah pada contoh resmi cocok dengan 60 dan 40 persen; instansi dapat menetapkan lain.',
          en: 'Our inference: the total of the official sample fits 60 and 40 percent; an agency may set others.',
        },
      },
    ),
  },
  consults: { group: groupValue },
  promises: {
    bounds: { min: '0', max: '120' },
    monotone: {
      'agreement.*.realisation': asDirected,
      'agreement.*.target': easier,
      'agreement.*.targetUpTo': easier,
      'initiatives.*.realisation': asDirected,
      'initiatives.*.target': easier,
      'initiatives.*.targetUpTo': easier,
    },
    paramsAddUp: { percents: '100' },
    orderFree: ['agreement', 'initiatives'],
  },
  decide: ({ agreement, initiatives }, { percents }, { consult }) =>
    weightedSum([
      {
        value: consult.group({ indicators: agreement }, { indicators: 'agreement' }),
        weight: decimal(percents.agreement),
      },
      {
        value: consult.group({ indicators: initiatives }, { indicators: 'initiatives' }),
        weight: decimal(percents.initiatives),
      },
    ]).dividedBy(100),
})
