import type { Words } from '../../policy/words.ts'

/** How often a report is due. */
export type ReportRhythm = 'monthly' | 'quarterly'

/**
 * What an agency sets for a year. Dates are `YYYY-MM-DD` and include their day; counts of days are calendar days; null: no such rule.
 * `parameterBasis` says where each default comes from.
 */
export type CycleParameters = {
  /** IANA time zone of the agency, `Asia/Jakarta`. */
  readonly zone: string
  readonly planDue: string
  readonly planReviewDays: number
  readonly signingDays: number | null
  readonly rhythm: ReportRhythm
  /** Days before the last day of a period on which its report opens. */
  readonly reportOpensDaysBefore: number
  /** Days after the last day of a period until its report is due. */
  readonly reportDueDays: number
  readonly reportReviewDays: number
  /** After this day no report of the year is taken any more. */
  readonly reportsLapseOn: string
  readonly evaluationOpensOn: string
  readonly selfAssessmentDue: string
  readonly ratingDue: string
  readonly publishDue: string | null
  /** Days after publication until an unread result counts as received. */
  readonly receiptDays: number
  readonly objectionDecisionDays: number
  readonly followUpDue: string
  readonly minimumResults: number | null
  readonly maximumRounds: number | null
}

/** The parameters that hold while an agency has set nothing for a year. */
export const defaultParameters = (year: number): CycleParameters => ({
  zone: 'Asia/Jakarta',
  planDue: `${year}-01-31`,
  planReviewDays: 7,
  signingDays: 7,
  rhythm: 'quarterly',
  reportOpensDaysBefore: 10,
  reportDueDays: 10,
  reportReviewDays: 7,
  reportsLapseOn: `${year + 1}-01-20`,
  evaluationOpensOn: `${year + 1}-01-02`,
  selfAssessmentDue: `${year + 1}-01-15`,
  ratingDue: `${year + 1}-01-31`,
  publishDue: `${year + 1}-02-15`,
  receiptDays: 7,
  objectionDecisionDays: 14,
  followUpDue: `${year + 1}-03-31`,
  minimumResults: 1,
  maximumRounds: null,
})

const ours: Words = {
  id: 'Bukan ketentuan peraturan: nilai awal Siklus, ditetapkan instansi.',
  en: 'No regulation says so: a starting value of Siklus, set by the agency.',
}

const endOfJanuary: Words = {
  id: 'Praktik PP 46/2011 dan PP 30/2019: paling lambat akhir Januari; untuk PermenPANRB 6/2022 belum diverifikasi.',
  en: 'Practice under PP 46/2011 and PP 30/2019: by the end of January; not verified for PermenPANRB 6/2022.',
}

/** Where each default comes from, for the page on which the agency sets its own. */
export const parameterBasis: Readonly<Record<keyof CycleParameters, Words>> = {
  zone: {
    id: 'Tenggat berakhir pukul 23.59.59 waktu setempat: WIB bila unit tidak menyebut zona lain.',
    en: 'A deadline ends at 23:59:59 local time: Western Indonesia where a unit names no other zone.',
  },
  planDue: endOfJanuary,
  planReviewDays: ours,
  signingDays: ours,
  rhythm: {
    id: 'Instansi memilih evaluasi periodik bulanan atau triwulanan; formulir resmi bertajuk triwulan.',
    en: 'The agency chooses monthly or quarterly evaluation; the official form is headed by quarter.',
  },
  reportOpensDaysBefore: ours,
  reportDueDays: ours,
  reportReviewDays: ours,
  reportsLapseOn: ours,
  evaluationOpensOn: {
    id: 'Evaluasi tahunan dilakukan setelah tahun berakhir (belum diverifikasi).',
    en: 'The annual evaluation comes after the year has ended (not verified).',
  },
  selfAssessmentDue: ours,
  ratingDue: endOfJanuary,
  publishDue: ours,
  receiptDays: ours,
  objectionDecisionDays: {
    id: 'PP 30/2019 pasal 59 tidak menyebut batas waktu putusan: nilai awal Siklus.',
    en: 'PP 30/2019 art. 59 gives no time limit for the decision: a starting value of Siklus.',
  },
  followUpDue: ours,
  minimumResults: {
    id: 'SKP memuat sekurangnya satu hasil kerja utama (menurut formulir; belum diverifikasi pada naskah).',
    en: 'A plan holds at least one main result (as the forms have it; not verified in the text).',
  },
  maximumRounds: ours,
}
