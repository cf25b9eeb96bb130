import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { type SkpFacts, skpFinding } from './decide.ts'

const on = '2019-12-31'
type Row = SkpFacts['activities'][number]

const pair = (target: number, realisation: number) => ({ target: `${target}`, realisation: `${realisation}` })
const rowOf = (quality: number, time = 12): Row => ({
  quantity: pair(12, 12),
  quality: pair(100, quality),
  time: pair(12, time),
})

const amount = fc.integer({ min: 1, max: 100 })
const agreedAndDone = fc.tuple(amount, amount).map(([target, realisation]) => pair(target, realisation))
const rows = fc.array(fc.record({ quantity: agreedAndDone, quality: agreedAndDone, time: agreedAndDone }), {
  minLength: 1,
  maxLength: 7,
})
const skpOf = (activities: readonly Row[], additions: Omit<SkpFacts, 'activities'> = {}) =>
  decimal(skpFinding({ activities, ...additions }, { on }).value)

test('the order of the rows does not matter, to the last digit', () => {
  const shuffled = rows.chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
  )
  fc.assert(fc.property(shuffled, ([given, other]) => skpOf(given).equals(skpOf(other))))
})

test('a plan lies between its worst and its best row', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const alone = given.map((row) => skpOf([row]))
      const plan = skpOf(given)
      return alone.some((row) => row.lte(plan)) && alone.some((row) => row.gte(plan))
    }),
  )
})

test('thirds that make a whole make it exactly', () => {
  expect(skpOf([rowOf(2)]).toFixed()).toBe('59.33333333333333333333')
  expect(skpOf([rowOf(2), rowOf(2), rowOf(2), rowOf(1)]).toFixed()).toBe('59.25')
  expect(skpOf([rowOf(53), rowOf(51)]).toFixed()).toBe('76')
})

test('tasks and creativity are added to the mean, not averaged into it', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 7, max: 20 }), (given, additionalTasks) => {
      const added = skpOf(given, { additionalTasks, creativity: 'agency' }).minus(skpOf(given))
      return added.minus(9).abs().lte('0.00000000000000000001')
    }),
  )
})

test('the finding shows every row in its order, and the points last', () => {
  const { because } = skpFinding({ activities: [rowOf(100), rowOf(85)], additionalTasks: 1 }, { on })
  expect(because.map(({ rule, value }) => [rule, value])).toEqual([
    ['activity-value', '92'],
    ['activity-value', '87'],
    ['additional-points', '1'],
  ])
})
