import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimal } from './decimal.ts'
import { PolicyMistake } from './errors.ts'
import {
  acceptedFacts,
  called,
  exactNumber,
  type FactField,
  factFaults,
  group,
  isoDay,
  listOf,
  oneOf,
  optional,
  told,
  wholeNumber,
  yesOrNo,
} from './facts.ts'

const fields = { level: oneOf(['high', 'low']), urgent: optional(yesOrNo), on: optional(isoDay) }

test('facts that fit have no faults, and optional ones may be left out', () => {
  expect(factFaults(fields, { level: 'low' })).toEqual([])
  expect(factFaults(fields, { level: 'high', urgent: false, on: '2026-02-28' })).toEqual([])
  expect(factFaults(fields, { level: 'high', urgent: undefined })).toEqual([])
})

test('every fault names its field, the allowed values and what came', () => {
  expect(factFaults(fields, { urgent: 'yes', on: '2026-02-30' })).toEqual([
    { field: 'level', allowed: 'one of high, low', got: 'nothing' },
    { field: 'urgent', allowed: 'true or false', got: '"yes"' },
    { field: 'on', allowed: 'a day written YYYY-MM-DD', got: '"2026-02-30"' },
  ])
})

test('a misspelt optional fact does not pass in silence', () => {
  const [fault] = factFaults(fields, { level: 'low', urgnet: true })
  expect(fault).toMatchObject({ field: 'urgnet', got: 'true', allowed: expect.stringContaining('level, urgent, on') })
})

test('a fact that is undefined is left out, even one that the rule does not read', () => {
  expect(factFaults(fields, { level: 'low', weight: undefined })).toEqual([])
})

test('names that every object inherits are not facts', () => {
  expect(factFaults(fields, { level: 'low', toString: 'x' })).toHaveLength(1)
})

test('accepted facts come in the order of the rule, without gaps', () => {
  const facts = acceptedFacts(fields, { on: '2026-02-28', urgent: undefined, level: 'low' })
  expect(JSON.stringify(facts)).toBe('{"level":"low","on":"2026-02-28"}')
})

const percent = exactNumber({ min: '-10', max: '200.5', places: 2 })
const month = wholeNumber({ min: 1, max: 12 })

test.each<[string, FactField, unknown, boolean]>([
  ['a number', percent, '97.5', true],
  ['both ends', percent, '-10', true],
  ['both ends', percent, '200.5', true],
  ['just outside', percent, '-10.01', false],
  ['just outside', percent, '200.51', false],
  ['as many places as allowed', percent, '0.01', true],
  ['one place more', percent, '0.001', false],
  ['places of nothing but noughts', percent, '0.000', false],
  ['a float', percent, 97.5, false],
  ['a comma', percent, '97,5', false],
  ['a power of ten', percent, '1e2', false],
  ['a leading nought', percent, '097', false],
  ['a plus', percent, '+97', false],
  ['space', percent, ' 97', false],
  ['a lonely point', percent, '97.', false],
  ['more digits than a number of law has', exactNumber({ min: '0', max: '9', places: 0 }), '9'.repeat(19), false],
  ['a whole number', month, 12, true],
  ['one too high', month, 13, false],
  ['one too low', month, 0, false],
  ['a fraction', month, 1.5, false],
  ['a whole number as text', month, '1', false],
  ['no number at all', month, Number.NaN, false],
  ['true', yesOrNo, 1, false],
  ['an empty list', listOf(month), [], true],
  ['a list that is too short', listOf(month, { min: 1 }), [], false],
  ['a list that is too long', listOf(month, { max: 1 }), [1, 2], false],
  ['a list where something else should be', listOf(month), { 0: 1, length: 1 }, false],
  ['a place that was never filled', listOf(month), [1, undefined, 2], false],
  ['a group', group({ month }), { month: 1 }, true],
  ['a list where a group should be', group({ month: optional(month) }), [], false],
  ['nothing where a group should be', group({ month: optional(month) }), null, false],
])('%s: %o takes %j: %s', (_what, field, value, expected) => {
  expect(field.accepts(value)).toBe(expected)
})

const nested = {
  unit: group({ head: optional(yesOrNo), name: oneOf(['a', 'b']) }),
  results: listOf(group({ value: percent, months: optional(listOf(month, { max: 2 })) }), { min: 1, max: 3 }),
}

const placesOf = (facts: object) => factFaults(nested, facts as Record<string, unknown>).map(({ field }) => field)

test('faults inside name their own place, in the order of the rule', () => {
  const facts = { results: [{ value: '1' }, { value: 1, months: [0] }, {}], unit: { name: 'c', extra: 1 } }
  expect(factFaults(nested, facts)).toEqual([
    { field: 'unit.name', allowed: 'one of a, b', got: '"c"' },
    { field: 'unit.extra', allowed: 'left out, for the rule reads only: head, name', got: '1' },
    { field: 'results.1.value', allowed: percent.allowed, got: '1' },
    { field: 'results.1.months.0', allowed: 'a whole number from 1 to 12', got: '0' },
    { field: 'results.2.value', allowed: percent.allowed, got: 'nothing' },
  ])
})

test.each<[string, object, readonly string[]]>([
  ['nothing at all', {}, ['unit', 'results']],
  ['a list that is too short, whose items cannot be wrong', { unit: { name: 'a' }, results: [] }, ['results']],
  [
    'a list inside that is too long',
    { unit: { name: 'a' }, results: [{ value: '1', months: [1, 1, 1] }] },
    ['results.0.months'],
  ],
  ['other kinds of things', { unit: 'a', results: { value: '1' } }, ['unit', 'results']],
  [
    'items that are no groups',
    { unit: { name: 'a' }, results: [null, ['1'], '1'] },
    ['results.0', 'results.1', 'results.2'],
  ],
  [
    'a place that was never filled',
    { unit: { name: 'a' }, results: [{ value: '1' }, undefined, { value: '1' }] },
    ['results.1'],
  ],
])('%s', (_fault, facts, places) => {
  expect(placesOf(facts)).toEqual(places)
})

test('a place of a list that was never even written is a fault too', () => {
  const results: object[] = []
  results[1] = { value: '1' }
  expect(placesOf({ unit: { name: 'a' }, results })).toEqual(['results.0'])
})

test('accepted facts are canonical to the last part: the order of the rule, and nothing of the caller in them', () => {
  const months = [1]
  const facts = { results: [{ months, value: '1' }], unit: { name: 'a', head: undefined } }
  const accepted = acceptedFacts(nested, facts)
  expect(JSON.stringify(accepted)).toBe('{"unit":{"name":"a"},"results":[{"value":"1","months":[1]}]}')
  months.push(2)
  Object.assign(facts.unit, { name: 'b' })
  expect(accepted).toEqual({ unit: { name: 'a' }, results: [{ value: '1', months: [1] }] })
})

test('the order in which a caller writes facts changes nothing, and accepting twice is accepting once', () => {
  const item = fc.record(
    { months: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 2 }), value: fc.constantFrom('1', '2.5') },
    { requiredKeys: ['value'] },
  )
  const results = fc.array(item, { minLength: 1, maxLength: 3 })
  const unit = fc.record({ name: fc.constantFrom('a', 'b'), head: fc.boolean() }, { requiredKeys: ['name'] })
  fc.assert(
    fc.property(results, unit, (someResults, someUnit) => {
      const once = acceptedFacts(nested, { unit: someUnit, results: someResults })
      const turned = acceptedFacts(nested, { results: someResults, unit: someUnit })
      const text = JSON.stringify(once)
      return (
        placesOf(once).length === 0 &&
        [turned, acceptedFacts(nested, once)].every((one) => JSON.stringify(one) === text)
      )
    }),
  )
})

test('an exact number takes just the texts of numbers within its ends, with no more than its places', () => {
  const units = fc.integer({ min: -3000, max: 30_000 })
  fc.assert(
    fc.property(units, fc.integer({ min: 0, max: 3 }), (unit, places) => {
      const number = decimal(unit).dividedBy(10 ** places)
      const fits = number.gte(-10) && number.lte('200.5') && number.decimalPlaces() <= 2
      return percent.accepts(number.toFixed()) === fits
    }),
  )
})

test('what came is told in JSON, and what JSON does not carry in its own words', () => {
  const circle: { self?: object } = {}
  circle.self = circle
  const values = [undefined, null, 'x', [1], Number.NaN, Number.POSITIVE_INFINITY, 5n, () => 1, circle]
  expect(values.map(told)).toEqual([
    ...['nothing', 'null', '"x"', '[1]', 'NaN', 'Infinity', '5', 'a function', 'what JSON cannot carry'],
  ])
})

test('a fact keeps the name that people give it, and may be left out or not as before', () => {
  const words = { id: 'Bulan', en: 'Month' }
  expect(called(words, optional(month))).toMatchObject({ called: words, needed: false })
  expect(optional(called(words, month))).toMatchObject({ called: words, needed: false })
  expect(called(words, month)).toMatchObject({ called: words, needed: true, shape: { kind: 'whole', min: 1, max: 12 } })
})

describe('refused when the fact is defined', () => {
  test.each<[string, () => unknown, string]>([
    ['no codes', () => oneOf([]), 'codes (none)'],
    ['a code twice', () => oneOf(['a', 'b', 'a']), 'codes a, b, a'],
    ['whole numbers turned round', () => wholeNumber({ min: 2, max: 1 }), 'whole numbers from 2 to 1'],
    ['whole numbers with fractions', () => wholeNumber({ min: 0.5, max: 1 }), 'whole numbers from 0.5 to 1'],
    ['numbers turned round', () => exactNumber({ min: '2', max: '1', places: 0 }), 'numbers from 2 to 1'],
    [
      'an end more exact than the text',
      () => exactNumber({ min: '0', max: '1.25', places: 1 }),
      'to 1.25 with 1 decimal',
    ],
    ['an end that is no number', () => exactNumber({ min: '0', max: '1,5', places: 1 }), 'numbers from 0 to 1,5'],
    ['more places than text is read with', () => exactNumber({ min: '0', max: '1', places: 13 }), '13 decimal places'],
    ['a list turned round', () => listOf(month, { min: 2, max: 1 }), '2 to 1 items'],
    ['less than no items', () => listOf(month, { min: -1 }), '-1 to 1000 items'],
  ])('%s', (_fault, define, message) => {
    expect(define).toThrow(PolicyMistake)
    expect(define).toThrow(message)
  })
})
