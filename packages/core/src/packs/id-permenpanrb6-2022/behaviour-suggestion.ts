import { dated } from '../../policy/dated.ts'
import { called, group, oneOf } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { type BehaviourValue, behaviourValueLabels, behaviourValues } from './behaviour-values.ts'
import { permenpanrb6 } from './laws.ts'
import { type BehaviourRating, behaviourRatingLabels, behaviourRatings } from './ratings.ts'

/** A rating that the system suggests. It decides nothing: the rating of behaviour is what the assessor gives. */
export type BehaviourSuggestion = { readonly kind: 'suggestion'; readonly rating: BehaviourRating }

const rated = (value: BehaviourValue) =>
  called(behaviourValueLabels[value], oneOf(behaviourRatings, behaviourRatingLabels))

const remark = {
  id: 'Praktik satu aplikasi publik, bukan bunyi peraturan; instansi dapat menetapkan ambang sendiri.',
  en: 'The practice of one public tool, not the text of the regulation; an agency may set thresholds of its own.',
}

/**
 * Art. 24-25, in substance: how the seven values make one rating is a judgement of the assessor and no formula. The practice of one
 * public tool, offered as a suggestion ("saran sistem") and consulted by no other rule: any value below, then below; at least four
 * above, then above; else as expected.
 */
export const behaviourSuggestion = defineRule({
  id: 'behaviour-suggestion',
  title: { id: 'Saran sistem: rating perilaku kerja', en: 'System suggestion: behaviour rating' },
  cites: [
    permenpanrb6.article('25', {
      status: 'unverified',
      note: "Agency practice, seen in a public tool; the regulation leaves the rating to the assessor's judgement.",
    }),
  ],
  words: {
    id: 'Kecuali instansi menetapkan lain, saran sistem (bukan keputusan): satu nilai di bawah menjadi di bawah, empat nilai di atas menjadi di atas, selebihnya sesuai ekspektasi.',
    en: 'Unless the agency sets otherwise, a system suggestion (not a decision): one value below gives below, four above give above, everything else meets expectations.',
  },
  facts: {
    values: called(
      { id: 'Rating per nilai BerAKHLAK', en: 'Rating of each core value' },
      group({
        service: rated('service'),
        accountable: rated('accountable'),
        competent: rated('competent'),
        harmonious: rated('harmonious'),
        loyal: rated('loyal'),
        adaptive: rated('adaptive'),
        collaborative: rated('collaborative'),
      }),
    ),
  },
  params: {
    belowFrom: dated<number>(
      { '2022-02-03': 1 },
      { called: { id: 'Banyak nilai di bawah', en: 'Values below' }, delegated: true, remark },
    ),
    aboveFrom: dated<number>(
      { '2022-02-03': 4 },
      { called: { id: 'Banyak nilai di atas', en: 'Values above' }, delegated: true, remark },
    ),
  },
  promises: {
    of: 'rating',
    labels: behaviourRatings,
    monotone: {
      'values.service': 'earlier',
      'values.accountable': 'earlier',
      'values.competent': 'earlier',
      'values.harmonious': 'earlier',
      'values.loyal': 'earlier',
      'values.adaptive': 'earlier',
      'values.collaborative': 'earlier',
    },
  },
  decide: ({ values }, { belowFrom, aboveFrom }): BehaviourSuggestion => {
    const valuesAt = (rating: BehaviourRating) => behaviourValues.filter((value) => values[value] === rating).length
    if (valuesAt('below') >= belowFrom) return { kind: 'suggestion', rating: 'below' }
    return { kind: 'suggestion', rating: valuesAt('above') >= aboveFrom ? 'above' : 'meets' }
  },
})
