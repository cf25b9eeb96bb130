/** A unit of the office that the application shows before anybody has entered one. City, people and numbers are made up. */
export const demoUnits = [
  { kode: 'andir', nama: 'Pemerintah Kota Andir', jenis: 'kota', induk: null, formasi: 2 },
  { kode: 'bkpsdm', nama: 'Badan Kepegawaian Kota Andir', jenis: 'badan', induk: 'andir', formasi: 4 },
  { kode: 'diskominfo', nama: 'Dinas Komunikasi dan Informatika', jenis: 'dinas', induk: 'andir', formasi: 3 },
  { kode: 'perpustakaan', nama: 'Dinas Perpustakaan dan Kearsipan', jenis: 'dinas', induk: 'andir', formasi: 2 },
] as const

/** What a person may do here: everybody reads, HR staff propose, the appointing official decides. */
export type Peran = 'pegawai' | 'kepegawaian' | 'pejabat'

/** A person with the position held since a day. Births lie in the 2090s, so that no real number stands here. */
export interface DemoPerson {
  readonly id: string
  readonly nip: string
  readonly nama: string
  readonly golongan: string
  readonly peran: Peran
  readonly unit: string
  readonly jabatan: string
  readonly kepala: boolean
  readonly mulai: string
}

const since = (mulai: string) => ({ mulai, kepala: false, peran: 'pegawai' as const })

/** The people of the demo. */
export const demoPeople: readonly DemoPerson[] = [
  {
    ...{
      id: 'harun',
      nip: '209103142001121003',
      nama: 'Drs. Harun Tambora, M.Si.',
      golongan: 'Pembina Utama Muda (IV/c)',
    },
    ...{ ...since('2023-02-01'), kepala: true, peran: 'pejabat', unit: 'bkpsdm', jabatan: 'Kepala Badan' },
  },
  {
    ...{ id: 'sari', nip: '209207222010122004', nama: 'Sari Merapi, S.E.', golongan: 'Penata Tingkat I (III/d)' },
    ...{ ...since('2021-04-01'), peran: 'kepegawaian', unit: 'bkpsdm', jabatan: 'Analis SDM Aparatur' },
  },
  {
    ...{
      id: 'lestari',
      nip: '209301052003122001',
      nama: 'Ir. Lestari Kerinci, M.T.',
      golongan: 'Pembina Tingkat I (IV/b)',
    },
    ...{ ...since('2022-01-03'), kepala: true, unit: 'diskominfo', jabatan: 'Kepala Dinas' },
  },
  {
    ...{ id: 'dewi', nip: '209511302019032006', nama: 'Dewi Slamet, S.Kom.', golongan: 'Penata Muda (III/a)' },
    ...{ ...since('2022-07-01'), unit: 'diskominfo', jabatan: 'Pranata Komputer' },
  },
  {
    ...{ id: 'galih', nip: '209209182002121002', nama: 'Galih Bromo, S.Sos., M.A.P.', golongan: 'Pembina (IV/a)' },
    ...{ ...since('2020-09-01'), kepala: true, unit: 'perpustakaan', jabatan: 'Kepala Dinas' },
  },
  {
    ...{ id: 'bayu', nip: '209604092020121005', nama: 'Bayu Rinjani, S.I.P.', golongan: 'Penata Muda (III/a)' },
    ...{ ...since('2023-01-02'), unit: 'perpustakaan', jabatan: 'Pustakawan' },
  },
]

/** The password of everybody in the demo. */
export const demoPassword = 'andir-2026'
