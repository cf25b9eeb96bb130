import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { creditRequirementFinding, creditStandingFinding, positionsOn } from './decide.ts'

const on = '2026-12-31'
const position = fc.constantFrom(...positionsOn(on))
const credit = fc.integer({ min: 0, max: 30_000 }).map((hundredths) => decimal(hundredths).dividedBy(100).toFixed())
const earned = fc.array(credit, { maxLength: 5 })
const standing = (facts: Parameters<typeof creditStandingFinding>[0]) => creditStandingFinding(facts, { on }).value

test('nothing is lost: the total is the opening and everything earned, in any order', () => {
  fc.assert(
    fc.property(position, credit, earned, (held, opening, parts) => {
      const { total } = standing({ ...held, opening, earned: parts })
      const exact = parts.reduce((all, part) => all.plus(part), decimal(opening))
      expect(total).toBe(exact.toFixed())
      expect(standing({ ...held, opening, earned: [...parts].reverse() })).toEqual(
        standing({ ...held, opening, earned: parts }),
      )
    }),
  )
})

test('what is missing and what is held add up to the requirement, and nothing is missing only where it is reached', () => {
  fc.assert(
    fc.property(position, credit, earned, (held, opening, parts) => {
      const { total, rankGap, levelGap, reachesRank, reachesLevel } = standing({ ...held, opening, earned: parts })
      const { rankAt, levelAt } = creditRequirementFinding(held, { on }).value
      for (const [at, gap, reached] of [
        [rankAt, rankGap, reachesRank],
        [levelAt, levelGap, reachesLevel],
      ] as const) {
        expect(gap === null).toBe(at === null)
        expect(reached).toBe(at !== null && decimal(total).gte(at))
        if (at !== null && !reached) expect(decimal(total).plus(gap!).toFixed()).toBe(at)
        if (reached) expect(gap).toBe('0')
      }
    }),
  )
})

test('more credit never turns reached into not reached', () => {
  fc.assert(
    fc.property(position, credit, credit, (held, opening, more) => {
      const before = standing({ ...held, opening, earned: [] })
      const after = standing({ ...held, opening, earned: [more] })
      return (!before.reachesRank || after.reachesRank) && (!before.reachesLevel || after.reachesLevel)
    }),
  )
})
