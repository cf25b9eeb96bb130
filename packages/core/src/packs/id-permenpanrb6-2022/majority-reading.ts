import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { type Distribution, defineDistribution } from '../../policy/distribution.ts'
import { called, oneOf, wholeNumber } from '../../policy/facts.ts'
import { rounding } from '../../policy/rounding.ts'
import { defineRule } from '../../policy/rule.ts'
import { se3 } from './laws.ts'
import type { Predicate } from './predicates.ts'
import { type UnitAchievement, unitAchievementLabels, unitAchievements } from './unit-achievements.ts'

/** The fewest employees who must have the predicate that the circular gives to most; 0 where it demands no such thing. */
export type MajorityReading = { readonly fewest: number }

/** The predicate that "sebagian besar" speaks of, by achievement; the other three name a share instead. */
const mostAre: Readonly<Partial<Record<UnitAchievement, Predicate>>> = { outstanding: 'very-good', good: 'good' }

/** The facts of a team: what its unit achieved, and how many employees are under one leader in one period. */
export const teamFacts = {
  unitAchievement: called(
    { id: 'Capaian kinerja organisasi', en: 'Achievement of the unit' },
    oneOf(unitAchievements, unitAchievementLabels),
  ),
  teamSize: called(
    { id: 'Jumlah pegawai di bawah satu pimpinan', en: 'Employees under one leader' },
    wholeNumber({ min: 1, max: 50_000 }),
  ),
} as const

/**
 * SE 3/2023, as reported: "sebagian besar (maksimal 70%)". Whether "most" also means more than half is not said, so the pack demands it
 * only where an agency reads it so.
 */
export const majorityReading = defineRule({
  id: 'majority-reading',
  title: { id: 'Arti "sebagian besar"', en: 'What "most" means' },
  cites: [
    se3.whole({
      status: 'unverified',
      note: 'Inference: read literally, "sebagian besar" is more than half; the reports of the circular name the cap of 70% only.',
    }),
  ],
  words: {
    id: 'Bila dibaca harfiah, sebagian besar berarti lebih dari separuh pegawai; bila tidak, hanya batas atasnya berlaku.',
    en: 'Read literally, most means more than half of the employees; else only the cap holds.',
  },
  facts: teamFacts,
  params: {
    readLiterally: dated<boolean>(
      { '2023-01-31': false },
      {
        called: { id: 'Sebagian besar dibaca harfiah', en: 'Most is read literally' },
        delegated: true,
        remark: {
          id: 'Kesimpulan sendiri, karena itu nonaktif; instansi yang membacanya harfiah dapat mengaktifkannya.',
          en: 'Our inference, and therefore off; an agency that reads it literally may turn it on.',
        },
      },
    ),
    moreThan: dated(
      { '2023-01-31': '0.5' },
      {
        called: { id: 'Bagian yang dilampaui sebagian besar', en: 'The share that most exceeds' },
        remark: {
          id: 'Kesimpulan sendiri dari arti harfiah: lebih dari separuh.',
          en: 'Our inference from the literal meaning: more than half.',
        },
      },
    ),
    heads: dated(
      { '2023-01-31': rounding('floor', 0) },
      {
        called: { id: 'Bagian menjadi orang', en: 'From share to heads' },
        remark: {
          id: 'Kesimpulan sendiri: dibulatkan ke bawah lalu ditambah satu orang, agar lebih dari separuh.',
          en: 'Our inference: rounded down and one more head, so that it is more than half.',
        },
      },
    ),
  },
  promises: { of: 'fewest', bounds: { min: '0', max: '25001' }, monotone: { teamSize: 'higher' } },
  decide: ({ unitAchievement, teamSize }, { readLiterally, moreThan, heads }, { round }): MajorityReading => {
    if (!readLiterally || mostAre[unitAchievement] === undefined) return { fewest: 0 }
    return { fewest: round(decimal(moreThan).times(teamSize), heads).plus(1).toNumber() }
  },
})

/** The pattern of an achievement with the majority among its constraints, where one is demanded. */
export const withMajority = (
  pattern: Distribution<Predicate>,
  achievement: UnitAchievement,
  { fewest }: MajorityReading,
): Distribution<Predicate> => {
  const label = mostAre[achievement]
  if (label === undefined || fewest === 0) return pattern
  const words = { id: 'Sebagian besar: lebih dari separuh pegawai.', en: 'Most: more than half of the employees.' }
  const majority = { id: 'majority', of: [label], least: { heads: fewest }, words }
  return defineDistribution({ ...pattern, constraints: [...pattern.constraints, majority] })
}
