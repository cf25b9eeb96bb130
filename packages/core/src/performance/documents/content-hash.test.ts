import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentHash } from './content-hash.ts'

const body = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)))

test('the order of keys does not change the name of a body', () => {
  fc.assert(
    fc.property(body, (one) => {
      const turned = Object.fromEntries(Object.entries(one).toReversed())
      expect(contentHash(turned)).toBe(contentHash(one))
    }),
  )
})

test('every change of a text changes the name', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      (a, b) => (contentHash({ text: a }) === contentHash({ text: b })) === (a === b),
    ),
  )
})

test('it is the sha256 of the canonical text', () => {
  // printf '{"a":"x","b":1}' | sha256sum
  expect(contentHash({ b: 1, a: 'x' })).toBe('cdab067e9f3beb32d1252cfd63e492592fecbf591b0d08cadb24bb17f3864246')
})
