import { dated } from '../../policy/dated.ts'
import { called, oneOf } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { se3 } from './laws.ts'
import { type ResultRating, resultRatings } from './ratings.ts'
import { type UnitAchievement, unitAchievementLabels, unitAchievements } from './unit-achievements.ts'

const fiveToThree: Readonly<Record<UnitAchievement, ResultRating>> = {
  outstanding: 'above',
  good: 'meets',
  'needs-improvement': 'below',
  poor: 'below',
  'very-poor': 'below',
}

/**
 * SE 3/2023, in substance: where the person evaluated heads the unit, the unit's achievement is that person's result rating.
 * The achievement has five levels and the rating three; the text found does not say how they meet. `rating` is our inference.
 */
export const unitHeadResult = defineRule({
  id: 'unit-head-result',
  title: { id: 'Rating hasil kerja pimpinan unit', en: 'Result rating of the head of a unit' },
  cites: [
    se3.whole({
      status: 'verified',
      note: "The unit's achievement is its head's result rating; read in press reports of the circular.",
    }),
    se3.whole({
      status: 'unverified',
      note: 'Inference: five levels of achievement fall on three levels of rating as given in `rating`.',
    }),
  ],
  words: {
    id: 'Capaian Istimewa menjadi Di atas ekspektasi, Baik menjadi Sesuai ekspektasi, selebihnya Di bawah ekspektasi.',
    en: 'Outstanding becomes Above expectations, Good becomes Meets expectations, the rest become Below expectations.',
  },
  facts: {
    unitAchievement: called(
      { id: 'Capaian kinerja organisasi', en: 'Achievement of the unit' },
      oneOf(unitAchievements, unitAchievementLabels),
    ),
  },
  params: {
    rating: dated(
      { '2023-01-31': fiveToThree },
      {
        called: { id: 'Capaian menjadi rating', en: 'From achievement to rating' },
        remark: {
          id: 'Kesimpulan sendiri: naskah tidak mengatakan bagaimana lima tingkat jatuh pada tiga.',
          en: 'Our inference: the text does not say how five levels fall on three.',
        },
      },
    ),
  },
  promises: { labels: resultRatings, monotone: { unitAchievement: 'earlier' } },
  decide: ({ unitAchievement }, { rating }) => rating[unitAchievement],
})
