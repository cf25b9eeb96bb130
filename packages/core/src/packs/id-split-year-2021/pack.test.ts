import { expect, test } from 'vitest'
import { splitYearPack } from './pack.ts'

test('the rules stand in the order of the circular: convert, merge, name', () => {
  expect(splitYearPack.rules.map(({ id }) => id)).toEqual(['converted-first-half', 'merged-value', 'predicate'])
})

test('the predicate of PP 30/2019 is not for this pack to set', () => {
  const delegated = splitYearPack.rules.flatMap(({ id, params }) =>
    Object.entries(params).flatMap(([name, param]) => (param.delegated ? [`${id}.${name}`] : [])),
  )
  expect(delegated).toEqual(['converted-first-half.conversion', 'merged-value.weights', 'merged-value.printed'])
})
