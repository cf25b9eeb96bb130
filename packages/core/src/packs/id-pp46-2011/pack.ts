import { definePack } from '../../policy/pack.ts'
import { activityValue } from './activity-value.ts'
import { additionalPoints } from './additional-points.ts'
import { annualSkp } from './annual-skp.ts'
import { band } from './band.ts'
import { behaviourValue } from './behaviour-value.ts'
import { costValue } from './cost-value.ts'
import { finalValue } from './final-value.ts'
import { kanreg12, perka1, pp46 } from './laws.ts'
import { notModelled } from './not-modelled.ts'
import { qualityValue } from './quality-value.ts'
import { quantityValue } from './quantity-value.ts'
import { skpValue } from './skp-value.ts'
import { terms } from './terms.ts'
import { timeValue } from './time-value.ts'

/** PP 46/2011 with Perka BKN 1/2013, from 2014 to the first half of 2021. See README.md for what is uncertain. */
export const pp46Pack = definePack({
  id: 'id-pp46-2011',
  version: '1.1.0',
  title: {
    id: 'Penilaian prestasi kerja PNS (PP 46/2011)',
    en: 'Appraisal of the work achievement of Indonesian civil servants (PP 46/2011)',
  },
  laws: [pp46, perka1, kanreg12],
  inForce: { from: '2014-01-01', to: '2021-06-30' },
  rules: [
    quantityValue,
    qualityValue,
    timeValue,
    costValue,
    activityValue,
    additionalPoints,
    skpValue,
    annualSkp,
    behaviourValue,
    finalValue,
    band,
  ],
  main: finalValue,
  notModelled,
  terms,
})
