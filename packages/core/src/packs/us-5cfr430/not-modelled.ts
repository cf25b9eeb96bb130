import type { NotModelled } from '../../policy/pack.ts'

/** What the regulation says, or may come to say, and this pack does not decide. */
export const notModelled: readonly NotModelled[] = [
  {
    topic: {
      id: 'Rancangan peraturan 91 FR 8780 (24 Februari 2026)',
      en: 'Proposed rule 91 FR 8780 (24 February 2026)',
    },
    why: {
      id: 'Belum menjadi hukum. Menghapus tingkat 2, larangan distribusi paksa, keberatan atas rating, dan peninjauan wajib tingkat 1; bila berlaku, tanggalnya ditambahkan pada parameter.',
      en: 'It is not law. It would remove level 2, the ban on forced distribution, the grievance of ratings and the mandatory review of level 1; once in force, its day is added to the parameters.',
    },
  },
  {
    topic: { id: 'Metode tiap program', en: 'The method of each program' },
    why: {
      id: 'Metode bawaan hanya pengganti; program memasang miliknya. Metode yang bukan rata-rata belum dapat dipasang.',
      en: 'The default method is a stand-in; a program sets its own. A method that is no mean cannot be set yet.',
    },
  },
  {
    topic: { id: 'Syarat rencana kinerja', en: 'What a plan must contain' },
    why: {
      id: 'Jumlah unsur kritis, standar, dan masa penilaian minimum tidak ditemukan; rencana tanpa unsur kritis diterima.',
      en: 'How many critical elements, standards and the minimum period were not found; a plan without a critical element is accepted.',
    },
  },
  {
    topic: { id: 'Unsur yang tidak dapat dinilai', en: 'Elements that cannot be rated' },
    why: {
      id: 'Aturannya tidak ditemukan; unsur demikian tidak dimasukkan.',
      en: 'The rule was not found; such an element is left out.',
    },
  },
  {
    topic: { id: 'Tindakan atas kinerja yang tidak dapat diterima', en: 'Actions on unacceptable performance' },
    why: {
      id: 'Apa yang menyusul tingkat 1 selain kenaikan gaji berkala yang terhalang tidak ditemukan.',
      en: 'What follows level 1 besides the barred step increase was not found.',
    },
  },
  {
    topic: { id: 'Syarat lain kenaikan gaji berkala', en: 'Other conditions of a step increase' },
    why: {
      id: 'Tidak ditemukan; juga tidak apakah tingkat 2 menghalangi.',
      en: 'Not found; nor whether level 2 bars it too.',
    },
  },
  {
    topic: { id: 'Keberatan atas rating', en: 'Grievance of a rating' },
    why: {
      id: 'Tata caranya tidak ditemukan.',
      en: 'Its procedure was not found.',
    },
  },
]
