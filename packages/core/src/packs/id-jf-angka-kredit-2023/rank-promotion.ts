import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, exactNumber, listOf, oneOf } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { isAtLeast, type Predicate, predicateLabels, predicates } from '../id-permenpanrb6-2022/predicates.ts'
import { creditRequirement } from './credit-requirement.ts'
import { perbkn3 } from './laws.ts'
import { type Eligibility, eligibility, verdicts } from './verdict.ts'

const least: Predicate = 'good'

/**
 * In substance: a rank rise inside the level needs the credit of the next rank, and a predicate of at least "Baik" in each of the last two
 * years. A rank that belongs to the next level comes with the rise of the level only.
 */
export const rankPromotion = defineRule({
  id: 'rank-promotion',
  title: { id: 'Kelayakan kenaikan pangkat', en: 'Eligibility for a rank rise' },
  cites: [
    perbkn3.whole({ status: 'verified', note: 'Credit for the next rank; see the rule on requirements.' }),
    perbkn3.whole({
      status: 'unverified',
      note: 'At least Baik in the last two years is from memory; the regulation that says so was not found.',
    }),
    perbkn3.whole({
      status: 'unverified',
      note: 'Inference from the ranks of the levels: a rank of the next level waits for the rise of the level.',
    }),
  ],
  words: {
    id: 'Layak bila angka kredit mencapai kebutuhan pangkat berikutnya dan predikat dua tahun terakhir paling rendah Baik.',
    en: 'Eligible with the credit of the next rank and a predicate of at least Baik in each of the last two years.',
  },
  facts: {
    ...creditRequirement.facts,
    credit: called(
      { id: 'Angka kredit dalam jenjang', en: 'Credit held in the level' },
      exactNumber({ min: '0', max: '10000', places: 6 }),
    ),
    lastPredicates: called(
      { id: 'Predikat tahunan, mulai tahun terakhir', en: 'Annual predicates, the last year first' },
      listOf(called({ id: 'Predikat kinerja', en: 'Predicate' }, oneOf(predicates, predicateLabels)), {
        min: 1,
        max: 5,
      }),
    ),
  },
  params: {
    leastPredicate: dated(
      { '2023-01-01': least },
      {
        called: { id: 'Predikat paling rendah', en: 'Lowest predicate' },
        remark: {
          id: 'Belum terverifikasi: paling rendah Baik, dari ingatan; peraturannya tidak ditemukan.',
          en: 'Unverified: at least Baik, from memory; the regulation was not found.',
        },
      },
    ),
    years: dated(
      { '2023-01-01': 2 },
      {
        called: { id: 'Tahun predikat yang dilihat', en: 'Years of predicates that are looked at' },
        remark: { id: 'Belum terverifikasi: dua tahun terakhir.', en: 'Unverified: the last two years.' },
      },
    ),
  },
  consults: { requirement: creditRequirement },
  promises: { of: 'verdict', labels: verdicts, monotone: { credit: 'higher', 'lastPredicates.*': 'earlier' } },
  decide: ({ level, rank, credit, lastPredicates }, { leastPredicate, years }, { consult, refuse }): Eligibility => {
    const { nextRank, rankAt, isWithLevel } = consult.requirement({ level, rank })
    if (lastPredicates.length < years)
      refuse('lastPredicates', `the predicates of ${years} years`, `${lastPredicates.length}`)
    return eligibility({
      credit: rankAt === null || decimal(credit).gte(rankAt),
      predicate: lastPredicates.slice(0, years).every((one) => isAtLeast(one, leastPredicate)),
      'level-first': !isWithLevel,
      'no-next-rank': nextRank !== null,
    })
  },
})
