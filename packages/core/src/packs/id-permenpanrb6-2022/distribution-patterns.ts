import { dated } from '../../policy/dated.ts'
import { type Distribution, defineDistribution, type GroupConstraint } from '../../policy/distribution.ts'
import { rounding } from '../../policy/rounding.ts'
import type { Words } from '../../policy/words.ts'
import { type Predicate, predicates } from './predicates.ts'
import { type UnitAchievement, unitAchievementLabels } from './unit-achievements.ts'

type Constraint = GroupConstraint<Predicate>

const veryGoodCap = (share: string, words: Words): Constraint => ({
  id: 'very-good-cap',
  of: ['very-good'],
  most: { share },
  words,
})

const veryGoodUpToTenth = veryGoodCap('0.1', {
  id: 'Sangat baik paling banyak 10% pegawai.',
  en: 'Very good: at most 10% of the employees.',
})

const pattern = (achievement: UnitAchievement, constraints: readonly Constraint[]): Distribution<Predicate> =>
  defineDistribution({
    id: `pattern-${achievement}`,
    labels: predicates,
    constraints,
    // the circular calls the pattern a consideration of the leader
    force: 'advisory',
    rounding: { least: rounding('ceiling', 0), most: rounding('floor', 0) },
  })

const outstanding = pattern('outstanding', [
  veryGoodCap('0.7', {
    id: 'Sebagian besar, paling banyak 70% pegawai, Sangat baik.',
    en: 'Most employees, at most 70%, are very good.',
  }),
])

const good = pattern('good', [
  {
    id: 'good-cap',
    of: ['good'],
    most: { share: '0.7' },
    words: {
      id: 'Sebagian besar, paling banyak 70% pegawai, Baik.',
      en: 'Most employees, at most 70%, are good.',
    },
  },
  {
    id: 'some-below-good',
    of: ['needs-improvement', 'poor'],
    least: { heads: 1 },
    words: {
      id: 'Paling sedikit seorang pegawai Butuh perbaikan atau Kurang.',
      en: 'At least one employee needs improvement or is poor.',
    },
  },
])

const needsImprovement = pattern('needs-improvement', [
  veryGoodUpToTenth,
  {
    id: 'needs-improvement-floor',
    of: ['needs-improvement'],
    least: { share: '0.6' },
    words: {
      id: 'Paling sedikit 60% pegawai Butuh perbaikan.',
      en: 'At least 60% of the employees need improvement.',
    },
  },
])

const poor = pattern('poor', [
  veryGoodUpToTenth,
  {
    id: 'needs-improvement-floor',
    of: ['needs-improvement'],
    least: { share: '0.1' },
    words: {
      id: 'Paling sedikit 10% pegawai Butuh perbaikan.',
      en: 'At least 10% of the employees need improvement.',
    },
  },
  {
    id: 'poor-floor',
    of: ['poor'],
    least: { share: '0.6' },
    words: { id: 'Paling sedikit 60% pegawai Kurang.', en: 'At least 60% of the employees are poor.' },
  },
])

const veryPoor = pattern('very-poor', [
  {
    id: 'very-good-none',
    of: ['very-good'],
    most: { heads: 0 },
    words: { id: 'Tidak ada pegawai Sangat baik.', en: 'No employee is very good.' },
  },
  {
    id: 'needs-improvement-or-poor-floor',
    of: ['needs-improvement', 'poor'],
    least: { share: '0.1' },
    words: {
      id: 'Paling sedikit 10% pegawai Butuh perbaikan atau Kurang.',
      en: 'At least 10% of the employees need improvement or are poor.',
    },
  },
  {
    id: 'very-poor-floor',
    of: ['very-poor'],
    least: { share: '0.6' },
    words: { id: 'Paling sedikit 60% pegawai Sangat kurang.', en: 'At least 60% of the employees are very poor.' },
  },
])

const remark: Words = {
  id: 'Bagian dibaca pada pemberitaan surat edaran, bukan pada naskahnya. Cara membulatkan bagian menjadi orang tidak disebut: batas bawah dibulatkan ke atas dan batas atas ke bawah (kesimpulan sendiri).',
  en: 'The shares are read in press reports of the circular, not in its text. How a share becomes heads is not said: what must be reached is rounded up, what may not be exceeded down (our inference).',
}

const sinceCircular = (achievement: UnitAchievement, distribution: Distribution<Predicate>) => {
  const { id, en } = unitAchievementLabels[achievement]
  const called = { id: `Pola bila capaian organisasi ${id}`, en: `Pattern where the unit's achievement is: ${en}` }
  return dated({ '2023-01-31': distribution }, { called, remark })
}

/** SE 3/2023: for each achievement of the unit, how predicates may be spread over its employees. */
export const distributionPatterns = {
  outstanding: sinceCircular('outstanding', outstanding),
  good: sinceCircular('good', good),
  'needs-improvement': sinceCircular('needs-improvement', needsImprovement),
  poor: sinceCircular('poor', poor),
  'very-poor': sinceCircular('very-poor', veryPoor),
} as const
