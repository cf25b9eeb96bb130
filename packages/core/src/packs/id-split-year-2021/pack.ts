import { definePack } from '../../policy/pack.ts'
import { predicate } from '../id-pp30-2019/predicate.ts'
import { convertedFirstHalf } from './converted-first-half.ts'
import { pp30, se3of2021 } from './laws.ts'
import { mergedValue } from './merged-value.ts'
import { notModelled } from './not-modelled.ts'
import { terms } from './terms.ts'

/** The annual decision of 2021, when the law changed in the middle of the year. See README.md for what is uncertain. */
export const splitYearPack = definePack({
  id: 'id-split-year-2021',
  version: '1.1.0',
  title: {
    id: 'Penilaian kinerja PNS tahun 2021, gabungan dua semester (SE MenPANRB 3/2021)',
    en: 'Appraisal of Indonesian civil servants in 2021, both halves merged (circular 3/2021)',
  },
  laws: [se3of2021, pp30],
  inForce: { from: '2021-07-01', to: '2021-12-31' },
  rules: [convertedFirstHalf, mergedValue, predicate],
  main: mergedValue,
  notModelled,
  terms,
})
