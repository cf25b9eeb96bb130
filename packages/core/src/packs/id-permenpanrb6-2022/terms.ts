import type { Words } from '../../policy/words.ts'
import { annualMethodLabels } from './annual-methods.ts'
import { behaviourValueLabels } from './behaviour-values.ts'
import { periodKindLabels } from './evaluation-periods.ts'
import { employmentLabels, positionKindLabels } from './positions.ts'
import { predicateLabels } from './predicates.ts'
import { resultRatingLabels } from './ratings.ts'
import { unitAchievementLabels } from './unit-achievements.ts'

const constraints: Readonly<Record<string, Words>> = {
  'very-good-cap': { id: 'Batas atas Sangat baik', en: 'Cap of very good' },
  'very-good-none': { id: 'Tanpa Sangat baik', en: 'No very good' },
  'good-cap': { id: 'Batas atas Baik', en: 'Cap of good' },
  'some-below-good': { id: 'Sebagian Butuh perbaikan atau Kurang', en: 'Some need improvement or are poor' },
  'needs-improvement-floor': { id: 'Batas bawah Butuh perbaikan', en: 'Floor of needs improvement' },
  'needs-improvement-or-poor-floor': {
    id: 'Batas bawah Butuh perbaikan dan Kurang',
    en: 'Floor of needs improvement and poor together',
  },
  'poor-floor': { id: 'Batas bawah Kurang', en: 'Floor of poor' },
  'very-poor-floor': { id: 'Batas bawah Sangat kurang', en: 'Floor of very poor' },
  majority: { id: 'Lebih dari separuh', en: 'More than half' },
}

const distribution: Readonly<Record<string, Words>> = {
  force: { id: 'Sifat', en: 'Force' },
  advisory: { id: 'Pertimbangan', en: 'Advisory' },
  strict: { id: 'Mengikat', en: 'Binding' },
  feasible: { id: 'Mungkin dipenuhi', en: 'Can be kept' },
  because: { id: 'Terhalang oleh', en: 'Stands in the way' },
  breaches: { id: 'Penyimpangan', en: 'Breaches' },
  constraint: { id: 'Batas', en: 'Constraint' },
  counts: { id: 'Jumlah', en: 'Numbers' },
  heads: { id: 'Pegawai', en: 'Employees' },
  least: { id: 'paling sedikit', en: 'at least' },
  most: { id: 'paling banyak', en: 'at most' },
  fewest: { id: 'Paling sedikit', en: 'Fewest' },
}

const evaluation: Readonly<Record<string, Words>> = {
  kind: { id: 'Jenis', en: 'Kind' },
  suggestion: { id: 'Saran sistem', en: 'System suggestion' },
  rating: { id: 'Rating', en: 'Rating' },
  periods: { id: 'Periode', en: 'Periods' },
  length: { id: 'Banyaknya', en: 'How many' },
  from: { id: 'dari', en: 'from' },
  to: { id: 'sampai', en: 'to' },
  predicate: { id: 'Predikat', en: 'Predicate' },
  method: { id: 'Cara', en: 'Method' },
  mean: { id: 'Rata-rata', en: 'Mean' },
}

const followUp: Readonly<Record<string, Words>> = {
  recognition: { id: 'Masukan penghargaan dan karier', en: 'Input for recognition and career' },
  developmentPlan: { id: 'Rencana pengembangan', en: 'Development plan' },
  improvementMonths: { id: 'Langkah 1: bulan untuk memperbaiki', en: 'Step 1: months to improve' },
  competenceRetest: {
    id: 'Langkah 2, bila belum membaik: uji kompetensi kembali',
    en: 'Step 2, without improvement: a new test of competence',
  },
  moveOrLower: {
    id: 'Langkah 3, bila uji kompetensi tidak menolong: pindah atau turun jabatan',
    en: 'Step 3, where the test does not help: another or a lower position',
  },
  placementMonths: {
    id: 'Langkah 4, bila tidak ada jabatan lowong: bulan penempatan sementara, paling lama',
    en: 'Step 4, where no post is free: months of temporary placement at most',
  },
  honourableDismissal: {
    id: 'Langkah 5: pemberhentian dengan hormat bila tidak ada jabatan sampai batas waktu penempatan sementara',
    en: 'Step 5: honourable dismissal where no post is found before the temporary placement ends',
  },
}

const objection: Readonly<Record<string, Words>> = {
  inTime: { id: 'Tepat waktu', en: 'In time' },
  day: { id: 'Hari ke', en: 'Day' },
  lastDay: { id: 'Hari terakhir', en: 'Last day' },
  decides: { id: 'Pemutus', en: 'Decides' },
  hears: { id: 'Didengar', en: 'Heard' },
  mayChangeResult: { id: 'Dapat mengubah hasil', en: 'May change the result' },
  final: { id: 'Final', en: 'Final' },
  superior: { id: 'Atasan Pejabat Penilai Kinerja', en: "The assessor's superior" },
  assessor: { id: 'Pejabat Penilai Kinerja', en: 'Assessor' },
  owner: { id: 'Pegawai yang dinilai', en: 'Employee evaluated' },
}

/** The words for every code and every part of an answer of this pack, for screen and print. */
export const terms: Readonly<Record<string, Words>> = {
  ...resultRatingLabels,
  ...unitAchievementLabels,
  ...predicateLabels,
  ...behaviourValueLabels,
  ...periodKindLabels,
  ...annualMethodLabels,
  ...positionKindLabels,
  ...employmentLabels,
  ...constraints,
  ...distribution,
  ...evaluation,
  ...followUp,
  ...objection,
}
