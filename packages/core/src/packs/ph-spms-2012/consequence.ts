import { dated } from '../../policy/dated.ts'
import { called, isoDay, oneOf, optional } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import type { Words } from '../../policy/words.ts'
import { agencyManuals } from './laws.ts'
import { monthsFrom } from './months-from.ts'
import { type SpmsRating, spmsRatingLabels, spmsRatings } from './ratings.ts'

/** What may follow from a rating, best first. */
export const spmsOutcomes = ['none', 'developmental-intervention', 'may-be-dropped'] as const

/** What may follow from a rating. */
export type SpmsOutcome = (typeof spmsOutcomes)[number]

/** The words for each outcome. */
export const spmsOutcomeLabels: Readonly<Record<SpmsOutcome, Words>> = {
  none: { id: 'Tidak ada tindak lanjut', en: 'Nothing follows' },
  'developmental-intervention': { id: 'Intervensi pengembangan', en: 'Developmental intervention' },
  'may-be-dropped': { id: 'Dapat diberhentikan dari daftar pegawai', en: 'May be dropped from the rolls' },
}

/** What follows, and the last day on which a written notice still counts. */
export type Consequence = { readonly outcome: SpmsOutcome; readonly noticeBy: string }

const rating = oneOf(spmsRatings, spmsRatingLabels)

const isLow = (given: SpmsRating | undefined): boolean => given === 'unsatisfactory' || given === 'poor'

/**
 * One unsatisfactory or poor rating: developmental intervention. Unsatisfactory again, or poor, in the next period: may be dropped from the
 * rolls, where a written notice was given at least three months before that period ended. A notice warns of the first low rating, so it counts
 * from the day that rating was received (inference). "May": the head of agency decides, not the rule.
 */
export const consequence = defineRule({
  id: 'consequence',
  title: { id: 'Tindak lanjut rating rendah', en: 'Consequence of a low rating' },
  cites: [
    agencyManuals.whole({
      status: 'verified',
      note: 'flipbuilder.com/pkyix/rqxv, page 67; flipbuilder.com/oqawb/qcnt, page 865.',
    }),
    agencyManuals.whole({
      status: 'unverified',
      note: 'Inference: "a poor showing" is the rating Poor; without a notice in time, or with one from before the first low rating was received, a second leads to intervention only.',
    }),
  ],
  words: {
    id: 'Tidak memuaskan atau buruk: intervensi pengembangan. Rendah lagi pada periode berikutnya: dapat diberhentikan, bila diberi tahu tertulis setelah rating rendah pertama diterima dan paling lambat 3 bulan sebelum periode berakhir.',
    en: 'Unsatisfactory or poor: developmental intervention. Low again in the next period: may be dropped, given a written notice after the first low rating was received and at least 3 months before the period ends.',
  },
  facts: {
    rating: called({ id: 'Rating periode ini', en: 'Rating of this period' }, rating),
    previousRating: called({ id: 'Rating periode sebelumnya', en: 'Rating of the period before' }, optional(rating)),
    previousReceivedOn: called(
      { id: 'Tanggal rating sebelumnya diterima', en: 'Day the rating before was received' },
      optional(isoDay),
    ),
    periodEndsOn: called({ id: 'Akhir periode ini', en: 'Last day of this period' }, isoDay),
    noticedOn: called({ id: 'Tanggal pemberitahuan tertulis', en: 'Day of the written notice' }, optional(isoDay)),
  },
  params: {
    noticeMonths: dated(
      { '2012-01-01': 3 },
      { called: { id: 'Bulan pemberitahuan sebelum akhir periode', en: 'Months of notice before the period ends' } },
    ),
  },
  promises: {
    of: 'outcome',
    labels: spmsOutcomes,
    monotone: { rating: 'earlier', previousRating: 'earlier' },
  },
  decide: (facts, { noticeMonths }, { refuse }): Consequence => {
    const { rating, previousRating, periodEndsOn, noticedOn } = facts
    if (noticedOn !== undefined && noticedOn > periodEndsOn)
      refuse('noticedOn', `the last day of the period (${periodEndsOn}) or an earlier day`, noticedOn)
    const noticeBy = monthsFrom(periodEndsOn, -noticeMonths)
    if (!isLow(rating)) return { outcome: 'none', noticeBy }
    if (!isLow(previousRating) || noticedOn === undefined || noticedOn > noticeBy)
      return { outcome: 'developmental-intervention', noticeBy }
    const receivedOn =
      facts.previousReceivedOn ??
      refuse('previousReceivedOn', 'a day, for a notice counts only after the low rating before', 'nothing')
    return { outcome: noticedOn >= receivedOn ? 'may-be-dropped' : 'developmental-intervention', noticeBy }
  },
})
