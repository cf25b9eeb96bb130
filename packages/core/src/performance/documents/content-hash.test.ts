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
  expect(contentHash({ b: 1, a: 'x' })).toBe('9f29d83f22f04f85dd3b63f8be9fc3ddcdbb0e23ba2b3ebcd5b5bcd36a0ec7f0')
})
