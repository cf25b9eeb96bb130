import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  breachesOf,
  type Counts,
  type Distribution,
  type DistributionSpec,
  defineDistribution,
  feasibleCounts,
  type GroupConstraint,
  type Part,
} from './distribution.ts'
import { PolicyMistake } from './errors.ts'
import { rounding } from './rounding.ts'

const words = { id: 'teks', en: 'text' }
const spec: DistributionSpec<string> = {
  id: 'pattern',
  labels: ['best', 'good', 'fair', 'bad'],
  constraints: [
    { id: 'few-best', of: ['best'], most: { share: '0.1' }, words },
    { id: 'some-low', of: ['fair', 'bad'], least: { heads: 1 }, words },
    { id: 'many-fair', of: ['fair'], least: { share: '0.6' }, words },
  ],
  force: 'advisory',
  rounding: { least: rounding('ceiling', 0), most: rounding('floor', 0) },
}
const pattern = defineDistribution(spec)
const counts = (best: number, good: number, fair: number, bad: number): Counts<string> => ({ best, good, fair, bad })
const told = (given: Counts<string>) =>
  breachesOf(pattern, given).map(({ constraint, heads, least, most }) => [constraint.id, heads, least ?? most])

test.each<[string, Counts<string>, unknown]>([
  ['at both edges', counts(1, 3, 6, 0), []],
  ['one too many', counts(2, 2, 6, 0), [['few-best', 2, 1]]],
  ['one too few', counts(1, 4, 5, 0), [['many-fair', 5, 6]]],
  [
    'none where one must be',
    counts(0, 10, 0, 0),
    [
      ['some-low', 0, 1],
      ['many-fair', 0, 6],
    ],
  ],
  ['a group too small for the share of one', counts(1, 0, 8, 0), [['few-best', 1, 0]]],
  ['nobody', counts(0, 0, 0, 0), [['some-low', 0, 1]]],
])('%s: the breaches in the order of the law', (_what, given, breaches) => {
  expect(told(given)).toEqual(breaches)
})

test('what a group of ten can look like, label by label', () => {
  expect(feasibleCounts(pattern, 10)).toEqual({
    feasible: true,
    counts: {
      best: { least: 0, most: 1 },
      good: { least: 0, most: 4 },
      fair: { least: 6, most: 10 },
      bad: { least: 0, most: 4 },
    },
  })
})

test('a group too small for the pattern is told which constraint stands in its way', () => {
  expect(feasibleCounts(pattern, 0)).toEqual({ feasible: false, because: [spec.constraints[1]] })
})

test('where no single constraint is to blame, all are named', () => {
  const pair = (id: string, of: string): GroupConstraint => ({ id, of: [of], least: { heads: 3 }, words })
  const greedy = defineDistribution({ ...spec, constraints: [pair('a', 'best'), pair('b', 'good'), pair('c', 'bad')] })
  expect(feasibleCounts(greedy, 4)).toMatchObject({ feasible: false, because: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] })
  expect(feasibleCounts(greedy, 9).feasible).toBe(true)
})

test('a single label has everybody', () => {
  const one = defineDistribution({ ...spec, labels: ['only'], constraints: [] })
  expect(feasibleCounts(one, 7)).toEqual({ feasible: true, counts: { only: { least: 7, most: 7 } } })
})

test('a distribution is data: it survives JSON', () => {
  expect(JSON.parse(JSON.stringify(pattern))).toEqual(pattern)
})

describe('refused when the distribution is defined', () => {
  const best: GroupConstraint = { id: 'x', of: ['best'], most: { heads: 1 }, words }
  test.each<[string, Partial<DistributionSpec<string>>, string]>([
    ['no labels', { labels: [], constraints: [] }, 'has no labels'],
    ['a label twice', { labels: ['best', 'best'], constraints: [] }, "names 'best' twice"],
    ['two constraints of one id', { constraints: [best, { ...best, of: ['good'] }] }, "names 'x' twice"],
    ['a label twice in a constraint', { constraints: [{ ...best, of: ['bad', 'bad'] }] }, "names 'bad' twice"],
    ['a constraint about nobody', { constraints: [{ ...best, of: [] }] }, "'x' of distribution 'pattern': is about no"],
    ['a stranger', { constraints: [{ ...best, of: ['poor'] }] }, "names 'poor', not one of best, good, fair, bad"],
    ['no bound', { constraints: [{ id: 'x', of: ['best'], words }] }, 'says neither at least nor at most'],
    ['a share above all', { constraints: [{ ...best, most: { share: '1.01' } }] }, 'asks for a share of 1.01'],
    ['a share below none', { constraints: [{ ...best, most: { share: '-0.1' } }] }, 'asks for a share of -0.1'],
    ['a share that is no number', { constraints: [{ ...best, most: { share: '60%' } }] }, 'asks for a share of 60%'],
    ['shares in parts of a head', { rounding: { ...spec.rounding, most: rounding('floor', 1) } }, 'to parts of a head'],
    ['half a head', { constraints: [{ ...best, most: { heads: 0.5 } }] }, 'asks for 0.5 heads'],
    [
      'sets that overlap',
      {
        constraints: [
          { ...best, of: ['best', 'good'] },
          { ...best, id: 'y', of: ['good', 'fair'] },
        ],
      },
      "'x' and 'y' overlap",
    ],
  ])('%s', (_fault, part, message) => {
    expect(() => defineDistribution({ ...spec, ...part })).toThrow(PolicyMistake)
    expect(() => defineDistribution({ ...spec, ...part })).toThrow(message)
  })

  test('sets that lie apart, inside each other or are the same are taken', () => {
    const sets = [['best'], ['best', 'good'], ['good', 'best'], ['bad'], ['best', 'good', 'fair', 'bad']]
    const constraints = sets.map((of, index): GroupConstraint => ({ ...best, id: `set-${index}`, of }))
    expect(() => defineDistribution({ ...spec, constraints })).not.toThrow()
  })
})

// Trees of labels: cut a row of labels in two, again and again, and constrain any of the pieces.
const parts = fc.oneof(
  fc.integer({ min: 0, max: 4 }).map((heads): Part => ({ heads })),
  fc
    .integer({ min: 0, max: 20 })
    .map((n): Part => ({ share: `${n === 20 ? '1' : `0.${String(n * 5).padStart(2, '0')}`}` })),
)
const bounds = fc.oneof(
  fc.record({ least: parts }),
  fc.record({ most: parts }),
  fc.record({ least: parts, most: parts }),
)
const laminar = fc
  .record({ size: fc.integer({ min: 1, max: 4 }), cuts: fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }) })
  .map(({ size, cuts }) => {
    const labels = ['a', 'b', 'c', 'd'].slice(0, size)
    const pieces: (readonly string[])[] = [labels]
    for (const [index, cut] of cuts.entries()) {
      const whole = pieces[index]
      if (whole === undefined || whole.length < 2) continue
      const at = 1 + (cut % (whole.length - 1))
      pieces.push(whole.slice(0, at), whole.slice(at))
    }
    return { labels, pieces }
  })
const anyWay = fc.constantFrom(rounding('ceiling', 0), rounding('floor', 0), rounding('half-up', 0))
const distributions = fc
  .record({
    tree: laminar,
    picks: fc.array(fc.tuple(fc.nat(20), bounds), { maxLength: 5 }),
    least: anyWay,
    most: anyWay,
  })
  .map(({ tree: { labels, pieces }, picks, least, most }) =>
    defineDistribution({
      ...{ id: 'any', labels, force: 'strict' as const, rounding: { least, most } },
      constraints: picks.map(([pick, bound], index) => ({
        ...{ id: `c${index}`, of: pieces[pick % pieces.length] ?? labels, words },
        ...bound,
      })),
    }),
  )

/** Every way to spread so many people over the labels. */
const spreads = (labels: readonly string[], size: number): readonly Counts<string>[] => {
  const [first = '', ...rest] = labels
  if (rest.length === 0) return [{ [first]: size }]
  return Array.from({ length: size + 1 }, (_, heads) => heads).flatMap((heads) =>
    spreads(rest, size - heads).map((other) => ({ [first]: heads, ...other })),
  )
}

const fitting = (distribution: Distribution, size: number) =>
  spreads(distribution.labels, size).filter((given) => breachesOf(distribution, given).length === 0)

test('what a group can look like is what trying every spread shows, label by label, for up to ten people', () => {
  fc.assert(
    fc.property(distributions, fc.nat(10), (distribution, size) => {
      const fits = fitting(distribution, size)
      const found = feasibleCounts(distribution, size)
      if (!found.feasible)
        return fits.length === 0 && (found.because.length > 0 || distribution.constraints.length === 0)
      return distribution.labels.every((label) => {
        const heads = fits.map((given) => given[label] ?? -1)
        const span = found.counts[label]
        return span?.least === Math.min(...heads) && span.most === Math.max(...heads)
      })
    }),
    { numRuns: 250 },
  )
})

test('where one constraint is to blame, the group fits without it', () => {
  fc.assert(
    fc.property(distributions, fc.nat(10), (distribution, size) => {
      const found = feasibleCounts(distribution, size)
      if (found.feasible || found.because.length === distribution.constraints.length) return true
      return found.because.every(({ id }) => {
        const constraints = distribution.constraints.filter((other) => other.id !== id)
        return fitting({ ...distribution, constraints }, size).length > 0
      })
    }),
  )
})

test('a breach tells heads that lie outside what it allows, and never both ways', () => {
  fc.assert(
    fc.property(distributions, fc.nat(10), fc.nat(999), (distribution, size, pick) => {
      const all = spreads(distribution.labels, size)
      const breaches = breachesOf(distribution, all[pick % all.length] ?? {})
      return breaches.every(({ heads, least, most }) =>
        least === undefined ? most !== undefined && heads > most : most === undefined && heads < least,
      )
    }),
  )
})

test('what a group can look like is told in the order of the labels', () => {
  const { labels, ...rest } = defineDistribution({
    id: 'order',
    labels: ['a', 'b', 'c', 'd'],
    force: 'strict',
    rounding: { least: rounding('ceiling', 0), most: rounding('floor', 0) },
    constraints: [
      { id: 'last', of: ['d', 'b'], most: { share: '0.5' }, words: { id: 'Setengah', en: 'Half' } },
      { id: 'all', of: ['d', 'c', 'b', 'a'], least: { heads: 1 }, words: { id: 'Semua', en: 'All' } },
    ],
  })
  const found = feasibleCounts({ ...rest, labels }, 4)
  expect(found.feasible && Object.keys(found.counts)).toEqual(labels)
})
