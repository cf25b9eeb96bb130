import { law } from '../../policy/law.ts'

/** 5 CFR part 430 in the text of 1 January 2007: the appraisal of employees of the United States. */
export const cfr430 = law({
  id: '5-cfr-430',
  title: {
    id: 'Peraturan Federal Amerika Serikat, Judul 5, Bagian 430: Manajemen Kinerja',
    en: 'Code of Federal Regulations of the United States, Title 5, Part 430: Performance Management',
  },
})

/** Answers of the Office of Personnel Management to questions on performance: they restate the regulation. */
export const opmAnswers = law({
  id: 'opm-performance-answers',
  title: {
    id: 'Jawaban Kantor Manajemen Kepegawaian (OPM) Amerika Serikat tentang kinerja',
    en: 'Answers of the Office of Personnel Management (OPM) on performance',
  },
})
