import { law } from '../../policy/law.ts'

/** CSC MC 6 s. 2012: every agency of the Philippines keeps a performance management system of its own, approved by the Commission. */
export const cscMc6 = law({
  id: 'csc-mc-6-2012',
  title: {
    id: 'Surat Edaran Komisi Kepegawaian Filipina (CSC) Nomor 6 Seri 2012 tentang Sistem Manajemen Kinerja Strategis (SPMS) instansi',
    en: 'Civil Service Commission Memorandum Circular No. 6, s. 2012, on the Strategic Performance Management System (SPMS) of agencies',
  },
})

/** The rating scale of the CDA, one agency's own: its quantity scales for regulatory and other targets, and its budget scale. */
export const cdaScale = law({
  id: 'cda-spms-rating-scale',
  title: { id: 'Skala penilaian SPMS instansi CDA', en: 'SPMS rating scale of the CDA' },
})

/** The manual of Ifugao State University: its timeliness scale. */
export const ifugaoManual = law({
  id: 'ifugao-state-university-spms',
  title: { id: 'Pedoman SPMS Ifugao State University', en: 'SPMS manual of Ifugao State University' },
})

/** Manuals of agencies whose name the pages found do not show. A note tells which page. */
export const agencyManuals = law({
  id: 'agency-spms-manuals',
  title: { id: 'Pedoman SPMS instansi-instansi Filipina', en: 'SPMS manuals of agencies of the Philippines' },
})
