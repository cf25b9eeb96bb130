import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sum } from '../../policy/aggregate.ts'
import { decimal } from '../../policy/decimal.ts'
import { RuleNotInForce } from '../../policy/errors.ts'
import { evaluate } from '../../policy/evaluate.ts'
import { creditRequirementFinding, periodCreditFinding, positionsOn } from './decide.ts'
import { levels } from './levels.ts'
import { jfCreditPack } from './pack.ts'
import { ranks } from './ranks.ts'

const on = '2026-12-31'
const positions = positionsOn(on)
const needs = (position: (typeof positions)[number]) => creditRequirementFinding(position, { on }).value

test.each(levels)('four years of good as %s reach the next rank, and three do not', (level) => {
  const year = decimal(periodCreditFinding({ predicate: 'good', level, months: 12 }, { on }).value)
  const [first] = positions.filter((position) => position.level === level)
  const { rankStep } = needs(first!)
  expect(sum([year, year, year, year]).toFixed()).toBe(rankStep)
  expect(sum([year, year, year]).lt(rankStep)).toBe(true)
})

test('the last rank of a level needs what the level needs, where there is a level above', () => {
  const last = positions.filter(({ level }, index) => positions[index + 1]?.level !== level)
  expect(last).toHaveLength(levels.length)
  for (const position of last) {
    const { isWithLevel, rankAt, levelAt, nextLevel } = needs(position)
    expect({ rankAt, isWithLevel }).toEqual({ rankAt: levelAt, isWithLevel: nextLevel !== null })
  }
})

test('inside a level every rank needs one step more than the one before', () => {
  positions.forEach((position, index) => {
    const after = positions[index + 1]
    if (after?.level !== position.level) return
    const [here, there] = [needs(position), needs(after)]
    expect(here.nextRank).toBe(after.rank)
    if (there.rankAt !== null) expect(decimal(here.rankAt!).plus(here.rankStep).toFixed()).toBe(there.rankAt)
  })
})

test('the next rank is always one higher, and it belongs to the same level or to the one above', () => {
  for (const position of positions) {
    const { nextRank, nextLevel, isWithLevel } = needs(position)
    if (nextRank === null) continue
    expect(ranks.indexOf(nextRank)).toBe(ranks.indexOf(position.rank) + 1)
    const level = isWithLevel ? nextLevel : position.level
    expect(positions).toContainEqual({ level, rank: nextRank })
  }
})

test('a rank that the level does not have is refused with those it has', () => {
  const any = fc.record({ level: fc.constantFrom(...levels), rank: fc.constantFrom(...ranks) })
  fc.assert(
    fc.property(any, ({ level, rank }) => {
      const ask = () => evaluate(jfCreditPack, 'credit-requirement', { level, rank }, { on })
      if (positions.some((one) => one.level === level && one.rank === rank)) expect(ask).not.toThrow()
      else expect(ask).toThrow(`for the level ${level}, got "${rank}"`)
    }),
  )
})

test('the table speaks from the first day of the pack', () => {
  expect(positionsOn('2023-01-01')).toHaveLength(17)
  expect(() => positionsOn('2022-12-31')).toThrow(RuleNotInForce)
})
