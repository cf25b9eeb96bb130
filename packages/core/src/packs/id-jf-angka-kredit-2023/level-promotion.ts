import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, exactNumber, oneOf, yesOrNo } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { isAtLeast, type Predicate, predicateLabels, predicates } from '../id-permenpanrb6-2022/predicates.ts'
import { perbkn3, permenpanrb1 } from './laws.ts'
import { levelLabels, levels } from './levels.ts'
import { levelRiseCredit } from './requirements.ts'
import { type Eligibility, eligibility, verdicts } from './verdict.ts'

const least: Predicate = 'good'

/**
 * Per BKN 3/2023, in substance: a rise of the level needs a predicate of at least "Baik" in the last year, the credit of the level, a
 * passed competence test, and a vacancy.
 */
export const levelPromotion = defineRule({
  id: 'level-promotion',
  title: { id: 'Kelayakan kenaikan jenjang', en: 'Eligibility for a level rise' },
  cites: [
    perbkn3.whole({
      status: 'unverified',
      note: 'The conditions are read on a stored page, whose article is not known; whether a vacancy is one is our reading.',
    }),
    permenpanrb1.whole({
      status: 'unverified',
      note: 'The conditions are read in a press report, not in the regulation.',
    }),
  ],
  words: {
    id: 'Layak bila predikat tahun terakhir paling rendah Baik, angka kredit jenjang terpenuhi, lulus uji kompetensi, dan ada lowongan.',
    en: 'Eligible with at least Baik in the last year, the credit of the level, a passed competence test and a vacancy.',
  },
  facts: {
    level: called(
      { id: 'Jenjang jabatan fungsional', en: 'Level of the functional position' },
      oneOf(levels, levelLabels),
    ),
    credit: called(
      { id: 'Angka kredit dalam jenjang', en: 'Credit held in the level' },
      exactNumber({ min: '0', max: '10000', places: 6 }),
    ),
    lastPredicate: called(
      { id: 'Predikat kinerja tahun terakhir', en: 'Predicate of the last year' },
      oneOf(predicates, predicateLabels),
    ),
    hasPassedTest: called({ id: 'Lulus uji kompetensi', en: 'Has passed the competence test' }, yesOrNo),
    hasVacancy: called({ id: 'Ada lowongan jabatan', en: 'There is a vacancy' }, yesOrNo),
  },
  params: {
    levelRise: levelRiseCredit,
    leastPredicate: dated(
      { '2023-01-01': least },
      { called: { id: 'Predikat paling rendah', en: 'Lowest predicate' } },
    ),
    needsVacancy: dated(
      { '2023-01-01': true },
      {
        called: { id: 'Apakah perlu lowongan', en: 'Whether a vacancy is needed' },
        remark: {
          id: 'Lowongan disebut dalam kurung pada sumber; kami anggap syarat.',
          en: 'The sources name the vacancy in passing; we take it as a condition.',
        },
      },
    ),
  },
  promises: {
    of: 'verdict',
    labels: verdicts,
    monotone: { credit: 'higher', lastPredicate: 'earlier', hasPassedTest: 'higher', hasVacancy: 'higher' },
  },
  decide: (facts, { levelRise, leastPredicate, needsVacancy }): Eligibility => {
    const at = levelRise[facts.level]
    return eligibility({
      predicate: isAtLeast(facts.lastPredicate, leastPredicate),
      credit: at === null || decimal(facts.credit).gte(at),
      'competence-test': facts.hasPassedTest,
      vacancy: facts.hasVacancy || !needsVacancy,
      'no-next-level': at !== null,
    })
  },
})
