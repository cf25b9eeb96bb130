import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../case/json.ts'
import { InvalidFacts, UnknownRule } from '../../policy/errors.ts'
import { evaluate } from '../../policy/evaluate.ts'
import type { FactField, FactFields } from '../../policy/facts.ts'
import { permenpanrb6Pack } from './pack.ts'

const on = '2026-12-31'

const day = fc
  .date({ min: new Date('2022-02-03'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Values that a fact allows. No rule of this pack reads exact numbers. */
const anyValue = ({ shape }: FactField): fc.Arbitrary<Json> => {
  switch (shape.kind) {
    case 'code':
      return fc.constantFrom(...shape.codes)
    case 'yes-no':
      return fc.boolean()
    case 'day':
      return day
    case 'list':
      return fc.array(anyValue(shape.of), { minLength: shape.min, maxLength: Math.min(shape.max, 4) })
    case 'group':
      return anyFacts(shape.fields)
    default:
      return fc.integer({ min: Number(shape.min), max: Number(shape.max) })
  }
}

const anyFacts = (fields: FactFields): fc.Arbitrary<JsonObject> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyValue(field)])), {
    requiredKeys: Object.keys(fields).filter((name) => fields[name]?.needed),
    noNullPrototype: true,
  })

describe.each(permenpanrb6Pack.rules)('$id', (rule) => {
  const required = Object.entries(rule.facts).filter(([, { needed }]) => needed)

  test('missing facts are refused by name, every one of them', () => {
    if (required.length === 0) return
    try {
      evaluate(permenpanrb6Pack, rule.id, {}, { on })
      expect.unreachable('it decided on nothing')
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidFacts)
      expect((error as InvalidFacts).faults.map(({ field }) => field)).toEqual(required.map(([name]) => name))
    }
  })

  test('a fact that the rule does not read is refused by name', () => {
    const ask = () => evaluate(permenpanrb6Pack, rule.id, { favourite: true }, { on })
    expect(ask).toThrow(InvalidFacts)
    expect(ask).toThrow("'favourite' must be left out")
  })

  test('facts that are allowed one by one, some of them left out, are decided or refused by type', () => {
    fc.assert(
      fc.property(anyFacts(rule.facts), (facts) => {
        try {
          expect(evaluate(permenpanrb6Pack, rule.id, facts, { on }).rule).toBe(rule.id)
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidFacts)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('whatever else JSON can say is refused by type', () => {
    const names = fc.constantFrom(...Object.keys(rule.facts), 'else')
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue(), { minKeys: 1 }), (facts) => {
        expect(() => evaluate(permenpanrb6Pack, rule.id, { ...facts, else: 1 }, { on })).toThrow(InvalidFacts)
      }),
      { numRuns: 20 },
    )
  })
})

test('a rule that the pack does not have is told with those it has', () => {
  expect(() => evaluate(permenpanrb6Pack, 'pay', {}, { on })).toThrow(UnknownRule)
})
