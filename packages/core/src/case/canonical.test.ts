import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from './canonical.ts'

describe('the canonical text of a value', () => {
  test.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ 10: 'ten', 9: 'nine', a: 1 }, '{"10":"ten","9":"nine","a":1}'],
    [{ é: 1, z: 2, '\u20ac': 3, '\ud83d\ude00': 4, '\ufb33': 5 }, '{"z":2,"é":1,"€":3,"😀":4,"\ufb33":5}'],
    [{ a: -0, b: 1e21, c: 1e-7, d: 0.1 + 0.2 }, '{"a":0,"b":1e+21,"c":1e-7,"d":0.30000000000000004}'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [{ day: new Date(0) }, '{"day":"1970-01-01T00:00:00.000Z"}'],
    [JSON.parse('{"__proto__":1,"a":2}'), '{"__proto__":1,"a":2}'],
    ['\u0007"\\/\u2028', '"\\u0007\\"\\\\/\u2028"'],
  ])('of %j', (value, text) => {
    expect(canonical(value)).toBe(text)
  })

  test.each([[Number.NaN], [{ a: Number.POSITIVE_INFINITY }], [undefined], [() => 1], [{ a: 1n }]])(
    '%s has none',
    (value) => {
      expect(() => canonical(value)).toThrow()
    },
  )

  const names = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.nat(30).map(String),
    fc.constantFrom('__proto__', 'constructor', 'toJSON', 'a', 'b', 'aa'),
  )
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
      ),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(names, tie('value'), { maxKeys: 5 }),
    ),
  }))

  test('is the library’s, whatever the keys', () => {
    fc.assert(
      fc.property(value, (one) => {
        let expected: string | undefined
        try {
          expected = canonicalize(one)
        } catch {
          expect(() => canonical(one)).toThrow()
          return
        }
        expect(canonical(one)).toBe(expected)
      }),
      { numRuns: 2000 },
    )
  })

  test('does not depend on the order in which keys were set', () => {
    fc.assert(
      fc.property(fc.dictionary(names, value, { maxKeys: 6 }), (one) => {
        const turned = Object.fromEntries(Object.entries(one).toReversed())
        expect(canonical(turned)).toBe(canonical(one))
      }),
    )
  })
})
