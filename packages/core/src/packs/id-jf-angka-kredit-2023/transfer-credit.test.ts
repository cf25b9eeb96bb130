import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { creditRequirementFinding, positionsOn, transferCreditFinding } from './decide.ts'

const on = '2026-12-31'
const unknown = ['II/c', 'II/d', 'IV/b', 'IV/c', 'IV/e']
const known = positionsOn(on).filter(({ rank }) => !unknown.includes(rank))
const position = fc.constantFrom(...known)
const years = fc.oneof(fc.constantFrom(0, 1, 2, 3, 4), fc.integer({ min: 0, max: 40 }))
const creditOf = (held: (typeof known)[number], yearsInRank: number) =>
  transferCreditFinding({ ...held, yearsInRank }, { on }).value

test('the credit is the base and what the years earn, between 0 and 175', () => {
  fc.assert(
    fc.property(position, years, (held, count) => {
      const { base, earned, credit } = creditOf(held, count)
      expect(decimal(base).plus(earned).toFixed()).toBe(credit)
      expect(decimal(credit).gte(0) && decimal(credit).lte(175)).toBe(true)
    }),
  )
})

test('another year never lowers the credit, and from the third on it changes nothing', () => {
  fc.assert(
    fc.property(position, years, years, (held, a, b) => {
      const [few, many] = [creditOf(held, Math.min(a, b)), creditOf(held, Math.max(a, b))]
      return decimal(many.credit).gte(few.credit) && (Math.min(a, b) < 3 || many.credit === few.credit)
    }),
  )
})

test('a base is what the ranks below it in the level need, so nobody who stays enters with a rank rise in hand', () => {
  for (const held of known) {
    const { rankAt, rankStep } = creditRequirementFinding(held, { on }).value
    const { base, credit } = creditOf(held, 40)
    if (rankAt === null) continue
    expect(decimal(rankAt).minus(rankStep).toFixed()).toBe(base)
    expect(decimal(credit).lt(rankAt)).toBe(true)
  }
})

test.each(unknown)('the base credit of %s was not found: it is refused and not guessed', (rank) => {
  const [held] = positionsOn(on).filter((one) => one.rank === rank)
  expect(() => creditOf(held!, 1)).toThrow(`'rank' must be a rank whose base credit was found, got "${rank}"`)
})
