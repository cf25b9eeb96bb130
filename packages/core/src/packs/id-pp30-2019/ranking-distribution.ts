import { dated } from '../../policy/dated.ts'
import { defineDistribution } from '../../policy/distribution.ts'
import { rounding } from '../../policy/rounding.ts'
import { rankings } from './rankings.ts'

/** PP 30/2019 art. 41 (7): how the civil servants of an agency may be spread. A consideration: it changes nobody's value by itself. */
export const rankingDistribution = defineDistribution({
  id: 'pp30-ranking',
  labels: rankings,
  force: 'advisory',
  rounding: { least: rounding('ceiling', 0), most: rounding('floor', 0) },
  constraints: [
    {
      id: 'above-most',
      of: ['above'],
      most: { share: '0.2' },
      words: { id: 'Di atas ekspektasi paling banyak 20%', en: 'Above expectations at most 20%' },
    },
    {
      id: 'meets-span',
      of: ['meets'],
      least: { share: '0.6' },
      most: { share: '0.7' },
      words: { id: 'Sesuai ekspektasi 60% s.d. 70%', en: 'As expected 60% to 70%' },
    },
    {
      id: 'below-most',
      of: ['below'],
      most: { share: '0.2' },
      words: { id: 'Di bawah ekspektasi paling banyak 20%', en: 'Below expectations at most 20%' },
    },
  ],
})

/** The distribution by date. The shares are not verified. */
export const rankingShares = dated(
  { '2021-07-01': rankingDistribution },
  {
    called: { id: 'Distribusi', en: 'Distribution' },
    remark: {
      id: 'Angka 20, 60 s.d. 70, dan 20 persen belum diverifikasi; pembulatan ke orang adalah kesimpulan sendiri.',
      en: 'The figures 20, 60 to 70 and 20 percent are not verified; rounding to heads is our inference.',
    },
  },
)
