import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../policy/decimal.ts'
import {
  exactNumber,
  type FactFields,
  factFaults,
  group,
  isoDay,
  listOf,
  oneOf,
  optional,
  wholeNumber,
  yesOrNo,
} from '../policy/facts.ts'
import { arbitraryFact, arbitraryFacts } from './fact-arbitraries.ts'
import { wrongFactsOf } from './fact-mutations.ts'
import { cluesOf, daysAt } from './law-clues.ts'
import { smallRegime } from './small-regime.ts'
import { weightSum } from './weighted-lists.ts'

const amount = exactNumber({ min: '-0.5', max: '200', places: 2 })
const fields: FactFields = {
  grade: oneOf(['a', 'b']),
  urgent: optional(yesOrNo),
  since: isoDay,
  months: wholeNumber({ min: 1, max: 12 }),
  tiny: exactNumber({ min: '0.1', max: '0.3', places: 1 }),
  huge: exactNumber({ min: '0', max: '999999999999999', places: 6 }),
  only: exactNumber({ min: '7.25', max: '7.25', places: 2 }),
  unit: optional(group({ target: amount, realisation: amount, heads: optional(wholeNumber({ min: 0, max: 9 })) })),
  results: listOf(group({ value: amount, notes: optional(listOf(oneOf(['x', 'y']), { min: 3 })) }), { min: 1, max: 3 }),
  twelve: listOf(yesOrNo, { min: 12, max: 12 }),
}
const [workResult, finalValue, grade] = smallRegime().rules
const rule = { ...(finalValue as NonNullable<typeof finalValue>), facts: fields }
const clues = { numbers: ['90', '33.333', '7', '-100', '5000'], days: ['2026-01-01', '2027-01-01'] }

test('whatever the shapes, the facts that are made of them fit', () => {
  fc.assert(fc.property(arbitraryFacts(rule, clues), (facts) => factFaults(fields, facts).length === 0))
  fc.assert(fc.property(arbitraryFacts(rule), (facts) => factFaults(fields, facts).length === 0))
})

test('numbers come at, just under and just over what the law states', () => {
  const seen = new Set(fc.sample(arbitraryFact(amount, clues), { numRuns: 500, seed: 1 }))
  for (const number of ['89.99', '90', '90.01', '33.33', '33.34', '-0.5', '200']) expect(seen).toContain(number)
})

test('lists are short, and shorter inside lists', () => {
  const lists = { outside: listOf(group({ inside: listOf(yesOrNo) })) }
  const made = fc.sample(arbitraryFacts({ ...rule, facts: lists }), { numRuns: 200, seed: 1 }) as unknown as readonly {
    readonly outside: readonly { readonly inside: readonly boolean[] }[]
  }[]
  expect(Math.max(...made.map(({ outside }) => outside.length))).toBe(3)
  expect(Math.max(...made.flatMap(({ outside }) => outside.map(({ inside }) => inside.length)))).toBe(2)
})

test('days come at the turn of the law and at the ends of the spans it states', () => {
  const turns = ['2025-12-31', '2026-01-01', '2026-01-02', '2026-01-07', '2026-01-08', '2026-01-09', '2027-01-01']
  expect(daysAt(clues)).toEqual(expect.arrayContaining(turns))
  const seen = fc.sample(arbitraryFact(isoDay, clues), { numRuns: 200, seed: 1 })
  expect(seen.filter((day) => daysAt(clues).includes(String(day))).length).toBeGreaterThan(80)
})

test('two numbers of a group often stand in a proportion that the law states', () => {
  const pair = { target: wholeNumber({ min: 1, max: 200 }), realisation: amount }
  const inProportion = fc
    .sample(arbitraryFacts({ ...rule, facts: pair }, { ...clues, numbers: ['90'] }), { numRuns: 300, seed: 1 })
    .filter(({ target, realisation }) =>
      decimal(String(realisation))
        .times(100)
        .eq(decimal(String(target)).times(90)),
    )
  expect(inProportion.length).toBeGreaterThan(5)
})

test('many facts of one list of codes are sometimes alike, all or all but one', () => {
  const many = Object.fromEntries('abcdefg'.split('').map((name) => [name, oneOf(['good', 'fair', 'bad'])]))
  const made = fc.sample(arbitraryFacts({ ...rule, facts: many }), { numRuns: 200, seed: 1 })
  const goods = made.map((facts) => Object.values(facts).filter((code) => code === 'good').length)
  expect(goods).toEqual(expect.arrayContaining([7, 6, 0]))
})

test('optional facts are left out as often as not', () => {
  const given = fc.sample(arbitraryFacts(rule), { numRuns: 200, seed: 1 }).filter((facts) => 'urgent' in facts)
  expect(given.length).toBeGreaterThan(50)
  expect(given.length).toBeLessThan(150)
})

test('weights add up where the rule promises to demand it, whatever the ends of a single weight', () => {
  const promise = { list: 'results', weight: 'weight', total: '100' }
  const weight = fc.constantFrom(
    wholeNumber({ min: 1, max: 100 }),
    wholeNumber({ min: 40, max: 60 }),
    exactNumber({ min: '0', max: '30', places: 1 }),
    exactNumber({ min: '12.5', max: '100', places: 2 }),
  )
  fc.assert(
    fc.property(weight, fc.integer({ min: 1, max: 9 }), (one, seed) => {
      const weighing = {
        ...rule,
        facts: { results: listOf(group({ weight: one, value: amount }), { min: 1, max: 8 }) },
        promises: { weights: promise },
      }
      return fc
        .sample(arbitraryFacts(weighing, clues), { numRuns: 20, seed })
        .every((facts) => weightSum(facts, promise).eq(100) && factFaults(weighing.facts, facts).length === 0)
    }),
    { numRuns: 30 },
  )
})

test('a rule that hands a list of weights on to another gets weights that add up there too', () => {
  const asked = workResult as NonNullable<typeof workResult>
  const outer = { ...rule, facts: { unit: group(asked.facts) }, consults: { asked } }
  const promise = { list: 'unit.results', weight: 'weight', total: '100' }
  fc.assert(fc.property(arbitraryFacts(outer, clues), (facts) => weightSum(facts, promise).eq(100)))
})

test('clues are the numbers of the rule, of those it asks, of its promises, and the edges of all scales; rounding is none', () => {
  const pack = smallRegime()
  const { numbers } = cluesOf(pack, grade as NonNullable<typeof grade>, '2026-06-30')
  expect(numbers).toEqual(expect.arrayContaining(['50', '70', '90', '110', '60', '40', '30']))
  expect(numbers).not.toContain('2')
  expect(cluesOf(pack, rule, '2026-06-30')).toMatchObject({
    numbers: expect.arrayContaining(['0', '120', '50', '70', '90']),
    days: ['2026-06-30', '2026-01-01'],
  })
})

test('facts that are made wrong are refused at their place, all of them', () => {
  fc.assert(
    fc.property(arbitraryFacts(rule, clues), (facts) =>
      wrongFactsOf(fields, facts).every(({ facts: wrong, place }) => {
        const path = place.join('.')
        return factFaults(fields, wrong).some(({ field }) => path.startsWith(field) || field.startsWith(path))
      }),
    ),
    { numRuns: 30 },
  )
})

test('every kind of fault is made: missing, another kind, out of range, unknown', () => {
  const [facts = {}] = fc.sample(arbitraryFacts(rule, clues), { numRuns: 1, seed: 1 })
  const made = wrongFactsOf(fields, { ...facts, unit: { target: '1', realisation: '1' } })
  const told = new Set(made.map(({ what, place }) => `${what}: ${place.join('.')}`))
  for (const one of [
    'a missing fact: grade',
    'another kind of value: urgent',
    'a value out of range: since',
    'a value out of range: months',
    'a value out of range: tiny',
    'a value out of range: twelve',
    'a missing fact: results.0.value',
    'a fact that is not read: noSuchFact',
    'a fact that is not read: unit.noSuchFact',
  ])
    expect([...told, ...(facts.urgent === undefined ? ['another kind of value: urgent'] : [])]).toContain(one)
})
