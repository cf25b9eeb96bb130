import { type DatedRemarks, dated } from '../../policy/dated.ts'
import type { Decimal } from '../../policy/decimal.ts'
import { called, group, listOf, oneOf, optional, wholeNumber } from '../../policy/facts.ts'
import { rounding } from '../../policy/rounding.ts'
import { defineRule } from '../../policy/rule.ts'
import { labelAt } from '../../policy/scale.ts'
import type { Words } from '../../policy/words.ts'
import { labelBy, meanBy, nearestPredicate, type Points } from './annual-aggregation.ts'
import type { AnnualMethod } from './annual-methods.ts'
import { permenpanrb6 } from './laws.ts'
import { predicate } from './predicate.ts'
import { type Predicate, predicateLabels, predicates } from './predicates.ts'
import { behaviourRatings } from './ratings.ts'

/** The annual predicate and how it came about; `mean` only where the method takes one. */
export type AnnualEvaluation =
  | { readonly predicate: Predicate; readonly method: AnnualMethod }
  | { readonly predicate: Predicate; readonly method: AnnualMethod; readonly mean: Decimal }

const YEAR = 12

const forMeans = (called: Words): DatedRemarks => ({
  called,
  delegated: true,
  remark: {
    id: 'Peraturan tidak memberi angka pada predikat; ini hanya dipakai bila instansi memilih rata-rata.',
    en: 'The regulation gives predicates no numbers; this serves only an agency that chooses a mean.',
  },
})

/**
 * In substance: each position and period closes with a periodic evaluation by the assessor of that time; the last assessor makes the annual
 * one, considering the earlier ones. So it is rated anew, and `periods` is what was considered. Other methods are an agency's choice.
 */
export const annualEvaluation = defineRule({
  id: 'annual-evaluation',
  title: { id: 'Predikat kinerja tahunan', en: 'Annual predicate' },
  cites: [
    permenpanrb6.whole({ status: 'verified', note: 'Performance is evaluated periodically and once a year.' }),
    permenpanrb6.whole({
      status: 'unverified',
      note: 'General knowledge: the last assessor judges and considers the earlier evaluations; the text on transfers was not found.',
    }),
  ],
  words: {
    id: 'Predikat tahunan ditetapkan penilai terakhir dengan mempertimbangkan evaluasi periodik sebelumnya, atau dihitung dari evaluasi itu menurut cara yang dipilih instansi.',
    en: 'The annual predicate is fixed by the last assessor considering the earlier periodic evaluations, or taken from them in the way the agency chose.',
  },
  facts: {
    periods: called(
      { id: 'Evaluasi periodik dalam tahun ini', en: 'Periodic evaluations of the year' },
      listOf(
        group({
          predicate: called({ id: 'Predikat', en: 'Predicate' }, oneOf(predicates, predicateLabels)),
          months: called({ id: 'Lama (bulan)', en: 'Length in months' }, wholeNumber({ min: 1, max: YEAR })),
        }),
        { min: 1, max: YEAR },
      ),
    ),
    ...predicate.facts,
    behaviourRating: optional(predicate.facts.behaviourRating),
  },
  params: {
    method: dated<AnnualMethod>(
      { '2022-02-03': 'last-assessor-judgement' },
      {
        called: { id: 'Cara menetapkan predikat tahunan', en: 'How the annual predicate is fixed' },
        delegated: true,
        remark: {
          id: 'Teks lampiran tentang mutasi tidak ditemukan; pertimbangan penilai terakhir dipakai bila instansi tidak memilih cara lain.',
          en: 'The text of the annex on transfers was not found; the last assessor judges where the agency chooses no other way.',
        },
      },
    ),
    points: dated<Points>(
      { '2022-02-03': { 'very-good': '5', good: '4', 'needs-improvement': '3', poor: '2', 'very-poor': '1' } },
      forMeans({ id: 'Angka predikat untuk rata-rata', en: 'Numbers of the predicates, for means' }),
    ),
    nearest: dated(
      { '2022-02-03': nearestPredicate },
      forMeans({ id: 'Rata-rata menjadi predikat', en: 'From mean to predicate' }),
    ),
    meanTo: dated(
      { '2022-02-03': rounding('half-up', 2) },
      forMeans({ id: 'Pembulatan rata-rata', en: 'Rounding of the mean' }),
    ),
  },
  consults: { annual: predicate },
  promises: {
    of: 'predicate',
    labels: predicates,
    monotone: { resultRating: 'earlier', unitAchievement: 'earlier', behaviourRating: 'earlier' },
    orderFree: ['periods'],
  },
  decide: (facts, { method, points, nearest, meanTo }, { consult, round, refuse }): AnnualEvaluation => {
    const { periods, behaviourRating, ...results } = facts
    const months = periods.reduce((total, period) => total + period.months, 0)
    if (months > YEAR) refuse('periods', `periods of one year, at most ${YEAR} months together`, String(months))
    if (method === 'last-assessor-judgement') {
      if (behaviourRating === undefined)
        return refuse('behaviourRating', `one of ${behaviourRatings.join(', ')}, by the last assessor`, 'nothing')
      return { predicate: consult.annual({ ...results, behaviourRating }), method }
    }
    const exact = meanBy(method, periods, points)
    if (exact === undefined) return { predicate: labelBy(method, periods), method }
    const rounded = round(exact, meanTo)
    return { predicate: labelAt(nearest, rounded), method, mean: rounded }
  },
})
