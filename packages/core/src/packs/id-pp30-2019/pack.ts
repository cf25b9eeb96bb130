import { definePack } from '../../policy/pack.ts'
import { objectionDecider } from '../id-permenpanrb6-2022/objection-decider.ts'
import { achievement } from './achievement.ts'
import { cascadingWeight } from './cascading-weight.ts'
import { finalValue } from './final-value.ts'
import { groupValue } from './group-value.ts'
import { indicatorValue } from './indicator-value.ts'
import { permenpanrb8, pp30 } from './laws.ts'
import { leaderAdditionalValue } from './leader-additional-value.ts'
import { leaderMainValue } from './leader-main-value.ts'
import { leaderSkpValue } from './leader-skp-value.ts'
import { notModelled } from './not-modelled.ts'
import { objectionWindow } from './objection-window.ts'
import { periodicValue } from './periodic-value.ts'
import { predicate } from './predicate.ts'
import { rankingFit } from './ranking-fit.ts'
import { resultCategory } from './result-category.ts'
import { resultValue } from './result-value.ts'
import { staffAdditionalValue } from './staff-additional-value.ts'
import { staffMainValue } from './staff-main-value.ts'
import { staffSkpValue } from './staff-skp-value.ts'
import { terms } from './terms.ts'

/**
 * PP 30/2019 with PermenPANRB 8/2021, the law of appraisals from July to December 2021: from indicators to the SKP value, from there with
 * the behaviour value to the final value and the predicate. See README.md for what is uncertain.
 */
export const pp30Pack = definePack({
  id: 'id-pp30-2019',
  version: '1.1.0',
  title: {
    id: 'Penilaian kinerja PNS (PP 30/2019 dan PermenPANRB 8/2021)',
    en: 'Performance appraisal of Indonesian civil servants (PP 30/2019 and PermenPANRB 8/2021)',
  },
  laws: [pp30, permenpanrb8],
  inForce: { from: '2021-07-01', to: '2021-12-31' },
  rules: [
    // PermenPANRB 8/2021: one indicator, the plan of a leader, the plan of staff, a period
    ...[achievement, indicatorValue],
    ...[groupValue, leaderMainValue, leaderAdditionalValue, leaderSkpValue],
    ...[resultCategory, resultValue, cascadingWeight, staffMainValue, staffAdditionalValue, staffSkpValue],
    periodicValue,
    // PP 30/2019: articles 41 and 59
    ...[finalValue, predicate, rankingFit],
    ...[objectionWindow, objectionDecider],
  ],
  main: finalValue,
  notModelled,
  terms,
})
