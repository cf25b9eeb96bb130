import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PolicyMistake } from '../../policy/errors.ts'
import { recompute } from '../../policy/evaluate.ts'
import { cellAt, defineMatrix } from '../../policy/matrix.ts'
import { predicateFinding, predicateOf } from './decide.ts'
import { permenpanrb6Pack } from './pack.ts'
import { predicateMatrix } from './predicate.ts'
import { type Predicate, predicates } from './predicates.ts'
import { type BehaviourRating, behaviourRatings, type ResultRating, resultRatings } from './ratings.ts'
import { unitAchievements } from './unit-achievements.ts'

type PredicateMatrix = typeof predicateMatrix

const results = fc.constantFrom(...resultRatings)
const behaviour = fc.constantFrom(...behaviourRatings)

/** Smaller is better: the arrays of codes stand best first. */
const rank = (predicate: Predicate) => predicates.indexOf(predicate)
const bestFirst = <Level>(levels: readonly Level[], a: Level, b: Level): readonly [Level, Level] =>
  levels.indexOf(a) <= levels.indexOf(b) ? [a, b] : [b, a]

const laws = {
  'the matrix is total': (matrix: PredicateMatrix) =>
    fc.property(results, behaviour, (r, b) => predicates.includes(cellAt(matrix, r, b))),
  'better results never give a worse predicate': (matrix: PredicateMatrix) =>
    fc.property(results, results, behaviour, (r1, r2, b) => {
      const [better, worse] = bestFirst<ResultRating>(resultRatings, r1, r2)
      return rank(cellAt(matrix, better, b)) <= rank(cellAt(matrix, worse, b))
    }),
  'better behaviour never gives a worse predicate': (matrix: PredicateMatrix) =>
    fc.property(results, behaviour, behaviour, (r, b1, b2) => {
      const [better, worse] = bestFirst<BehaviourRating>(behaviourRatings, b1, b2)
      return rank(cellAt(matrix, r, better)) <= rank(cellAt(matrix, r, worse))
    }),
  'only above and above is very good': (matrix: PredicateMatrix) =>
    fc.property(
      results,
      behaviour,
      (r, b) => (cellAt(matrix, r, b) === 'very-good') === (r === 'above' && b === 'above'),
    ),
  'behaviour below is never better than poor': (matrix: PredicateMatrix) =>
    fc.property(results, (r) => rank(cellAt(matrix, r, 'below')) >= rank('poor')),
}

const brokenLaws = (matrix: PredicateMatrix): readonly string[] =>
  Object.entries(laws)
    .filter(([, law]) => fc.check(law(matrix) as fc.IProperty<unknown>, { seed: 6, numRuns: 200 }).failed)
    .map(([name]) => name)

describe('laws of the matrix', () => {
  test.each(Object.entries(laws))('%s', (_name, law) => {
    fc.assert(law(predicateMatrix) as fc.IProperty<unknown>)
  })

  test('it is not symmetric: behaviour below weighs heavier than results below', () => {
    expect(predicateOf('below', 'above')).toBe('needs-improvement')
    expect(predicateOf('above', 'below')).toBe('poor')
  })
})

describe('seeded faults', () => {
  const { cells } = predicateMatrix

  test('two swapped cells break a law', () => {
    const swapped = defineMatrix({
      ...predicateMatrix,
      cells: { ...cells, above: { ...cells.above, meets: 'very-good', above: 'good' } },
    })
    expect(brokenLaws(swapped)).toEqual([
      'better behaviour never gives a worse predicate',
      'only above and above is very good',
    ])
  })

  test('rows and columns taken for each other break a law', () => {
    const turned = defineMatrix({
      ...predicateMatrix,
      cells: {
        above: { above: cells.above.above, meets: cells.meets.above, below: cells.below.above },
        meets: { above: cells.above.meets, meets: cells.meets.meets, below: cells.below.meets },
        below: { above: cells.above.below, meets: cells.meets.below, below: cells.below.below },
      },
    })
    expect(brokenLaws(turned)).toEqual(['behaviour below is never better than poor'])
  })

  test('a missing cell is refused by name when the matrix is defined', () => {
    const { below: _lost, ...rest } = cells.meets
    const define = () => defineMatrix({ ...predicateMatrix, cells: { ...cells, meets: rest } as typeof cells })
    expect(define).toThrow(PolicyMistake)
    expect(define).toThrow("matrix 'predicate': has no cell at row 'meets', column 'below'")
  })
})

describe('the finding', () => {
  const on = '2026-12-31'
  const facts = fc.record(
    {
      resultRating: results,
      behaviourRating: behaviour,
      isUnitHead: fc.boolean(),
      unitAchievement: fc.constantFrom(...unitAchievements),
    },
    { noNullPrototype: true },
  )

  test('stays the same through JSON, and when it is evaluated or recomputed again', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const finding = predicateFinding(given, { on })
        expect(JSON.parse(JSON.stringify(finding))).toEqual(finding)
        expect(predicateFinding(given, { on })).toEqual(finding)
        expect(recompute(permenpanrb6Pack, JSON.parse(JSON.stringify(finding)))).toEqual(finding)
      }),
    )
  })

  test('agrees with the matrix for whoever heads no unit', () => {
    fc.assert(
      fc.property(results, behaviour, (resultRating, behaviourRating) => {
        const { value } = predicateFinding({ resultRating, behaviourRating }, { on })
        return value === predicateOf(resultRating, behaviourRating)
      }),
    )
  })

  test('shows both ratings beneath it, and the unit beneath the result rating of its head', () => {
    const finding = predicateFinding({ behaviourRating: 'above', isUnitHead: true, unitAchievement: 'good' }, { on })
    expect(finding.value).toBe('good')
    const [result, behaviourFinding] = finding.because
    expect(result).toMatchObject({ rule: 'result-rating', value: 'meets' })
    expect(result?.because).toMatchObject([{ rule: 'unit-head-result', inputs: { unitAchievement: 'good' } }])
    expect(behaviourFinding).toMatchObject({ rule: 'behaviour-rating', value: 'above', because: [] })
  })
})
