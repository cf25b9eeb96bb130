import { dated } from '../../policy/dated.ts'
import { called, oneOf } from '../../policy/facts.ts'
import { defineRule } from '../../policy/rule.ts'
import { opmAnswers } from './laws.ts'
import { type SummaryLevel, summaryLevelLabels, summaryLevels } from './levels.ts'

/** A rating of level 1 bars a step increase. Answers whether the level bars it; "no" does not say that the other conditions are met. */
export const stepIncreaseBar = defineRule({
  id: 'step-increase-bar',
  title: { id: 'Kenaikan gaji berkala terhalang', en: 'Step increase barred' },
  cites: [
    opmAnswers.whole({
      status: 'unverified',
      note: 'That level 1 bars step increases is read in an answer reprinted on a page of a third party.',
    }),
  ],
  words: {
    id: 'Rating tingkat 1 menghalangi kenaikan gaji berkala; syarat lainnya tidak diperiksa di sini.',
    en: 'A rating of level 1 bars a step increase; its other conditions are not looked at here.',
  },
  facts: {
    level: called({ id: 'Tingkat ringkasan', en: 'Summary level' }, oneOf(summaryLevels, summaryLevelLabels)),
  },
  params: {
    levels: dated<readonly SummaryLevel[]>(
      { '2007-01-01': ['level-1'] },
      { called: { id: 'Tingkat yang menghalangi', en: 'Levels that bar it' } },
    ),
  },
  decide: ({ level }, { levels }) => levels.includes(level),
})
