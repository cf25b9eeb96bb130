import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, oneOf, wholeNumber } from '../../policy/facts.ts'
import { rounding } from '../../policy/rounding.ts'
import { defineRule } from '../../policy/rule.ts'
import { type Predicate, predicateLabels, predicates } from '../id-permenpanrb6-2022/predicates.ts'
import { coefficients } from './coefficients.ts'
import { perbkn3, permenpanrb1 } from './laws.ts'
import { levelLabels, levels } from './levels.ts'

const percentOf: Readonly<Record<Predicate, string>> = {
  'very-good': '150',
  good: '100',
  'needs-improvement': '75',
  poor: '50',
  'very-poor': '25',
}

/**
 * Per BKN 3/2023, in substance: months of the period over twelve, times the percentage of its predicate, times the coefficient of the
 * level. The row is rounded once, here; whoever sums rows does not round again.
 */
export const periodCredit = defineRule({
  id: 'period-credit',
  title: { id: 'Angka kredit satu periode', en: 'Credit of one period' },
  cites: [
    perbkn3.whole({ status: 'verified', note: 'Formula and the five percentages, read in slides of BKN.' }),
    permenpanrb1.whole({
      status: 'verified',
      note: 'The percentages of the first three predicates, read on a page of a legal documentation network.',
    }),
    perbkn3.whole({
      status: 'unverified',
      note: "The expert coefficients are read in an agency's program, which shows practice; the skill coefficients are from memory.",
    }),
    perbkn3.whole({
      status: 'unverified',
      note: 'Half-up to two places as samples of BKN print; that each row is rounded once is practice. The day the text took effect was not found; 1 January 2023 is taken.',
    }),
  ],
  words: {
    id: 'Angka kredit = (bulan / 12) × persentase predikat × koefisien jenjang, dibulatkan satu kali tiap baris periode.',
    en: 'Credit = (months / 12) × percentage of the predicate × coefficient of the level, rounded once for the row.',
  },
  facts: {
    predicate: called(
      { id: 'Predikat kinerja periode', en: 'Predicate of the period' },
      oneOf(predicates, predicateLabels),
    ),
    level: called(
      { id: 'Jenjang jabatan fungsional', en: 'Level of the functional position' },
      oneOf(levels, levelLabels),
    ),
    months: called({ id: 'Jumlah bulan', en: 'Months' }, wholeNumber({ min: 1, max: 12 })),
  },
  params: {
    percent: dated(
      { '2023-01-01': percentOf },
      { called: { id: 'Persentase tiap predikat', en: 'Percentage of each predicate' } },
    ),
    coefficient: coefficients,
    monthsInYear: dated({ '2023-01-01': 12 }, { called: { id: 'Bulan dalam setahun', en: 'Months in a year' } }),
    rowRounding: dated(
      { '2023-01-01': rounding('half-up', 2) },
      {
        called: { id: 'Pembulatan tiap periode', en: 'Rounding of each period' },
        delegated: true,
        remark: {
          id: 'Contoh BKN mencetak dua angka desimal; satu instansi kemudian memakai tiga.',
          en: 'Samples of BKN print two decimals; one agency later took three.',
        },
      },
    ),
  },
  promises: { bounds: { min: '0', max: '75' }, monotone: { predicate: 'earlier', months: 'higher' } },
  decide: ({ predicate, level, months }, { percent, coefficient, monthsInYear, rowRounding }, { round }) => {
    const forYear = decimal(coefficient[level]).times(percent[predicate]).dividedBy(100)
    // divided last: a share of the year that comes out even comes out exactly
    return round(forYear.times(months).dividedBy(monthsInYear), rowRounding)
  },
})
