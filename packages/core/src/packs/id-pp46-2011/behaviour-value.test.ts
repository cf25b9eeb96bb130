import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { InvalidFacts } from '../../policy/errors.ts'
import { decide } from '../../policy/evaluate.ts'
import { behaviourValue } from './behaviour-value.ts'
import { pp46Pack } from './pack.ts'

const on = '2019-12-31'
const aspects = ['serviceOrientation', 'integrity', 'commitment', 'discipline', 'cooperation', 'leadership'] as const
const points = fc.integer({ min: 0, max: 100 })

const behaviourOf = (given: readonly number[]) => {
  const behaviour = Object.fromEntries(given.map((value, place) => [aspects[place], `${value}`])) as {
    readonly [Name in (typeof aspects)[number]]: string
  }
  return decimal(decide(pp46Pack, behaviourValue, { isStructural: given.length === 6, behaviour }, { on }))
}

/** Five aspects, or six in a structural post. */
const rated = fc.constantFrom(5, 6).chain((count) => fc.array(points, { minLength: count, maxLength: count }))

test('the value lies between the worst and the best aspect', () => {
  fc.assert(
    fc.property(rated, (given) => {
      const value = behaviourOf(given)
      return value.gte(Math.min(...given)) && value.lte(Math.max(...given))
    }),
  )
})

test('every aspect weighs the same: exchanged, they give the same value', () => {
  fc.assert(fc.property(rated, (given) => behaviourOf(given).equals(behaviourOf([...given].reverse()))))
})

test('a better aspect never lowers the value', () => {
  fc.assert(
    fc.property(rated, fc.nat({ max: 5 }), points, (given, place, value) => {
      const better = given.map((old, at) => (at === place ? Math.max(old, value) : old))
      return behaviourOf(better).gte(behaviourOf(given))
    }),
  )
})

test('leadership as good as the mean of the others changes nothing', () => {
  expect(behaviourOf([80, 85, 90, 80, 85]).toFixed()).toBe('84')
  expect(behaviourOf([80, 85, 90, 80, 85, 84]).toFixed()).toBe('84')
})

test.each([
  [true, undefined, 'in a structural post, got nothing'],
  [false, '90', 'left out, for the post is not structural, got "90"'],
])('structural %s with leadership %s is refused', (isStructural, leadership, told) => {
  const [, ...others] = ['', '80', '85', '90', '80', '85']
  const five = Object.fromEntries(others.map((value, place) => [aspects[place], value])) as never
  const behaviour = Object.assign({}, five, leadership && { leadership })
  const ask = () => decide(pp46Pack, behaviourValue, { isStructural, behaviour }, { on })
  expect(ask).toThrow(InvalidFacts)
  expect(ask).toThrow(told)
})
