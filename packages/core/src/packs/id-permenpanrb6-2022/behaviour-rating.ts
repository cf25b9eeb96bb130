import { called, oneOf } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { permenpanrb6 } from './laws.ts'
import { behaviourRatingLabels, behaviourRatings } from './ratings.ts'

/**
 * Art. 24-25, in substance: the assessor rates behaviour in one rating. How the seven values make one rating is a judgement and not
 * a formula, so it comes in as judged by a named person.
 */
export const behaviourRating = defineRule({
  id: 'behaviour-rating',
  title: { id: 'Rating perilaku kerja', en: 'Behaviour rating' },
  cites: [
    permenpanrb6.article('25', {
      status: 'unverified',
      note: 'The three levels are read in public forms, not in the article.',
    }),
  ],
  words: {
    id: 'Rating perilaku kerja adalah penilaian Pejabat Penilai Kinerja atas tujuh nilai BerAKHLAK, bukan hasil rumus.',
    en: "The behaviour rating is the assessor's judgement over the seven BerAKHLAK values, not the result of a formula.",
  },
  facts: {
    behaviourRating: called(
      { id: 'Rating perilaku kerja dari penilai', en: 'Behaviour rating by the assessor' },
      oneOf(behaviourRatings, behaviourRatingLabels),
    ),
  },
  promises: { labels: behaviourRatings, monotone: { behaviourRating: 'earlier' } },
  decide: (facts) => facts.behaviourRating,
})
