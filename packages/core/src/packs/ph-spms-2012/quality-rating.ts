import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, exactNumber, optional } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { defineScale, from, upTo, valueAt } from '../../policy/scale.ts'
import { agencyManuals } from './laws.ts'
import { onlyWay } from './only-way.ts'
import { judged } from './ratings.ts'

/** One agency: how accurate the output is, in percent. */
export const accuracyScale = defineScale({
  id: 'accuracy',
  gaps: 'lower',
  bands: [
    { label: 'poor', upper: upTo('74'), value: '1' },
    { label: 'unsatisfactory', lower: from('75'), upper: upTo('79'), value: '2' },
    { label: 'satisfactory', lower: from('80'), upper: upTo('85'), value: '3' },
    { label: 'very-satisfactory', lower: from('86'), upper: upTo('95'), value: '4' },
    { label: 'outstanding', lower: from('96'), upper: upTo('100'), value: '5' },
  ],
})

/**
 * Quality (Q): by accuracy, 96 to 100 percent is rated 5, 86 to 95 percent 4, 80 to 85 percent 3, 75 to 79 percent 2, 74 percent and less 1;
 * where nothing measures it, a rater judges. Refuses both together, and neither.
 */
export const qualityRating = defineRule({
  id: 'quality-rating',
  title: { id: 'Rating kualitas (Q)', en: 'Quality rating (Q)' },
  cites: [
    agencyManuals.whole({ status: 'verified', note: 'The accuracy scale: flipbuilder.com/pkyix/rqxv, page 78.' }),
    agencyManuals.whole({ status: 'verified', note: 'Q, E and T from 1 to 5: flipbuilder.com/orvaw/kcxb, page 129.' }),
  ],
  words: {
    id: 'Kecuali instansi menetapkan lain: akurasi 96–100% rating 5, 86–95% rating 4, 80–85% rating 3, 75–79% rating 2, selebihnya 1; atau rating dari penilai.',
    en: 'Unless the agency sets otherwise: accuracy 96–100% rating 5, 86–95% rating 4, 80–85% rating 3, 75–79% rating 2, else 1; or the rating of the rater.',
  },
  facts: {
    judged: optional(judged),
    accuratePercent: called(
      { id: 'Akurasi dalam persen', en: 'Accuracy in percent' },
      optional(exactNumber({ min: '0', max: '100', places: 4 })),
    ),
  },
  params: {
    scale: dated(
      { '2012-01-01': accuracyScale },
      {
        called: { id: 'Skala akurasi', en: 'Accuracy scale' },
        remark: {
          id: 'Skala satu instansi. Pecahan persen di antara dua rating dibaca sebagai rating di bawahnya (kesimpulan sendiri).',
          en: "One agency's scale. A fraction of a percent between two ratings is read as the lower one (our inference).",
        },
        delegated: true,
      },
    ),
  },
  promises: { bounds: { min: '1', max: '5' }, monotone: { judged: 'higher', accuratePercent: 'higher' } },
  decide: ({ judged, accuratePercent }, { scale }, { refuse }) =>
    onlyWay(
      [
        judged === undefined ? undefined : decimal(judged),
        accuratePercent === undefined ? undefined : valueAt(scale, decimal(accuratePercent)),
      ],
      (got) => refuse('judged', 'given, or accuratePercent, and not both', got),
    ),
})
