import { dated } from '../../policy/dated.ts'
import { type Decimal, decimal } from '../../policy/decimal.ts'
import { called, oneOf, optional, yesOrNo } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { isAtLeast, type Predicate, predicateLabels, predicates } from '../id-permenpanrb6-2022/predicates.ts'
import { creditRequirement } from './credit-requirement.ts'
import { perbkn3 } from './laws.ts'

/** Why the bonus is what it is. */
export type BonusOutcome = 'granted' | 'counted-before' | 'no-next-rank' | 'predicate-too-low'

/** The credit of a new degree, 0 where it is not granted. */
export type EducationBonus = { readonly credit: Decimal; readonly outcome: BonusOutcome }

/** One agency's condition, and none by law. A code and no null, so that an agency's predicate is of the same kind. */
const noCondition: Predicate | 'none' = 'none'

/**
 * Per BKN 3/2023 as one agency applies it: a new degree adds 25 % of the credit for the next rank, once per degree. Without a next rank
 * there is nothing to take a share of (inference).
 */
export const educationBonus = defineRule({
  id: 'education-bonus',
  title: { id: 'Tambahan angka kredit pendidikan', en: 'Education bonus' },
  cites: [
    perbkn3.whole({
      status: 'unverified',
      note: "25 % of the credit for the next rank, once per new degree: read in one agency's program, not in the text.",
    }),
  ],
  words: {
    id: 'Kecuali instansi menetapkan lain, ijazah baru yang belum diperhitungkan menambah 25% dari angka kredit kenaikan pangkat berikutnya, satu kali tiap ijazah, tanpa syarat predikat. Instansi dapat mensyaratkan predikat paling rendah.',
    en: 'Unless the agency sets otherwise, a new degree that was not counted before adds 25% of the credit for the next rank, once per degree, whatever the predicate. An agency may ask for a lowest predicate.',
  },
  facts: {
    ...creditRequirement.facts,
    isCountedBefore: called({ id: 'Ijazah sudah pernah diperhitungkan', en: 'The degree was counted before' }, yesOrNo),
    predicate: called(
      {
        id: 'Predikat kinerja terakhir (bila instansi mensyaratkannya)',
        en: 'Latest predicate (where the agency asks for it)',
      },
      optional(oneOf(predicates, predicateLabels)),
    ),
  },
  params: {
    percent: dated(
      { '2023-01-01': '25' },
      {
        called: { id: 'Persentase bonus pendidikan', en: 'Percentage of the education bonus' },
        remark: {
          id: 'Dibaca pada program satu instansi, bukan pada naskah peraturan.',
          en: "Read in one agency's program, not in the text of the regulation.",
        },
      },
    ),
    leastPredicate: dated<Predicate | 'none'>(
      { '2023-01-01': noCondition },
      {
        called: { id: 'Predikat paling rendah untuk bonus', en: 'Lowest predicate for the bonus' },
        delegated: true,
        remark: {
          id: 'Tanpa syarat. Satu instansi mensyaratkan predikat paling rendah Baik (good); itu kebijakan instansi.',
          en: 'No condition. One agency asks for a predicate of at least Baik (good); that is agency policy.',
        },
      },
    ),
  },
  consults: { requirement: creditRequirement },
  promises: {
    of: 'credit',
    bounds: { min: '0', max: '50' },
    monotone: { predicate: 'earlier', isCountedBefore: 'lower' },
  },
  decide: (
    { level, rank, isCountedBefore, predicate },
    { percent, leastPredicate },
    { consult, refuse },
  ): EducationBonus => {
    const { nextRank, rankStep } = consult.requirement({ level, rank })
    if (isCountedBefore) return none('counted-before')
    if (nextRank === null) return none('no-next-rank')
    if (leastPredicate !== 'none') {
      const given =
        predicate ?? refuse('predicate', `one of ${predicates.join(', ')}, for the agency asks for it`, 'nothing')
      if (!isAtLeast(given, leastPredicate)) return none('predicate-too-low')
    }
    return { credit: rankStep.times(percent).dividedBy(100), outcome: 'granted' }
  },
})

const none = (outcome: BonusOutcome): EducationBonus => ({ credit: decimal(0), outcome })
