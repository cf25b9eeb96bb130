import type { NotModelled } from '../../policy/pack.ts'

/** What the regulations say, or leave open, and this pack does not decide. */
export const notModelled: readonly NotModelled[] = [
  {
    topic: { id: 'Batas 150% angka kredit tahunan (2019-2022)', en: 'The yearly cap of 150% (2019-2022)' },
    why: {
      id: 'Berlaku pada masa sebelum paket ini dan tidak berlaku lagi; nama peraturannya tidak ditemukan.',
      en: 'It held before the first day of this pack and no longer does; the name of its regulation was not found.',
    },
  },
  {
    topic: { id: 'Nilai dasar integrasi', en: 'Base values of the integration' },
    why: {
      id: 'Tabel nilai dasar dari angka kredit konvensional tidak ditemukan; nilainya masuk sebagai masukan.',
      en: 'The table of base values for the conventional credit was not found; the value comes in as a fact.',
    },
  },
  {
    topic: { id: 'Angka kredit dasar pangkat lain', en: 'Base credit of other ranks' },
    why: {
      id: 'Hanya III/b dan III/d yang ditemukan. II/c, II/d, IV/b, IV/c, dan IV/e ditolak, bukan diperkirakan.',
      en: 'Only III/b and III/d were found. II/c, II/d, IV/b, IV/c and IV/e are refused rather than guessed.',
    },
  },
  {
    topic: { id: 'Pecahan bulan dan pecahan tahun', en: 'Parts of a month and of a year' },
    why: {
      id: 'Tidak ditemukan bulan mana yang dihitung bila jabatan berganti di tengah bulan, atau bagaimana pecahan tahun dalam pangkat dihitung.',
      en: 'Which period has the month in which a position changed, and how a part of a year in the rank counts, was not found.',
    },
  },
  {
    topic: { id: 'Pangkat di luar jenjang', en: 'A rank outside the level' },
    why: {
      id: 'Pelaksana yang masuk di bawah pangkatnya tidak memiliki baris dalam tabel: kebutuhan angka kreditnya ditolak, hanya syarat naik jenjangnya yang dinilai.',
      en: 'An official who entered below the own rank has no row in the table: the credit needed is refused, only the conditions of moving up are judged.',
    },
  },
  {
    topic: { id: 'Angka kredit setelah kenaikan jenjang', en: 'Base credit in the level after a rise' },
    why: {
      id: 'Yang ditemukan hanya bahwa angka kredit menjadi 0; jenjang yang naik tanpa pangkat tidak dibahas.',
      en: 'All that was found is that the credit becomes 0; a level that rises without the rank is not spoken of.',
    },
  },
  {
    topic: { id: 'Penetapan (PAK) dan pejabatnya', en: 'The decree on credit (PAK) and who fixes it' },
    why: {
      id: 'Bentuk, pejabat, dan tenggat penetapan tidak ditemukan.',
      en: 'Its form, its officials and its deadlines were not found.',
    },
  },
  {
    topic: { id: 'Syarat lain kenaikan pangkat dan jenjang', en: 'Other conditions of a rise' },
    why: {
      id: 'Masa dalam pangkat, hukuman disiplin, ijazah, dan formasi nasional tidak ditemukan; hasil di sini bukan keputusan.',
      en: 'Time in the rank, disciplinary measures, degrees and national formation were not found; the verdict here is no decision.',
    },
  },
  {
    topic: { id: 'Mutu uji kompetensi dan lowongan', en: 'What a passed test and a vacancy are' },
    why: {
      id: 'Ditentukan instansi; masuk sebagai masukan ya atau tidak dari pejabat yang bernama.',
      en: 'The agency says so; they come in as yes or no from a named person.',
    },
  },
]
