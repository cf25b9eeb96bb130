import { definePack } from '../../policy/pack.ts'
import { forcedDistribution } from './forced-distribution.ts'
import { higherLevelReview } from './higher-level-review.ts'
import { cfr430, opmAnswers } from './laws.ts'
import { summaryLevelLabels } from './levels.ts'
import { methodLevel } from './method-level.ts'
import { notModelled } from './not-modelled.ts'
import { stepIncreaseBar } from './step-increase-bar.ts'
import { summaryLevel } from './summary-level.ts'

/** 5 CFR part 430 of the United States, in the text of 1 January 2007. See README.md for what is uncertain and what is only proposed. */
export const us5cfr430Pack = definePack({
  id: 'us-5cfr430',
  version: '1.1.0',
  title: {
    id: 'Penilaian kinerja pegawai federal Amerika Serikat (5 CFR 430)',
    en: 'Performance appraisal of federal employees of the United States (5 CFR 430)',
  },
  laws: [cfr430, opmAnswers],
  inForce: { from: '2007-01-01' },
  rules: [methodLevel, summaryLevel, forcedDistribution, higherLevelReview, stepIncreaseBar],
  main: summaryLevel,
  notModelled,
  terms: {
    ...summaryLevelLabels,
    A: { id: 'Pola A', en: 'Pattern A' },
    B: { id: 'Pola B', en: 'Pattern B' },
    C: { id: 'Pola C', en: 'Pattern C' },
    D: { id: 'Pola D', en: 'Pattern D' },
    E: { id: 'Pola E', en: 'Pattern E' },
    F: { id: 'Pola F', en: 'Pattern F' },
    G: { id: 'Pola G', en: 'Pattern G' },
    H: { id: 'Pola H', en: 'Pattern H' },
    isNeeded: { id: 'Perlu ditinjau', en: 'Review is needed' },
    mayBeIssued: { id: 'Boleh diterbitkan', en: 'May be issued' },
  },
})
