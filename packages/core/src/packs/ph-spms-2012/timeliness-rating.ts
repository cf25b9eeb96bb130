import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { called, optional, wholeNumber } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { defineScale, from, upTo, valueAt } from '../../policy/scale.ts'
import { agencyManuals, ifugaoManual } from './laws.ts'
import { onlyWay } from './only-way.ts'
import { judged } from './ratings.ts'

/** Ifugao State University: days before the deadline; days after it count below 0. */
export const ifugaoTimelinessScale = defineScale({
  id: 'ifugao-timeliness',
  gaps: 'whole',
  bands: [
    { label: 'poor', upper: upTo('-3'), value: '1' },
    { label: 'unsatisfactory', lower: from('-2'), upper: upTo('-1'), value: '2' },
    { label: 'satisfactory', lower: from('0'), upper: upTo('0'), value: '3' },
    { label: 'very-satisfactory', lower: from('1'), upper: upTo('2'), value: '4' },
    { label: 'outstanding', lower: from('3'), value: '5' },
  ],
})

/**
 * Timeliness (T): three days early and more is rated 5, one or two days early 4, on the deadline 3, one or two days late 2, three days late
 * and more 1; where nothing measures it, a rater judges. Refuses both together, and neither.
 */
export const timelinessRating = defineRule({
  id: 'timeliness-rating',
  title: { id: 'Rating ketepatan waktu (T)', en: 'Timeliness rating (T)' },
  cites: [
    ifugaoManual.whole({ status: 'verified', note: 'The timeliness scale: flipbuilder.com/oqawb/qcnt, page 798.' }),
    agencyManuals.whole({ status: 'verified', note: 'Q, E and T from 1 to 5: flipbuilder.com/orvaw/kcxb, page 129.' }),
  ],
  words: {
    id: 'Kecuali instansi menetapkan lain: lebih awal 3 hari atau lebih rating 5, 1–2 hari rating 4, tepat tenggat 3, terlambat 1–2 hari 2, 3 hari atau lebih 1; atau rating dari penilai.',
    en: 'Unless the agency sets otherwise: early by 3 days or more rating 5, 1–2 days 4, on the deadline 3, late by 1–2 days 2, by 3 days or more 1; or the rating of the rater.',
  },
  facts: {
    judged: optional(judged),
    daysEarly: called(
      { id: 'Hari sebelum tenggat (negatif bila terlambat)', en: 'Days before the deadline (negative when late)' },
      optional(wholeNumber({ min: -3660, max: 3660 })),
    ),
  },
  params: {
    scale: dated(
      { '2012-01-01': ifugaoTimelinessScale },
      {
        called: { id: 'Skala ketepatan waktu', en: 'Timeliness scale' },
        remark: {
          id: 'Skala satu universitas. Tidak disebut hari kalender atau hari kerja: instansi yang menghitungnya.',
          en: "One university's scale. It does not say calendar or working days: the agency counts them.",
        },
        delegated: true,
      },
    ),
  },
  promises: { bounds: { min: '1', max: '5' }, monotone: { judged: 'higher', daysEarly: 'higher' } },
  decide: ({ judged, daysEarly }, { scale }, { refuse }) =>
    onlyWay(
      [
        judged === undefined ? undefined : decimal(judged),
        daysEarly === undefined ? undefined : valueAt(scale, decimal(daysEarly)),
      ],
      (got) => refuse('judged', 'given, or daysEarly, and not both', got),
    ),
})
