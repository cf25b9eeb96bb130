import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PolicyMistake } from './errors.ts'
import { ifAndOnlyIf } from './gate.ts'

const label = 'unacceptable'

test.each([
  [true, 'good', label],
  [false, 'good', 'good'],
  [true, label, label],
])('where the condition is %s and the rest says %s, the label is %s', (when, other, expected) => {
  expect(ifAndOnlyIf<string>({ label, when, otherwise: () => other })).toBe(expected)
})

test('a second way to the label is a mistake of the rule: the law knows one only', () => {
  const decide = () => ifAndOnlyIf<string>({ label, when: false, otherwise: () => label })
  expect(decide).toThrow(PolicyMistake)
  expect(decide).toThrow("gate: gives 'unacceptable' although its condition does not hold")
})

test('where the condition holds, the rest is not even asked', () => {
  const otherwise = () => {
    throw new Error('asked')
  }
  expect(ifAndOnlyIf<string>({ label, when: true, otherwise })).toBe(label)
})

test('the label holds if, and only if, the condition does', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.constantFrom('good', 'fair'), (when, other) => {
      return (ifAndOnlyIf<string>({ label, when, otherwise: () => other }) === label) === when
    }),
  )
})
