import { expect, test } from 'vitest'
import { RuleNotInForce } from '../../policy/errors.ts'
import { periodCreditFinding } from './decide.ts'
import { levelAbove, levelLabels, levels } from './levels.ts'
import { jfCreditPack } from './pack.ts'
import { rankLabels, ranks } from './ranks.ts'
import { missingLabels, verdicts } from './verdict.ts'

const words = /\p{L}{2,}/u

test('the rules stand in the order of the law', () => {
  expect(jfCreditPack.rules.map(({ id }) => id)).toEqual([
    'period-credit',
    'year-credit',
    'credit-requirement',
    'credit-standing',
    'education-bonus',
    'credit-after-rise',
    'transfer-credit',
    'integrated-credit',
    'rank-promotion',
    'level-promotion',
    'move-up',
  ])
})

test('what an agency may set is said, and why it is unsure: rounding, method, joining and condition, no more', () => {
  const delegated = jfCreditPack.rules.flatMap(({ id, params }) =>
    Object.entries(params).flatMap(([name, param]) => (param.delegated ? [{ at: `${id}.${name}`, param }] : [])),
  )
  expect(delegated.map(({ at }) => at)).toEqual([
    'period-credit.rowRounding',
    'year-credit.method',
    'year-credit.joinAlike',
    'education-bonus.leastPredicate',
  ])
  for (const { param } of delegated) expect(param.remark?.id && param.remark.en).toMatch(words)
})

test('the coefficients of the skill levels say that they are unverified', () => {
  const [rule] = jfCreditPack.rules
  expect(rule?.params.coefficient?.remark?.en).toMatch(/skill levels are unverified/)
  expect(rule?.params.coefficient?.remark?.id).toMatch(/keterampilan belum terverifikasi/)
})

test('nothing is converted before 2023', () => {
  const ask = (on: string) => periodCreditFinding({ predicate: 'good', level: 'skilled', months: 12 }, { on })
  expect(ask('2023-01-01').value).toBe('5')
  expect(() => ask('2022-12-31')).toThrow(RuleNotInForce)
})

test.each([
  [levels, levelLabels],
  [ranks, rankLabels],
] as const)('%j have labels of their own in both languages', (codes, labels) => {
  const entries = Object.entries(labels)
  expect(entries.map(([code]) => code)).toEqual([...codes])
  expect(new Set(entries.map(([, { id }]) => id)).size).toBe(codes.length)
  expect(new Set(entries.map(([, { en }]) => en)).size).toBe(codes.length)
})

test('every rank bears its own code and a name that no other rank has', () => {
  for (const rank of ranks) expect(rankLabels[rank].id).toContain(`(${rank})`)
  const names = ranks.map((rank) => rankLabels[rank].id.replace(/ \(.*/, ''))
  expect(new Set(names).size).toBe(ranks.length)
})

test('codes that rules answer with have words', () => {
  const codes = [...levels, ...ranks, ...verdicts, ...Object.keys(missingLabels)]
  const others = ['granted', 'counted-before', 'predicate-too-low', 'by-period', 'annual-predicate']
  for (const code of [...codes, ...others]) {
    expect(jfCreditPack.terms?.[code]?.id, code).toMatch(words)
    expect(jfCreditPack.terms?.[code]?.en, code).toMatch(words)
  }
})

test('the two ladders are apart: nobody rises from a skill level into an expert level', () => {
  expect(levels.map((level) => levelAbove(level) ?? 'none')).toEqual([
    'skilled',
    'proficient',
    'supervising',
    'none',
    'expert-junior',
    'expert-middle',
    'expert-principal',
    'none',
  ])
})
