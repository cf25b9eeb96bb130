import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '../../case/json.ts'
import type { AnyRule } from '../../policy/rule.ts'
import { checkPolicy } from '../../testing/check-policy.ts'
import { arbitraryFacts } from '../../testing/fact-arbitraries.ts'
import { cluesOf } from '../../testing/law-clues.ts'
import { efficiencyRating } from './efficiency-rating.ts'
import { phSpmsPack } from './pack.ts'
import { qualityRating } from './quality-rating.ts'
import { timelinessRating } from './timeliness-rating.ts'

/** A dimension rated in exactly one way: one of those that came by chance, a judgement where none did. */
const dimension = (rule: AnyRule): fc.Arbitrary<JsonObject> =>
  fc.tuple(arbitraryFacts(rule, cluesOf(phSpmsPack, rule, '2026-12-31')), fc.nat()).map(([facts, at]) => {
    const ways = Object.keys(facts)
    const way = ways[at % ways.length]
    return way === undefined ? { judged: 3 } : { [way]: facts[way] }
  })

const output = fc
  .record(
    {
      quality: dimension(qualityRating),
      efficiency: dimension(efficiencyRating),
      timeliness: dimension(timelinessRating),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((rated): JsonObject => (Object.keys(rated).length > 0 ? rated : { quality: { judged: 3 } }))

const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((some) => (some / 100).toFixed(2))

/** Weights for every output or for none; few outputs, for every one is decided again and again. */
const outputs = fc
  .tuple(fc.array(fc.tuple(output, hundredths(1, 10_000)), { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([some, isWeighted]) => some.map(([one, weight]) => (isWeighted ? { ...one, weight } : one)))

const facts = {
  'efficiency-rating': dimension(efficiencyRating),
  'quality-rating': dimension(qualityRating),
  'timeliness-rating': dimension(timelinessRating),
  'output-rating': output,
  'average-rating': fc.record({ outputs }),
  'final-rating': fc.record({ outputs }),
  'ipcr-rating': fc.record({ outputs, coreValues: hundredths(100, 500) }),
}

test('the pack keeps its promises', () => {
  const { findings, rules } = checkPolicy(phSpmsPack, { facts, runs: 12 })
  expect(findings).toEqual([])
  expect(rules).toBe(phSpmsPack.rules.length)
})
