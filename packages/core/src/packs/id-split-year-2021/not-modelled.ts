import type { NotModelled } from '../../policy/pack.ts'

/** What the circular says, or leaves open, and this pack does not decide. */
export const notModelled: readonly NotModelled[] = [
  {
    topic: { id: 'Tabel konversi', en: 'A table of conversion' },
    why: {
      id: 'Tidak ditemukan. Konversi sebanding dipakai; instansi dapat menetapkan garisnya sendiri.',
      en: 'None was found. Conversion is in proportion; an agency can set lines of its own.',
    },
  },
  {
    topic: { id: 'Inovasi pada semester I', en: 'An innovation in the first half' },
    why: {
      id: 'PP 46/2011 tidak mengenalnya; yang dihitung adalah inovasi menurut PP 30/2019, sebagaimana dinyatakan penilai.',
      en: 'PP 46/2011 does not know it; what counts is an innovation under PP 30/2019, as the assessor states it.',
    },
  },
  {
    topic: { id: 'PNS yang hanya menjalani satu semester', en: 'Who served in one half only' },
    why: {
      id: 'Tidak ada yang digabung; nilai semester itu berlaku menurut paketnya sendiri.',
      en: 'There is nothing to merge; the value of that half stands by its own pack.',
    },
  },
  {
    topic: { id: 'Tenggat SKP dan penilaian', en: 'When plans and appraisals are due' },
    why: {
      id: 'Akhir Januari dan akhir Juli 2021 adalah jadwal bagi alur kerja, bukan bagi nilai.',
      en: 'The ends of January and July 2021 are a timetable for workflows, not for the value.',
    },
  },
]
