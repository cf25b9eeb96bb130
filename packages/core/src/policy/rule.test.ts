import { expect, test } from 'vitest'
import { dated } from './dated.ts'
import { PolicyMistake } from './errors.ts'
import { evaluate } from './evaluate.ts'
import { oneOf } from './facts.ts'
import { law } from './law.ts'
import { definePack } from './pack.ts'
import { type AnyRule, defineRule, type RuleSpec } from './rule.ts'

const act = law({ id: 'act-1', title: { id: 'Undang-undang 1', en: 'Act 1' } })

const spec = {
  id: 'allowance',
  title: { id: 'Tunjangan', en: 'Allowance' },
  words: { id: 'Tetap', en: 'Fixed' },
  cites: [act.article('1')],
  facts: { grade: oneOf(['a', 'b']) },
  params: { amount: dated({ '2026-01-01': 100 }) },
  decide: ({ grade }: { readonly grade: 'a' | 'b' }, { amount }: { readonly amount: number }) =>
    grade === 'a' ? amount : 0,
} as const

const packOf = (rule: AnyRule) =>
  definePack({
    ...{ id: 'pay', version: '1.0.0', title: spec.title, laws: [act], inForce: { from: '2026-01-01' } },
    ...{ rules: [rule], main: rule, notModelled: [] },
  })

test('a rule keeps what it was defined with and consults nobody unless it says so', () => {
  const rule = defineRule(spec)
  expect(rule).toMatchObject({ id: 'allowance', consults: {} })
  expect(evaluate(packOf(rule), rule, { grade: 'a' }, { on: '2026-01-01' }).value).toBe(100)
})

test('a rule without a citation is refused, by the type and when it is defined', () => {
  // @ts-expect-error a rule cites at least one article
  expect(() => defineRule({ ...spec, cites: [] })).toThrow(PolicyMistake)
})

test.each<[string, Partial<RuleSpec<never, never, never, never>>, string]>([
  ['no id', { id: '' }, 'has no id'],
  ['a title in one language', { title: { id: 'Tunjangan', en: '' } }, 'has no title in Indonesian or in English'],
  ['a formula in one language', { words: { id: '', en: 'Fixed' } }, 'has no words in Indonesian or in English'],
])('%s is refused', (_fault, part, message) => {
  expect(() => defineRule({ ...spec, ...part } as typeof spec)).toThrow(message)
})

test('the citations of a rule cannot be changed afterwards', () => {
  const { cites } = defineRule(spec)
  expect(() => Object.assign(cites[0], { article: '2' })).toThrow(TypeError)
})
