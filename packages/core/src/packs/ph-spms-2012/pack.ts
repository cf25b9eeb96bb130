import { definePack } from '../../policy/pack.ts'
import { adjectivalRating } from './adjectival-rating.ts'
import { appealDecision } from './appeal-decision.ts'
import { appealWindow } from './appeal-window.ts'
import { averageRating } from './average-rating.ts'
import { budgetRating } from './budget-rating.ts'
import { consequence, spmsOutcomeLabels } from './consequence.ts'
import { efficiencyRating } from './efficiency-rating.ts'
import { finalRating } from './final-rating.ts'
import { individualMean } from './individual-mean.ts'
import { ipcrRating } from './ipcr-rating.ts'
import { agencyManuals, cdaScale, cscMc6, ifugaoManual } from './laws.ts'
import { notModelled } from './not-modelled.ts'
import { outputRating } from './output-rating.ts'
import { qualityRating } from './quality-rating.ts'
import { quantityRating } from './quantity-rating.ts'
import { ratingPeriod } from './rating-period.ts'
import { spmsRatingLabels } from './ratings.ts'
import { timelinessRating } from './timeliness-rating.ts'

/** CSC MC 6 s. 2012 of the Philippines, with scales that an agency replaces by `adopt`. See README.md for what is uncertain. */
export const phSpmsPack = definePack({
  id: 'ph-spms-2012',
  version: '1.1.0',
  title: {
    id: 'Sistem manajemen kinerja strategis Filipina (SPMS, CSC MC 6 s. 2012)',
    en: 'Strategic Performance Management System of the Philippines (SPMS, CSC MC 6 s. 2012)',
  },
  laws: [cscMc6, cdaScale, ifugaoManual, agencyManuals],
  inForce: { from: '2012-01-01' },
  rules: [
    ratingPeriod,
    quantityRating,
    budgetRating,
    efficiencyRating,
    qualityRating,
    timelinessRating,
    outputRating,
    averageRating,
    adjectivalRating,
    finalRating,
    ipcrRating,
    individualMean,
    appealWindow,
    appealDecision,
    consequence,
  ],
  main: finalRating,
  notModelled,
  terms: {
    ...spmsRatingLabels,
    ...spmsOutcomeLabels,
    value: { id: 'Nilai', en: 'Value' },
    points: { id: 'Jumlah angka', en: 'Sum of the marks' },
    rated: { id: 'Dimensi yang dinilai', en: 'Dimensions rated' },
    of: { id: 'Dibagi', en: 'Divided by' },
    adjective: { id: 'Sebutan', en: 'Adjectival rating' },
    functions: { id: 'Fungsi', en: 'Functions' },
    coreValues: { id: 'Nilai dasar', en: 'Core values' },
    mean: { id: 'Rata-rata', en: 'Mean' },
    exceeds: { id: 'Melebihi nilai kantor', en: 'Exceeds the office rating' },
    admissible: { id: 'Dapat diterima', en: 'Admissible' },
    inTime: { id: 'Tepat waktu', en: 'In time' },
    day: { id: 'Hari ke', en: 'Day' },
    lastDay: { id: 'Hari terakhir', en: 'Last day' },
    outcome: { id: 'Akibat', en: 'Consequence' },
    noticeBy: { id: 'Pemberitahuan paling lambat', en: 'Notice at the latest' },
  },
})
