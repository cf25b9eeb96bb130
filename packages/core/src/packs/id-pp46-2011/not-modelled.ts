import type { NotModelled } from '../../policy/pack.ts'

/** What the regulations say, or leave open, and this pack does not decide. */
export const notModelled: readonly NotModelled[] = [
  {
    topic: { id: 'Batas nilai', en: 'Limits of a value' },
    why: {
      id: 'Tidak ditemukan batas bawah maupun batas atas: waktu yang jauh melampaui target bernilai negatif, dan output di atas target bernilai lebih dari 100.',
      en: 'No floor and no cap were found: time far beyond the target is worth less than 0, and output above the target more than 100.',
    },
  },
  {
    topic: { id: 'Angka kualitas dari jumlah kesalahan', en: 'From a count of errors to a number for quality' },
    why: {
      id: 'Skala kesalahan memandu penilaian Pejabat Penilai, bukan rumus. Angkanya masuk sebagai masukan.',
      en: "The scale of errors guides the assessor's judgement and is no formula. The number comes in as a fact.",
    },
  },
  {
    topic: { id: 'Lebih dari satu kreativitas', en: 'More than one creative work' },
    why: {
      id: 'Naskahnya tidak ditemukan; satu kreativitas dihitung, yaitu yang manfaatnya paling luas.',
      en: 'The text was not found; one creative work counts, the one of the widest use.',
    },
  },
  {
    topic: { id: 'Pertimbangan penilai terakhir atas setahun', en: "The last assessor's judgement of the year" },
    why: {
      id: 'Angka tidak mengikuti dari angka bila orang yang memutuskan; yang dapat ditetapkan instansi hanya rata-rata, rata-rata menurut bulan, atau yang terendah.',
      en: 'No number follows from numbers where a person decides; an agency can set the mean, the mean by months, or the lowest.',
    },
  },
  {
    topic: { id: 'Akibat disiplin', en: 'Consequences under discipline' },
    why: {
      id: 'Hukuman karena tidak menyusun SKP atau capaian di bawah 50% adalah perkara disiplin, bukan nilai.',
      en: 'Punishment for having no plan, or for reaching less than 50%, is a matter of discipline and not of the value.',
    },
  },
  {
    topic: { id: 'Keberatan', en: 'Objections' },
    why: {
      id: 'Naskah tentang keberatan menurut PP 46/2011 tidak ditemukan.',
      en: 'The text on objections under PP 46/2011 was not found.',
    },
  },
  {
    topic: { id: 'Penilaian sebelum 2014 (DP3)', en: 'Appraisals before 2014 (DP3)' },
    why: {
      id: 'Berlaku PP 10/1979 dengan delapan unsur; tidak ada di paket ini.',
      en: 'PP 10/1979 applied, with eight traits; it is not in this pack.',
    },
  },
]
