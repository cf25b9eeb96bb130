import { expect, test } from 'vitest'
import { splitYearPack } from './pack.ts'

test('the rules stand in the order of the circular: convert, merge, name', () => {
  expect(splitYearPack.rules.map(({ id }) => id)).toEqual(['converted-first-half', 'merged-value', 'predicate'])
})

test('every citation says how sure we are of the text, and why', () => {
  for (const { status, note } of splitYearPack.rules.flatMap(({ cites }) => cites)) {
    expect(status).toMatch(/^(verified|unverified)$/)
    expect(note).toMatch(/\w+/)
  }
})

test('what is not modelled is said, with its reason, in both languages', () => {
  expect(splitYearPack.notModelled.length).toBeGreaterThan(0)
  for (const { topic, why } of splitYearPack.notModelled) {
    for (const words of [topic.id, topic.en, why.id, why.en]) expect(words).toMatch(/\w+/)
  }
})

test('every fact and every parameter has its name, and every remark is written, in both languages', () => {
  for (const { facts, params } of splitYearPack.rules) {
    for (const { called } of [...Object.values(facts), ...Object.values(params)])
      for (const text of [called?.id, called?.en]) expect(text).toMatch(/\w+/)
    for (const { remark } of Object.values(params))
      if (remark) for (const text of [remark.id, remark.en]) expect(text).toMatch(/\w+/)
  }
})

test('the predicate of PP 30/2019 is not for this pack to set', () => {
  const delegated = splitYearPack.rules.flatMap(({ id, params }) =>
    Object.entries(params).flatMap(([name, param]) => (param.delegated ? [`${id}.${name}`] : [])),
  )
  expect(delegated).toEqual(['converted-first-half.conversion', 'merged-value.weights', 'merged-value.printed'])
})
