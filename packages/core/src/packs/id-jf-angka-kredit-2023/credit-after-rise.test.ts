import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { InvalidFacts } from '../../policy/errors.ts'
import { creditAfterRiseFinding, creditRequirementFinding, creditStandingFinding, positionsOn } from './decide.ts'

const on = '2026-12-31'
const positions = positionsOn(on)
const position = fc.constantFrom(...positions)
const hundredths = fc.oneof(fc.constantFrom(0, 1, 500), fc.integer({ min: 0, max: 20_000 }))
const needs = (held: (typeof positions)[number]) => creditRequirementFinding(held, { on }).value

/** What the rise of a position needs with some hundredths more; undefined where it has no such rise. */
const over = (held: (typeof positions)[number], rise: 'rank' | 'level', more: number) => {
  const { rankAt, levelAt, isWithLevel } = needs(held)
  const at = rise === 'level' ? levelAt : isWithLevel ? null : rankAt
  return at === null ? undefined : decimal(at).plus(decimal(more).dividedBy(100)).toFixed()
}

test('after a rank rise inside the level the whole excess stays, and counts for the rank after it', () => {
  fc.assert(
    fc.property(position, hundredths, (held, more) => {
      const credit = over(held, 'rank', more)
      fc.pre(credit !== undefined)
      if (credit === undefined) return
      const { value } = creditAfterRiseFinding({ ...held, credit, rise: 'rank' }, { on })
      expect(value).toEqual({ kept: credit, excess: decimal(more).dividedBy(100).toFixed(), forfeited: '0' })
      const next = { level: held.level, rank: needs(held).nextRank! }
      const standing = creditStandingFinding({ ...next, opening: value.kept, earned: [] }, { on }).value
      expect(standing.total).toBe(credit)
    }),
  )
})

test('after a level rise nothing stays, however much was in excess', () => {
  fc.assert(
    fc.property(position, hundredths, (held, more) => {
      const credit = over(held, 'level', more)
      fc.pre(credit !== undefined)
      if (credit === undefined) return
      const { value } = creditAfterRiseFinding({ ...held, credit, rise: 'level' }, { on })
      expect(value.kept).toBe('0')
      expect(value.forfeited).toBe(value.excess)
    }),
  )
})

test('a hundredth less than the rise needs is always refused', () => {
  for (const held of positions)
    for (const rise of ['rank', 'level'] as const) {
      const credit = over(held, rise, -1)
      if (credit === undefined) continue
      expect(() => creditAfterRiseFinding({ ...held, credit, rise }, { on })).toThrow(/'credit' must be at least/)
    }
})

test('a rise that the position does not have is refused: the first rank of the next level is no rank rise', () => {
  const none = positions.flatMap((held) =>
    (['rank', 'level'] as const).filter((rise) => over(held, rise, 0) === undefined).map((rise) => ({ ...held, rise })),
  )
  expect(none.map(({ rank, rise }) => `${rank} ${rise}`)).toEqual([
    'II/a rank',
    'II/d rank',
    'III/b rank',
    'III/c level',
    'III/d rank',
    'III/d level',
    'III/b rank',
    'III/d rank',
    'IV/c rank',
    'IV/d level',
    'IV/e rank',
    'IV/e level',
  ])
  for (const facts of none)
    expect(() => creditAfterRiseFinding({ ...facts, credit: '1000' }, { on })).toThrow(InvalidFacts)
})
