import { dated } from '../../policy/dated.ts'
import { called, oneOf, wholeNumber, yesOrNo } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { isAtLeast, type Predicate, predicateLabels, predicates } from '../id-permenpanrb6-2022/predicates.ts'
import { perbkn3 } from './laws.ts'
import { type Eligibility, eligibility, verdicts } from './verdict.ts'

const least: Predicate = 'good'

/**
 * Per BKN 3/2023, in substance: a "pelaksana" who entered a level below the own rank moves up after at least one year in it, with a
 * predicate of at least "Baik", a vacancy and a passed competence test. No credit is asked for here.
 */
export const moveUp = defineRule({
  id: 'move-up',
  title: { id: 'Naik jenjang setelah masuk di bawah pangkat', en: 'Moving up after an entry below the rank' },
  cites: [perbkn3.whole({ status: 'verified', note: 'The four conditions, read on a page of the regulation.' })],
  words: {
    id: 'Layak bila paling singkat satu tahun dalam jenjang yang lebih rendah, predikat paling rendah Baik, ada lowongan, dan lulus uji kompetensi.',
    en: 'Eligible after at least one year in the lower level, with at least Baik, a vacancy and a passed competence test.',
  },
  facts: {
    yearsInLevel: called(
      { id: 'Tahun penuh dalam jenjang', en: 'Whole years in the level' },
      wholeNumber({ min: 0, max: 40 }),
    ),
    predicate: called({ id: 'Predikat kinerja', en: 'Predicate' }, oneOf(predicates, predicateLabels)),
    hasVacancy: called({ id: 'Ada lowongan jabatan', en: 'There is a vacancy' }, yesOrNo),
    hasPassedTest: called({ id: 'Lulus uji kompetensi', en: 'Has passed the competence test' }, yesOrNo),
  },
  params: {
    leastYears: dated(
      { '2023-01-01': 1 },
      { called: { id: 'Tahun paling sedikit di jenjang lebih rendah', en: 'Least years in the lower level' } },
    ),
    leastPredicate: dated(
      { '2023-01-01': least },
      { called: { id: 'Predikat paling rendah', en: 'Lowest predicate' } },
    ),
  },
  promises: {
    of: 'verdict',
    labels: verdicts,
    monotone: { yearsInLevel: 'higher', predicate: 'earlier', hasVacancy: 'higher', hasPassedTest: 'higher' },
  },
  decide: (facts, { leastYears, leastPredicate }): Eligibility =>
    eligibility({
      'time-in-level': facts.yearsInLevel >= leastYears,
      predicate: isAtLeast(facts.predicate, leastPredicate),
      vacancy: facts.hasVacancy,
      'competence-test': facts.hasPassedTest,
    }),
})
