import { exactNumber, group, listOf, optional, wholeNumber } from '@siklus/core/policy'
import { expect, test } from 'vitest'
import { formOf } from '../work/form.ts'
import { placeOf, readFacts, rowsIn } from './trial-form.ts'

const exact = exactNumber({ min: '0', max: '100', places: 3 })
const facts = {
  year: optional(wholeNumber({ min: 0, max: 50_000 })),
  parts: listOf(group({ value: exact, scores: optional(listOf(exact)) })),
}

const reading = (fields: Readonly<Record<string, string>>, locale: 'id' | 'en' = 'id') => ({
  form: formOf(Object.entries(fields)),
  locale,
})

test.each([
  ['2.026', 'id', 2026],
  ['1.000', 'id', 1000],
  ['2,026', 'en', 2026],
  ['2026', 'id', 2026],
  [' 12 000 ', 'id', 12_000],
  ['2,026', 'id', '2,026'],
  ['2.026', 'en', '2.026'],
  ['12,5', 'id', '12,5'],
  ['seribu', 'id', 'seribu'],
] as const)('%j as a whole number typed in %s is %j', (typed, locale, year) => {
  expect(readFacts(facts, reading({ 'f.year': typed }, locale))).toEqual({ year, parts: [] })
})

const gaps = reading({
  'f.parts.0.value': '50',
  'f.parts.1.value': ' ',
  'f.parts.7.value': '7',
  'f.parts.7.scores.0': '',
  'f.parts.7.scores.3': '9',
})

test('rows that nobody filled in are no items', () => {
  expect(readFacts(facts, gaps)).toEqual({ parts: [{ value: '50' }, { value: '7', scores: ['9'] }] })
})

test('a row is empty when the groups and lists inside it are', () => {
  const deep = { plans: listOf(group({ parts: listOf(exact), months: group({ first: exact }) })) }
  const typed = { 'f.plans.0.parts.0': '', 'f.plans.0.months.first': '', 'f.plans.1.parts.0': '3' }
  expect(readFacts(deep, reading(typed))).toEqual({ plans: [{ parts: ['3'], months: {} }] })
})

test.each([
  ['parts', 'f.parts', 'parts'],
  ['parts.0.value', 'f.parts.0.value', 'parts.0.value'],
  ['parts.1', 'f.parts.7', 'parts.2'],
  ['parts.1.scores.0', 'f.parts.7.scores.3', 'parts.2.scores.1'],
  ['parts.1.stranger', 'f.parts.7.stranger', 'parts.2.stranger'],
  ['nowhere', 'f.nowhere', 'nowhere'],
])('what the rule calls %s stands at %s, and people see it as %s', (path, at, seen) => {
  expect(placeOf(facts, gaps, path)).toEqual({ at, seen })
})

test('a list has the rows of its form, and empty ones after the last', () => {
  expect(rowsIn(gaps.form, 'f.parts')).toEqual([0, 1, 7])
  expect(rowsIn(gaps.form, 'f.parts', 5)).toEqual([0, 1, 7, 8, 9])
  expect(rowsIn(gaps.form, 'f.other', 2)).toEqual([0, 1])
})
