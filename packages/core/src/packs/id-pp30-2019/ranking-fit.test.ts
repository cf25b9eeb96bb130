import fc from 'fast-check'
import { expect, test } from 'vitest'
import { feasibleRanking, rankingFinding } from './decide.ts'

const on = '2021-12-31'
const rank = (above: number, meets: number, below: number) => rankingFinding({ above, meets, below }, { on }).value

/** The shares in whole numbers, written apart from the rule: the constraints that a group does not keep. */
const brokenShares = (above: number, meets: number, below: number): readonly string[] => {
  const all = above + meets + below
  const broken = {
    'above-most': above * 10 > all * 2,
    'meets-span': meets * 10 < all * 6 || meets * 10 > all * 7,
    'below-most': below * 10 > all * 2,
  }
  return Object.entries(broken).flatMap(([id, isBroken]) => (isBroken ? [id] : []))
}

const by = fc.integer({ min: -1, max: 1 })
/** Groups of which the shares above and below lie at, just under and just over a fifth. */
const groups = fc.record({ size: fc.integer({ min: 5, max: 2_000 }), above: by, below: by, meets: by }).map((given) => {
  const fifth = Math.floor(given.size / 5)
  const [above, below] = [fifth + given.above, fifth + given.below]
  return [above, Math.max(0, given.size - above - below + given.meets), below] as const
})
/** Groups of which the share as expected lies around six or seven tenths. */
const middles = fc
  .record({ size: fc.integer({ min: 5, max: 2_000 }), tenths: fc.constantFrom(6, 7), by })
  .map((given) => {
    const meets = Math.floor((given.size * given.tenths) / 10) + given.by
    const above = Math.floor((given.size - meets) / 2)
    return [above, meets, given.size - meets - above] as const
  })

test('art. 41 (7): a group is told every share that it does not keep, and where it fits, a group of its size can', () => {
  fc.assert(
    fc.property(fc.oneof(groups, middles), ([above, meets, below]) => {
      const { fits, feasible, breaches } = rank(above, meets, below)
      const broken = brokenShares(above, meets, below)
      expect(breaches.map(({ constraint }) => constraint)).toEqual(broken)
      expect(fits).toBe(broken.length === 0)
      expect(feasible || !fits).toBe(true)
    }),
  )
})

test('a size is feasible if and only if some group of it fits', () => {
  const canFit = (size: number) =>
    range(size).some((above) =>
      range(size - above).some((below) => brokenShares(above, size - above - below, below).length === 0),
    )
  const sizes = range(40)
  expect(sizes.filter((size) => feasibleRanking(size, { on }).feasible)).toEqual(sizes.filter(canFit))
  expect(sizes.filter((size) => !feasibleRanking(size, { on }).feasible)).toEqual([1, 2, 3, 4, 7, 8, 9, 14])
})

const range = (last: number) => Array.from({ length: last + 1 }, (_, index) => index)

test('a group too small is told which shares stand against each other, and is not forced', () => {
  const one = feasibleRanking(1, { on })
  expect(one.feasible).toBe(false)
  expect(rank(0, 1, 0)).toEqual({
    ...{ fits: false, feasible: false },
    breaches: [{ constraint: 'meets-span', heads: 1, most: 0 }],
  })
})

test('ten civil servants: at most two above, six or seven as expected, at most two below', () => {
  expect(feasibleRanking(10, { on })).toEqual({
    feasible: true,
    counts: { above: { least: 1, most: 2 }, meets: { least: 6, most: 7 }, below: { least: 1, most: 2 } },
  })
})

test('the distribution is a consideration for the person who decides', () => {
  expect(rankingFinding({ above: 2, meets: 6, below: 2 }, { on }).params).toMatchObject({
    distribution: { force: 'advisory' },
  })
})
