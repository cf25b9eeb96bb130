import { expect, test } from 'vitest'
import { adopt } from '../../policy/adopt.ts'
import { dated } from '../../policy/dated.ts'
import { RuleNotInForce } from '../../policy/errors.ts'
import { evaluate, recompute } from '../../policy/evaluate.ts'
import { law } from '../../policy/law.ts'
import { type DistributionFacts, distributionFinding, feasiblePattern } from './decide.ts'
import { distributionPattern } from './distribution-pattern.ts'
import { permenpanrb6Pack } from './pack.ts'

const on = '2026-12-31'
const nobody = { 'very-good': 0, good: 0, 'needs-improvement': 0, poor: 0, 'very-poor': 0 } as const
const spread = (counts: Partial<DistributionFacts['counts']>) => ({ ...nobody, ...counts })

const decree = law({
  id: 'perbup-7-2026',
  title: { id: 'Peraturan Bupati 7/2026', en: 'Regulation of the Regent 7/2026' },
})
const literal = adopt(permenpanrb6Pack, {
  id: 'kabupaten',
  version: '1.0.0',
  title: { id: 'Kabupaten', en: 'Regency' },
  law: decree,
  basis: decree.article('3', { status: 'verified' }),
  params: { 'majority-reading': { readLiterally: dated({ '2026-01-01': true }) } },
})

test('a breach is advice: it names the constraint, what the team has and what it may have', () => {
  const finding = distributionFinding({ unitAchievement: 'good', counts: spread({ good: 9, poor: 1 }) }, { on })
  expect(finding.value).toEqual({
    force: 'advisory',
    feasible: true,
    breaches: [{ constraint: 'good-cap', heads: 9, most: 7 }],
  })
})

test('a breach that no team of the size could help is told from one that it could', () => {
  const { value } = distributionFinding({ unitAchievement: 'poor', counts: spread({ poor: 2 }) }, { on })
  expect(value).toEqual({
    force: 'advisory',
    feasible: false,
    breaches: [{ constraint: 'needs-improvement-floor', heads: 0, least: 1 }],
  })
})

test('beneath it stands what the team could look like; all of it survives JSON and is found again', () => {
  const finding = distributionFinding({ unitAchievement: 'good', counts: spread({ good: 2, poor: 1 }) }, { on })
  expect(finding.because.map(({ rule }) => rule)).toEqual(['feasible-spread', 'majority-reading'])
  expect(finding.because[0]?.value).toEqual(feasiblePattern('good', 3, { on }))
  expect(JSON.parse(JSON.stringify(finding))).toEqual(finding)
  expect(recompute(permenpanrb6Pack, JSON.parse(JSON.stringify(finding)))).toEqual(finding)
})

test('the articles say which part is read and which inferred', () => {
  const { cites } = distributionFinding({ unitAchievement: 'good', counts: spread({ poor: 1 }) }, { on })
  expect(cites.map(({ law, article, status }) => [law, article, status])).toEqual([
    ['permenpanrb-6-2022', '24', 'verified'],
    ['permenpanrb-6-2022', '25', 'verified'],
    ['se-menpanrb-3-2023', undefined, 'verified'],
    ['se-menpanrb-3-2023', undefined, 'unverified'],
  ])
})

test('a team of nobody, a count that is missing or negative, and the day before the circular are refused by type', () => {
  const ask = (counts: object, day = on) =>
    evaluate(permenpanrb6Pack, 'distribution-pattern', { unitAchievement: 'good', counts: { ...counts } }, { on: day })
  expect(() => ask(nobody)).toThrow("'counts' must be at least one employee, got 0")
  expect(() => ask({ ...nobody, good: -1 })).toThrow("'counts.good' must be a whole number from 0 to 10000, got -1")
  const { poor: _left, ...four } = nobody
  expect(() => ask({ ...four, good: 1 })).toThrow("'counts.poor' must be a whole number from 0 to 10000, got nothing")
  expect(() => ask({ ...nobody, good: 1 }, '2023-01-30')).toThrow(RuleNotInForce)
})

test('"most" is more than half only for an agency that reads it so', () => {
  const facts = { unitAchievement: 'good', counts: spread({ 'very-good': 4, good: 5, poor: 1 }) } as const
  expect(distributionFinding(facts, { on }).value.breaches).toEqual([])
  expect(evaluate(literal, 'distribution-pattern', facts, { on }).value).toMatchObject({
    breaches: [{ constraint: 'majority', heads: 5, least: 6 }],
  })
})

test('read so, it leaves a team of four no way: more than half is three, and 70 % is two', () => {
  const feasible = (teamSize: number) =>
    evaluate(literal, 'feasible-spread', { unitAchievement: 'good', teamSize }, { on }).value
  expect(feasible(4)).toEqual({ feasible: false, because: ['good-cap', 'majority'] })
  expect(feasible(3)).toMatchObject({
    feasible: true,
    counts: { good: { least: 2, most: 2 }, 'very-good': { most: 0 } },
  })
  expect(feasible(10)).toMatchObject({ feasible: true, counts: { good: { least: 6, most: 7 } } })
})

test('an agency sets the reading and not the shares', () => {
  const setShares = () =>
    adopt(permenpanrb6Pack, {
      id: 'kota',
      version: '1.0.0',
      title: { id: 'Kota', en: 'City' },
      law: decree,
      basis: decree.article('3'),
      params: { 'distribution-pattern': { good: distributionPattern.params.good } },
    })
  expect(setShares).toThrow("sets 'good' of rule 'distribution-pattern', which the law does not leave to the agency")
})
