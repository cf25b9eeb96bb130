import { definePack } from '../../policy/pack.ts'
import { annualEvaluation } from './annual-evaluation.ts'
import { behaviourRating } from './behaviour-rating.ts'
import { behaviourSuggestion } from './behaviour-suggestion.ts'
import { developmentPlan } from './development-plan.ts'
import { distributionPattern } from './distribution-pattern.ts'
import { evaluationPeriods } from './evaluation-periods.ts'
import { feasibleSpread } from './feasible-spread.ts'
import { followUp } from './follow-up.ts'
import { improvementLadder } from './improvement-ladder.ts'
import { permenpanrb6, pp30, se3 } from './laws.ts'
import { majorityReading } from './majority-reading.ts'
import { notModelled } from './not-modelled.ts'
import { objectionDecider } from './objection-decider.ts'
import { objectionWindow } from './objection-window.ts'
import { predicate } from './predicate.ts'
import { recognition } from './recognition.ts'
import { resultRating } from './result-rating.ts'
import { terms } from './terms.ts'
import { unitHeadResult } from './unit-head-result.ts'

/**
 * PermenPANRB 6/2022 with SE MenPANRB 3/2023, and what PP 30/2019 art. 56-59 says of a bad result and of the objection. See README.md for
 * what is uncertain.
 */
export const permenpanrb6Pack = definePack({
  id: 'id-permenpanrb6-2022',
  version: '1.2.0',
  title: {
    id: 'Pengelolaan kinerja pegawai ASN (PermenPANRB 6/2022)',
    en: 'Performance management of Indonesian civil servants (PermenPANRB 6/2022)',
  },
  laws: [permenpanrb6, se3, pp30],
  inForce: { from: '2022-02-03' },
  rules: [
    evaluationPeriods,
    distributionPattern,
    feasibleSpread,
    majorityReading,
    resultRating,
    unitHeadResult,
    behaviourSuggestion,
    behaviourRating,
    predicate,
    annualEvaluation,
    followUp,
    recognition,
    developmentPlan,
    improvementLadder,
    objectionWindow,
    objectionDecider,
  ],
  main: predicate,
  notModelled,
  terms,
})
