import { expect, test } from 'vitest'
import { InvalidFacts } from '../../policy/errors.ts'
import { decide, evaluate } from '../../policy/evaluate.ts'
import { type Category, categories } from './categories.ts'
import { pp30Pack } from './pack.ts'
import { resultCategory } from './result-category.ts'
import { resultValue } from './result-value.ts'

const on = '2021-12-31'
const categoryOf = (...indicators: readonly Category[]) => decide(pp30Pack, resultCategory, { indicators }, { on })
const rank = (category: Category) => categories.indexOf(category)

const triples = categories.flatMap((a) => categories.flatMap((b) => categories.map((c) => [a, b, c] as const)))

test('of all 125 triples, a better indicator never gives a worse category, in whatever order they stand', () => {
  for (const [a, b, c] of triples) {
    const category = categoryOf(a, b, c)
    expect([categoryOf(c, a, b), categoryOf(b, a, c)]).toEqual([category, category])
    const better = categories[rank(a) - 1]
    if (better) expect(rank(categoryOf(better, b, c))).toBeLessThanOrEqual(rank(category))
  }
})

test('a category lies between the worst and the best of its indicators', () => {
  for (const triple of triples) {
    const ranks = triple.map(rank)
    expect(rank(categoryOf(...triple))).toBeGreaterThanOrEqual(Math.min(...ranks))
    expect(rank(categoryOf(...triple))).toBeLessThanOrEqual(Math.max(...ranks))
  }
})

test('three alike and one alone give the same', () => {
  for (const category of categories) expect(categoryOf(category, category, category)).toBe(categoryOf(category))
})

test.each([[[]], [['good', 'good']], [['good', 'good', 'good', 'good']]] as const)('%j is refused', (indicators) => {
  const ask = () => evaluate(pp30Pack, 'result-value', { indicators }, { on })
  expect(ask).toThrow(InvalidFacts)
  expect(ask).toThrow(/'indicators' must be /)
})

test('the finding of a value shows the category beneath it', () => {
  const finding = evaluate(pp30Pack, resultValue, { indicators: ['very-good', 'good', 'fair'] }, { on })
  expect(finding.value).toEqual({ category: 'good', value: '100' })
  expect(finding.because).toMatchObject([{ rule: 'result-category', value: 'good' }])
})
