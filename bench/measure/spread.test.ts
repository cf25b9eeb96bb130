import { expect, test } from 'vitest'
import { spreadOf } from './spread.ts'

test('the middle of an odd number is one of them, of an even number it lies between two', () => {
  expect(spreadOf([3, 1, 20])).toEqual({ median: 3, least: 1, most: 20 })
  expect(spreadOf([4, 1, 20, 2])).toEqual({ median: 3, least: 1, most: 20 })
})
