import { dated } from '../../policy/dated.ts'
import { called, oneOf, optional, wholeNumber, yesOrNo } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { pp30 } from './laws.ts'
import { employmentLabels, employments, positionKindLabels, positionKinds } from './positions.ts'
import { isAtLeast, type Predicate } from './predicates.ts'
import { predicateFact } from './recognition.ts'

/**
 * The steps after a bad result, each only where the one before did not help: months to improve, a new test of competence, another or a
 * lower position; where no post is free, months of temporary placement at most, then honourable dismissal. Months are null where the
 * step is not reached.
 */
export type ImprovementLadder = {
  readonly improvementMonths: number | null
  readonly competenceRetest: boolean
  readonly moveOrLower: boolean
  readonly placementMonths: number | null
  readonly honourableDismissal: boolean
}

const noLadder: ImprovementLadder = {
  improvementMonths: null,
  competenceRetest: false,
  moveOrLower: false,
  placementMonths: null,
  honourableDismissal: false,
}

/**
 * PP 30/2019 art. 56-58, in substance: whoever, after a year in office and under normal conditions, does not meet what was agreed gets six
 * months to improve; else the competence is tested again; then another or a lower position; for administrative and functional positions
 * without a free post temporary placement of at most a year, then honourable dismissal. It speaks of PNS.
 */
export const improvementLadder = defineRule({
  id: 'improvement-ladder',
  title: { id: 'Tahapan setelah hasil buruk', en: 'Steps after a bad result' },
  cites: [
    pp30.article('56-57', {
      status: 'verified',
      note: 'High leadership: months to improve, new test, other or lower position; read in a summary that names the articles.',
    }),
    pp30.article('56-58', {
      status: 'verified',
      note: 'Administrative and functional: likewise, then temporary placement and dismissal; read in a LAN handbook.',
    }),
    pp30.whole({
      status: 'unverified',
      note: 'Inference: the predicates worse than good and the normal conditions are the words of one agency (BRIN 4/2025) for the same articles; each step follows where the one before did not help.',
    }),
  ],
  words: {
    id: 'Predikat di bawah Baik setelah setahun menjabat, dalam keadaan normal. Bertahap, tiap langkah hanya bila langkah sebelumnya tidak menolong: (1) 6 bulan memperbaiki; (2) uji kompetensi kembali; (3) pindah atau turun jabatan; (4) JA/JF tanpa lowongan: penempatan sementara paling lama 1 tahun; (5) pemberhentian dengan hormat bila sampai batas waktu itu tidak ada jabatan.',
    en: 'Worse than good after a year in office, under normal conditions. In sequence, each step only where the one before did not help: (1) 6 months to improve; (2) a new test of competence; (3) another or a lower position; (4) JA/JF without a free post: temporary placement of at most 1 year; (5) honourable dismissal where there is no post by the end of that time.',
  },
  facts: {
    predicate: predicateFact,
    position: called({ id: 'Jenis jabatan', en: 'Kind of position' }, oneOf(positionKinds, positionKindLabels)),
    employment: called({ id: 'Status kepegawaian', en: 'Employment' }, oneOf(employments, employmentLabels)),
    yearsInOffice: called(
      { id: 'Tahun penuh dalam jabatan', en: 'Full years in the position' },
      wholeNumber({ min: 0, max: 60 }),
    ),
    normalConditions: called(
      { id: 'Keadaan normal, tanpa keadaan kahar', en: 'Normal conditions, no force majeure' },
      optional(yesOrNo),
    ),
  },
  params: {
    worseThan: dated<Predicate>(
      { '2022-02-03': 'good' },
      {
        called: { id: 'Di bawah', en: 'Worse than' },
        remark: {
          id: 'Dibaca pada peraturan satu instansi (BRIN 4/2025) yang merujuk pasal yang sama.',
          en: 'Read in the regulation of one agency (BRIN 4/2025) that refers to the same articles.',
        },
      },
    ),
    yearsInOffice: dated<number>({ '2022-02-03': 1 }, { called: { id: 'Tahun menjabat', en: 'Years in office' } }),
    improvementMonths: dated<number>(
      { '2022-02-03': 6 },
      { called: { id: 'Bulan untuk memperbaiki', en: 'Months to improve' } },
    ),
    placementMonths: dated<number>(
      { '2022-02-03': 12 },
      { called: { id: 'Bulan penempatan sementara, paling lama', en: 'Months of temporary placement at most' } },
    ),
  },
  decide: (facts, { worseThan, yearsInOffice, improvementMonths, placementMonths }, { refuse }): ImprovementLadder => {
    const isBad = !isAtLeast(facts.predicate, worseThan)
    if (!isBad || facts.employment !== 'pns' || facts.yearsInOffice < yearsInOffice) return noLadder
    if (facts.normalConditions === undefined)
      return refuse('normalConditions', 'true or false, for a predicate worse than good', 'nothing')
    if (!facts.normalConditions) return noLadder
    const steps = { ...noLadder, improvementMonths, competenceRetest: true, moveOrLower: true }
    return facts.position === 'leadership' ? steps : { ...steps, placementMonths, honourableDismissal: true }
  },
})
