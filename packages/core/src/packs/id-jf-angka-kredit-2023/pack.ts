import { definePack } from '../../policy/pack.ts'
import type { Words } from '../../policy/words.ts'
import { creditAfterRise } from './credit-after-rise.ts'
import { creditRequirement } from './credit-requirement.ts'
import { creditStanding } from './credit-standing.ts'
import { educationBonus } from './education-bonus.ts'
import { integratedCredit } from './integrated-credit.ts'
import { perbkn3, permenpanrb1 } from './laws.ts'
import { levelPromotion } from './level-promotion.ts'
import { levelLabels } from './levels.ts'
import { moveUp } from './move-up.ts'
import { notModelled } from './not-modelled.ts'
import { periodCredit } from './period-credit.ts'
import { rankPromotion } from './rank-promotion.ts'
import { rankLabels } from './ranks.ts'
import { transferCredit } from './transfer-credit.ts'
import { missingLabels } from './verdict.ts'
import { yearCredit } from './year-credit.ts'

const terms: Readonly<Record<string, Words>> = {
  ...levelLabels,
  ...rankLabels,
  ...missingLabels,
  'by-period': { id: 'Tiap periode dengan predikatnya', en: 'Each period by its own predicate' },
  'annual-predicate': {
    id: 'Seluruh bulan aktif dengan predikat tahunan',
    en: 'All active months by the annual predicate',
  },
  none: { id: 'Tanpa syarat', en: 'No condition' },
  granted: { id: 'Diberikan', en: 'Granted' },
  'counted-before': { id: 'Sudah pernah diperhitungkan', en: 'Counted before' },
  'predicate-too-low': { id: 'Predikat di bawah syarat instansi', en: "Predicate below the agency's condition" },
  eligible: { id: 'Layak', en: 'Eligible' },
  'not-yet': { id: 'Belum layak', en: 'Not yet' },
  months: { id: 'Bulan', en: 'Months' },
  rankStep: { id: 'Kebutuhan kenaikan pangkat', en: 'Needed for a rank rise' },
  nextRank: { id: 'Pangkat berikutnya', en: 'Next rank' },
  rankAt: { id: 'Angka kredit untuk pangkat berikutnya', en: 'Credit for the next rank' },
  isWithLevel: { id: 'Bersama kenaikan jenjang', en: 'Together with the level' },
  nextLevel: { id: 'Jenjang berikutnya', en: 'Next level' },
  levelAt: { id: 'Angka kredit untuk jenjang berikutnya', en: 'Credit for the next level' },
  total: { id: 'Jumlah angka kredit', en: 'Credit in all' },
  rankGap: { id: 'Kekurangan untuk pangkat', en: 'Missing for the rank' },
  reachesRank: { id: 'Cukup untuk pangkat', en: 'Enough for the rank' },
  levelGap: { id: 'Kekurangan untuk jenjang', en: 'Missing for the level' },
  reachesLevel: { id: 'Cukup untuk jenjang', en: 'Enough for the level' },
  outcome: { id: 'Hasil', en: 'Outcome' },
  kept: { id: 'Angka kredit yang tetap', en: 'Credit that stays' },
  excess: { id: 'Kelebihan', en: 'Excess' },
  forfeited: { id: 'Yang hangus', en: 'Forfeited' },
  base: { id: 'Angka kredit dasar', en: 'Base credit' },
  earned: { id: 'Angka kredit yang diperoleh', en: 'Credit earned' },
  verdict: { id: 'Kelayakan', en: 'Eligibility' },
  missing: { id: 'Yang belum terpenuhi', en: 'Not yet met' },
}

/** PermenPANRB 1/2023 with Peraturan BKN 3/2023: from predicates to credit points and rises. See README.md for what is uncertain. */
export const jfCreditPack = definePack({
  id: 'id-jf-angka-kredit-2023',
  version: '1.1.0',
  title: {
    id: 'Angka kredit jabatan fungsional (PermenPANRB 1/2023, Peraturan BKN 3/2023)',
    en: 'Credit points of functional officials (PermenPANRB 1/2023, BKN Regulation 3/2023)',
  },
  laws: [permenpanrb1, perbkn3],
  inForce: { from: '2023-01-01' },
  rules: [
    periodCredit,
    yearCredit,
    creditRequirement,
    creditStanding,
    educationBonus,
    creditAfterRise,
    transferCredit,
    integratedCredit,
    rankPromotion,
    levelPromotion,
    moveUp,
  ],
  main: yearCredit,
  notModelled,
  terms,
})
