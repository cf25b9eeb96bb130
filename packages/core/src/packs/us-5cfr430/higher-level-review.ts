import { dated } from '../../policy/dated.ts'
import { called, oneOf, yesOrNo } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { opmAnswers } from './laws.ts'
import { type SummaryLevel, summaryLevelLabels, summaryLevels } from './levels.ts'

/** Whether the level needs the review, and whether it may be issued as things stand. */
export type HigherLevelReview = { readonly isNeeded: boolean; readonly mayBeIssued: boolean }

/** A rating of level 1 is reviewed by a higher level of management, before it is issued. */
export const higherLevelReview = defineRule({
  id: 'higher-level-review',
  title: { id: 'Peninjauan oleh pimpinan yang lebih tinggi', en: 'Review by a higher level' },
  cites: [
    opmAnswers.whole({
      status: 'unverified',
      note: 'That level 1 needs the review of a higher level is read in an answer reprinted on a page of a third party.',
    }),
    opmAnswers.whole({ status: 'unverified', note: 'Inference: the review comes before the rating is issued.' }),
  ],
  words: {
    id: 'Rating tingkat 1 baru dapat diterbitkan setelah ditinjau pimpinan yang lebih tinggi.',
    en: 'A rating of level 1 can be issued only after a higher level of management has reviewed it.',
  },
  facts: {
    level: called({ id: 'Tingkat ringkasan', en: 'Summary level' }, oneOf(summaryLevels, summaryLevelLabels)),
    isReviewed: called({ id: 'Sudah ditinjau pimpinan yang lebih tinggi', en: 'Reviewed by a higher level' }, yesOrNo),
  },
  params: {
    levels: dated<readonly SummaryLevel[]>(
      { '2007-01-01': ['level-1'] },
      { called: { id: 'Tingkat yang harus ditinjau', en: 'Levels that need the review' } },
    ),
  },
  decide: ({ level, isReviewed }, { levels }): HigherLevelReview => {
    const isNeeded = levels.includes(level)
    return { isNeeded, mayBeIssued: isReviewed || !isNeeded }
  },
})
