import { definePack } from '../../policy/pack.ts'
import { behaviourRating } from './behaviour-rating.ts'
import { permenpanrb6, pp30, se3 } from './laws.ts'
import { notModelled } from './not-modelled.ts'
import { objectionDecider } from './objection-decider.ts'
import { objectionWindow } from './objection-window.ts'
import { predicate } from './predicate.ts'
import { resultRating } from './result-rating.ts'
import { unitHeadResult } from './unit-head-result.ts'

/** PermenPANRB 6/2022 with SE MenPANRB 3/2023, and the objection of PP 30/2019 art. 59. See README.md for what is uncertain. */
export const permenpanrb6Pack = definePack({
  id: 'id-permenpanrb6-2022',
  version: '1.0.0',
  title: {
    id: 'Pengelolaan kinerja pegawai ASN (PermenPANRB 6/2022)',
    en: 'Performance management of Indonesian civil servants (PermenPANRB 6/2022)',
  },
  laws: [permenpanrb6, se3, pp30],
  inForce: { from: '2022-02-03' },
  rules: [resultRating, unitHeadResult, behaviourRating, predicate, objectionWindow, objectionDecider],
  main: predicate,
  notModelled,
})
