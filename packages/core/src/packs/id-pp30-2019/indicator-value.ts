import { dated } from '../../policy/dated.ts'
import { type Decimal, decimal } from '../../policy/decimal.ts'
import { called, optional, yesOrNo } from '../../policy/facts.ts'
import { rounding } from '../../policy/rounding.ts'
import { defineRule } from '../../policy/rule.ts'
import { bandAt, valueAt } from '../../policy/scale.ts'
import { achievement } from './achievement.ts'
import type { Category } from './categories.ts'
import { asDirected, easier } from './directions.ts'
import { indicatorScale } from './indicator-scale.ts'
import { permenpanrb8, pp30 } from './laws.ts'

/** A category and the value it is worth, from 0 to 120. */
export type CategoryAndValue = { readonly category: Category; readonly value: Decimal }

/**
 * PermenPANRB 8/2021, in substance: the achievement in whole percent falls into a category, and inside the category the value rises with
 * it; 100 percent of a target that is the most attainable is very good and 120. Refuses an achievement above the
 * most attainable, and a range as such a target: the text does not say which of its ends is the most.
 */
export const indicatorValue = defineRule({
  id: 'indicator-value',
  title: { id: 'Kategori dan nilai indikator', en: 'Category and value of an indicator' },
  cites: [
    permenpanrb8.whole({
      status: 'verified',
      note: 'Fair to very poor, above 110, the most attainable target, good = 109 and 98% = 88, on printed pages; the article is not known.',
    }),
    permenpanrb8.whole({
      status: 'unverified',
      note: 'Inference: the line from 101 to 110, and that an achievement is rounded to whole percent before it is banded.',
    }),
    pp30.whole({
      status: 'verified',
      note: 'A realisation may exceed its target; an achievement is worth at most 120. The article is not known.',
    }),
  ],
  words: {
    id: 'Capaian dibulatkan ke persen bulat, lalu: 101-110 nilai 110-120, >110 120, 100 109, 80-99 70-89, 60-79 50-69, 0-59 0-49; target maksimal tercapai 120.',
    en: 'The achievement is rounded to whole percent, then: 101-110 gives 110-120, >110 120, 100 109, 80-99 70-89, 60-79 50-69, 0-59 0-49; the most attainable target reached gives 120.',
  },
  facts: {
    ...achievement.facts,
    isTargetMaximum: called(
      { id: 'Target adalah batas maksimal yang dapat dicapai', en: 'The target is the most that can be attained' },
      optional(yesOrNo),
    ),
  },
  params: {
    wholePercent: dated(
      { '2021-07-01': rounding('half-up', 0) },
      {
        called: { id: 'Pembulatan capaian', en: 'Rounding of the achievement' },
        remark: {
          id: 'Kesimpulan sendiri: contoh resmi mencetak persen bulat lalu menentukan kategorinya. Capaian 99,5% menjadi 100%.',
          en: 'Our inference: the official sample prints a whole percent and bands that. An achievement of 99.5% becomes 100%.',
        },
      },
    ),
    scale: dated(
      { '2021-07-01': indicatorScale },
      {
        called: { id: 'Kategori dan nilai menurut capaian', en: 'Category and value by achievement' },
        remark: {
          id: 'Garis 101 s.d. 110 adalah kesimpulan sendiri: huruf c tidak ada pada halaman yang tersimpan.',
          en: 'The line from 101 to 110 is our inference: clause (c) is not in the stored page.',
        },
      },
    ),
    maximumReached: dated(
      { '2021-07-01': { percent: 100, category: 'very-good', value: 120 } as const },
      { called: { id: 'Target maksimal tercapai', en: 'Most attainable target reached' } },
    ),
  },
  consults: { achievement },
  promises: {
    of: 'value',
    bounds: { min: '0', max: '120' },
    monotone: { realisation: asDirected, target: easier, targetUpTo: easier },
  },
  decide: (
    { isTargetMaximum, ...measured },
    { wholePercent, scale, maximumReached },
    { consult, round, refuse },
  ): CategoryAndValue => {
    const exact = consult.achievement(measured)
    if (isTargetMaximum && measured.targetUpTo !== undefined)
      refuse('isTargetMaximum', 'left out or false, as a range has no single most that can be attained', 'true')
    if (isTargetMaximum && exact.gt(maximumReached.percent))
      refuse('isTargetMaximum', 'left out or false, as the realisation is better than the target', 'true')
    const percent = round(exact, wholePercent)
    if (isTargetMaximum && percent.eq(maximumReached.percent))
      return { category: maximumReached.category, value: decimal(maximumReached.value) }
    return { category: bandAt(scale, percent).label, value: valueAt(scale, percent) }
  },
})
