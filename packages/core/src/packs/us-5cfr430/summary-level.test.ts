import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adopt } from '../../policy/adopt.ts'
import { dated } from '../../policy/dated.ts'
import { InvalidFacts, PolicyMistake } from '../../policy/errors.ts'
import { evaluate, recompute } from '../../policy/evaluate.ts'
import { law } from '../../policy/law.ts'
import { below, defineScale, from, upTo } from '../../policy/scale.ts'
import { type SummaryLevelFacts, summaryLevelFinding } from './decide.ts'
import { elementRatings } from './elements.ts'
import { type LevelPattern, levelPatterns } from './level-patterns.ts'
import { us5cfr430Pack } from './pack.ts'

const on = '2026-09-30'
const element = fc.record(
  { isCritical: fc.boolean(), rating: fc.constantFrom(...elementRatings) },
  { noNullPrototype: true },
)
const facts = fc
  .array(element, { minLength: 1, maxLength: 6 })
  .map((elements): SummaryLevelFacts => ({ elements, basis: 'actual-performance' }))

const hasCriticalFailure = ({ elements }: SummaryLevelFacts) =>
  elements.some(({ isCritical, rating }) => isCritical && rating === 'unacceptable')

const program = law({ id: 'program', title: { id: 'Program penilaian', en: 'Appraisal program' } })
const own = {
  id: 'us-5cfr430-own',
  version: '1.0.0',
  title: { id: 'Program instansi', en: 'Program of the agency' },
  law: program,
  basis: program.whole({ status: 'agency' }),
}

/** A program of the pattern, whose method gives one level up to 3 points and another from there. */
const programOf = (pattern: LevelPattern, [low, high]: readonly [string, string]) =>
  adopt(us5cfr430Pack, {
    ...own,
    params: {
      'method-level': {
        scale: dated({
          '2020-01-01': defineScale({
            id: 'own',
            gaps: 'none',
            bands: [
              { label: low, lower: from('1'), upper: below('3') },
              { label: high, lower: from('3'), upper: upTo('5') },
            ],
          }),
        }),
      },
      'summary-level': { pattern: dated({ '2020-01-01': pattern }) },
    },
  })

describe('level 1', () => {
  test('is given if, and only if, a critical element is unacceptable', () => {
    fc.assert(
      fc.property(facts, (given) => {
        return (summaryLevelFinding(given, { on }).value === 'level-1') === hasCriticalFailure(given)
      }),
    )
  })

  test('is never caused by what is not critical, however it is rated', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const elements = given.elements.map((one) => ({ ...one, isCritical: false }))
        return summaryLevelFinding({ ...given, elements }, { on }).value !== 'level-1'
      }),
    )
  })

  test('is decided without the method: what else was achieved is not even asked', () => {
    const critical = { isCritical: true, rating: 'unacceptable' } as const
    const other = { isCritical: true, rating: 'outstanding' } as const
    const finding = summaryLevelFinding({ elements: [critical, other], basis: 'actual-performance' }, { on })
    expect(finding).toMatchObject({ value: 'level-1', because: [] })
  })
})

describe('a method that would give level 1 by another way', () => {
  const strict = programOf('A', ['level-1', 'level-3'])
  const asked = (pack: typeof strict, given: SummaryLevelFacts) => () =>
    evaluate(pack, 'summary-level', given, { on }).value
  const low: SummaryLevelFacts = { elements: [{ isCritical: true, rating: 'below' }], basis: 'actual-performance' }

  test('is stopped by the gate, as a mistake of the pack and not of the facts', () => {
    expect(asked(strict, low)).toThrow(PolicyMistake)
    expect(asked(strict, low)).not.toThrow(InvalidFacts)
    expect(asked(strict, low)).toThrow("gives 'level-1' although its condition does not hold")
  })

  test('is stopped for every such case, and no other: level 1 never slips through', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const method = evaluate(strict, 'method-level', { elements: given.elements }, { on }).value
        if (hasCriticalFailure(given)) return asked(strict, given)() === 'level-1'
        if (method !== 'level-1') return asked(strict, given)() === 'level-3'
        expect(asked(strict, given)).toThrow(PolicyMistake)
        return true
      }),
    )
  })

  test('is found only when such a case comes: adopting it does not throw', () => {
    expect(() => programOf('A', ['level-1', 'level-3'])).not.toThrow()
    const fine: SummaryLevelFacts = { elements: [{ isCritical: true, rating: 'above' }], basis: 'actual-performance' }
    expect(asked(strict, fine)()).toBe('level-3')
  })
})

describe('the pattern of the program', () => {
  test.each([
    ['A', ['level-3', 'level-3']],
    ['B', ['level-3', 'level-5']],
    ['C', ['level-3', 'level-4']],
    ['D', ['level-2', 'level-3']],
    ['E', ['level-3', 'level-5']],
    ['F', ['level-2', 'level-5']],
    ['G', ['level-2', 'level-4']],
    ['H', ['level-2', 'level-4']],
  ] as const)('pattern %s takes a method that gives %j', (pattern, levels) => {
    const pack = programOf(pattern, levels)
    fc.assert(
      fc.property(facts, (given) => {
        const { value } = evaluate(pack, 'summary-level', given, { on })
        return [...levels, 'level-1'].includes(value as never)
      }),
    )
  })

  test('a method that gives a level the pattern lacks is a mistake', () => {
    const pack = programOf('A', ['level-3', 'level-5'])
    const best: SummaryLevelFacts = {
      elements: [{ isCritical: true, rating: 'outstanding' }],
      basis: 'actual-performance',
    }
    const ask = () => evaluate(pack, 'summary-level', best, { on })
    expect(ask).toThrow(PolicyMistake)
    expect(ask).toThrow("level pattern 'A': lacks 'level-5', which the method of the program gives")
  })

  test('every pattern has level 1 and level 3, and no two patterns are alike', () => {
    const patterns = Object.values(levelPatterns.entries[0].value)
    for (const levels of patterns) expect(levels).toEqual(expect.arrayContaining(['level-1', 'level-3']))
    expect(new Set(patterns.map((levels) => levels.join())).size).toBe(8)
  })
})

test('a presumed rating is refused, whatever its elements', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const ask = () => summaryLevelFinding({ ...given, basis: 'presumed' }, { on })
      expect(ask).toThrow(InvalidFacts)
      expect(ask).toThrow("'basis' must be actual-performance, for no rating is presumed")
    }),
    { numRuns: 20 },
  )
})

test('the finding survives JSON and is recomputed the same', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const finding = summaryLevelFinding(given, { on })
      const stored = JSON.parse(JSON.stringify(finding))
      expect(stored).toEqual(finding)
      expect(recompute(us5cfr430Pack, stored)).toEqual(finding)
    }),
    { numRuns: 50 },
  )
})
