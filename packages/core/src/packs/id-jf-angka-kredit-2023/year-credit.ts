import { sum } from '../../policy/aggregate.ts'
import { dated } from '../../policy/dated.ts'
import type { Decimal } from '../../policy/decimal.ts'
import { called, type FactsOf, group, listOf, oneOf, optional, wholeNumber } from '../../policy/facts.ts'
import { type Consults, defineRule, type FactsFor, type Use } from '../../policy/rule.ts'
import { type Predicate, predicateLabels, predicates } from '../id-permenpanrb6-2022/predicates.ts'
import { perbkn3 } from './laws.ts'
import { levelLabels, levels } from './levels.ts'
import { periodCredit } from './period-credit.ts'

/** Which predicate counts: that of each period, or the final one of the year for every month in the position. */
export type YearMethod = 'by-period' | 'annual-predicate'

/** The credit of a year, and how many of its months it rests on. */
export type YearCredit = { readonly credit: Decimal; readonly months: number }

const month = wholeNumber({ min: 1, max: 12 })

const periodFacts = {
  firstMonth: called({ id: 'Bulan pertama', en: 'First month' }, month),
  lastMonth: called({ id: 'Bulan terakhir', en: 'Last month' }, month),
  predicate: called(
    { id: 'Predikat kinerja periode', en: 'Predicate of the period' },
    oneOf(predicates, predicateLabels),
  ),
  level: called(
    { id: 'Jenjang jabatan fungsional', en: 'Level of the functional position' },
    oneOf(levels, levelLabels),
  ),
}

type Period = FactsOf<typeof periodFacts>
type Row = FactsFor<typeof periodCredit>

/**
 * Per BKN 3/2023, as we read it: a year of several predicates or levels has one row for each period, and the year is the sum of the
 * rounded rows. Neighbouring periods alike in predicate and level are one row, so that a year of one predicate does not depend on how
 * often it was evaluated. Periods are given by first and last month: no month counts twice, and no year has more than twelve.
 */
export const yearCredit = defineRule({
  id: 'year-credit',
  title: { id: 'Angka kredit satu tahun', en: 'Credit of a year' },
  cites: [
    perbkn3.whole({
      status: 'unverified',
      note: 'Inference: one row a period, months do not overlap and are twelve at most; neighbours alike are one row; rows are summed after rounding.',
    }),
    perbkn3.whole({
      status: 'unverified',
      note: "The whole active year by the final predicate is read in a test of one agency's program.",
    }),
  ],
  words: {
    id: 'Kecuali instansi menetapkan lain, periode yang berurutan dengan predikat dan jenjang yang sama digabung, tiap baris dikonversi dan dibulatkan sendiri, lalu dijumlahkan; bulan tidak boleh tumpang tindih. Instansi dapat memakai predikat tahunan untuk seluruh bulan aktif.',
    en: 'Unless the agency sets otherwise, neighbouring periods of one predicate and level are joined, each row is converted and rounded by itself, then summed; months may not overlap. An agency may take the annual predicate for all active months.',
  },
  facts: {
    periods: called({ id: 'Periode penilaian', en: 'Periods' }, listOf(group(periodFacts), { min: 1, max: 12 })),
    annualPredicate: called(
      { id: 'Predikat kinerja tahunan', en: 'Annual predicate' },
      optional(oneOf(predicates, predicateLabels)),
    ),
  },
  params: {
    method: dated<YearMethod>(
      { '2023-01-01': 'by-period' },
      {
        called: { id: 'Cara menghitung setahun', en: 'How a year is worked out' },
        delegated: true,
        remark: {
          id: 'Satu instansi menghitung seluruh bulan aktif dengan predikat tahunan (annual-predicate). Bila jenjang berganti, kami membuat satu baris tiap jenjang.',
          en: 'One agency converts all active months by the annual predicate (annual-predicate). Where the level changed, we make one row for each level.',
        },
      },
    ),
    joinAlike: dated<boolean>(
      { '2023-01-01': true },
      {
        called: {
          id: 'Periode berurutan dengan predikat dan jenjang sama menjadi satu baris',
          en: 'Neighbouring periods alike in predicate and level are one row',
        },
        delegated: true,
        remark: {
          id: 'Kesimpulan sendiri: setahun berpredikat sama tidak boleh bergantung pada seberapa sering dinilai. Tanpa penggabungan, setahun Baik menjadi 12,48 per bulan, 12,52 per triwulan, dan 12,50 per semester.',
          en: 'Our inference: a year of one predicate must not depend on how often it was evaluated. Without joining, a year of Baik is 12.48 by months, 12.52 by quarters and 12.50 by halves.',
        },
      },
    ),
  },
  consults: { period: periodCredit },
  promises: {
    of: 'credit',
    bounds: { min: '0', max: '75' },
    monotone: {
      'periods.*.predicate': 'earlier',
      'periods.*.firstMonth': 'lower',
      'periods.*.lastMonth': 'higher',
      annualPredicate: 'earlier',
    },
    orderFree: ['periods'],
  },
  decide: ({ periods, annualPredicate }, { method, joinAlike }, { consult, refuse }): YearCredit => {
    const months = monthsOfYear(periods, refuse)
    const annual = () =>
      annualPredicate ??
      refuse('annualPredicate', `one of ${predicates.join(', ')}, by which the agency converts`, 'nothing')
    const byPeriod = joinAlike ? joined(periods) : periods
    const rows = method === 'by-period' ? byPeriod.map(rowOf) : rowsByLevel(periods, annual())
    return { credit: sum(rows.map((row) => consult.period(row))), months: months.length }
  },
})

type Refuse = Use<Consults>['refuse']

/** Every month of the year that a period has, each once: where no month counts twice, twelve are the most. */
const monthsOfYear = (periods: readonly Period[], refuse: Refuse): readonly number[] => {
  periods.forEach(({ firstMonth, lastMonth }, index) => {
    if (lastMonth < firstMonth)
      refuse(`periods.${index}.lastMonth`, `month ${firstMonth} or a later one`, `${lastMonth}`)
  })
  const months = periods.flatMap(monthsOf)
  const twice = months.find((month, index) => months.indexOf(month) < index)
  if (twice !== undefined) refuse('periods', 'periods that share no month', `month ${twice} twice`)
  return months
}

const monthsOf = ({ firstMonth, lastMonth }: Period): readonly number[] =>
  Array.from({ length: lastMonth - firstMonth + 1 }, (_, index) => firstMonth + index)

/** In the order of the year; a period that goes on where one alike ended is part of it. */
const joined = (periods: readonly Period[]): readonly Period[] => {
  const rows: Period[] = []
  for (const period of [...periods].sort((a, b) => a.firstMonth - b.firstMonth)) {
    const before = rows.at(-1)
    if (before === undefined || !goesOn(before, period)) rows.push(period)
    else rows[rows.length - 1] = { ...before, lastMonth: period.lastMonth }
  }
  return rows
}

const goesOn = (before: Period, period: Period): boolean =>
  before.lastMonth + 1 === period.firstMonth && before.predicate === period.predicate && before.level === period.level

const rowOf = (period: Period): Row => ({
  predicate: period.predicate,
  level: period.level,
  months: monthsOf(period).length,
})

/** One row for each level that was held, so that a year in one level is rounded once. */
const rowsByLevel = (periods: readonly Period[], predicate: Predicate): readonly Row[] =>
  levels
    .map((level) => ({
      predicate,
      level,
      months: periods.filter((one) => one.level === level).flatMap(monthsOf).length,
    }))
    .filter(({ months }) => months > 0)
