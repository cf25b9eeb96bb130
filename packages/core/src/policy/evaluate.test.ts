import { expect, test } from 'vitest'
import { dated } from './dated.ts'
import { decimal } from './decimal.ts'
import { InvalidDay, InvalidFacts, PackMismatch, RuleNotInForce, UnknownRule } from './errors.ts'
import { evaluate, recompute } from './evaluate.ts'
import { oneOf, optional, yesOrNo } from './facts.ts'
import { law } from './law.ts'
import { definePack } from './pack.ts'
import { rounding } from './rounding.ts'
import { defineRule } from './rule.ts'

const act = law({ id: 'act-1', title: { id: 'Undang-undang 1', en: 'Act 1' } })
const text = { id: 'teks', en: 'text' }
const base = { title: text, words: text, cites: [act.article('1')] } as const

const share = defineRule({
  ...base,
  id: 'share',
  facts: { grade: oneOf(['a', 'b']) },
  params: { percent: dated({ '2020-01-01': '12.5', '2026-01-01': '15' }) },
  decide: ({ grade }, { percent }) => (grade === 'a' ? decimal(percent).dividedBy(100) : decimal(0)),
})

const amount = defineRule({
  ...base,
  id: 'amount',
  facts: { grade: oneOf(['a', 'b']), doubled: optional(yesOrNo) },
  params: { cents: dated({ '2019-01-01': rounding('half-up', 2) }) },
  consults: { share },
  decide: ({ grade, doubled }, { cents }, { consult, round }) =>
    round(
      consult
        .share({ grade })
        .plus(doubled ? consult.share({ grade }) : 0)
        .times('333.33'),
      cents,
    ),
})

const pack = definePack({
  id: 'pay',
  version: '1.2.0',
  title: text,
  laws: [act],
  inForce: { from: '2019-01-01', to: '2029-12-31' },
  rules: [share, amount],
  main: amount,
  notModelled: [],
})

test('a finding says value, rule, articles, inputs, parameters, version and day', () => {
  expect(evaluate(pack, share, { grade: 'a' }, { on: '2025-12-31' })).toEqual({
    pack: 'pay',
    version: '1.2.0',
    rule: 'share',
    title: text,
    words: text,
    cites: [{ law: 'act-1', article: '1' }],
    value: '0.125',
    inputs: { grade: 'a' },
    params: { percent: '12.5' },
    on: '2025-12-31',
    because: [],
  })
})

test('each consultation is a child, in the order of asking, and the exact decimal reaches the asker', () => {
  const finding = evaluate(pack, amount, { grade: 'a', doubled: true }, { on: '2026-01-01' })
  expect(finding.value).toBe('100') // 0.30 of 333.33 is 99.999: rounded once, at the end
  expect(finding.because.map(({ rule, value }) => [rule, value])).toEqual([
    ['share', '0.15'],
    ['share', '0.15'],
  ])
  expect(finding.rounded).toEqual([{ stage: 'cents', from: '99.999', to: '100' }])
})

test('a rule is found by its id, as storage knows it', () => {
  const byId = evaluate(pack, 'amount', { grade: 'b' }, { on: '2026-01-01' })
  expect(byId).toEqual(evaluate(pack, amount, { grade: 'b' }, { on: '2026-01-01' }))
})

test('a finding survives JSON and recomputes to the same tree, even when storage reorders its keys', () => {
  const finding = evaluate(pack, amount, { grade: 'a', doubled: true }, { on: '2024-06-30' })
  const stored = JSON.parse(JSON.stringify({ ...finding, inputs: { doubled: true, grade: 'a' } }))
  expect(JSON.stringify(recompute(pack, stored))).toBe(JSON.stringify(finding))
})

test('a finding does not change when the caller changes the facts afterwards', () => {
  const facts: { grade: 'a' | 'b' } = { grade: 'a' }
  const finding = evaluate(pack, amount, facts, { on: '2026-01-01' })
  facts.grade = 'b'
  expect(finding.inputs).toEqual({ grade: 'a' })
})

test.each(['2018-12-31', '2030-01-01'])('on %s the pack is not in force', (on) => {
  expect(() => evaluate(pack, amount, { grade: 'a' }, { on })).toThrow(RuleNotInForce)
  expect(() => evaluate(pack, amount, { grade: 'a' }, { on })).toThrow(
    "Pack 'pay' is in force from 2019-01-01 to 2029-12-31",
  )
})

test('the pack is in force on its last day', () => {
  expect(evaluate(pack, share, { grade: 'a' }, { on: '2029-12-31' }).value).toBe('0.15')
})

test('a parameter may begin later than its pack; the error names it and its rule', () => {
  const ask = () => evaluate(pack, amount, { grade: 'a' }, { on: '2019-12-31' })
  expect(ask).toThrow(RuleNotInForce)
  expect(ask).toThrow("'percent' of rule 'share' is in force from 2020-01-01, not on 2019-12-31")
})

test('wrong facts are refused with field and allowed values, at the rule that reads them', () => {
  const ask = () => evaluate(pack, 'amount', { grade: 'c' }, { on: '2026-01-01' })
  expect(ask).toThrow(InvalidFacts)
  expect(ask).toThrow(`Rule 'amount' cannot decide: 'grade' must be one of a, b, got "c"`)
})

test('what is no day is refused, and so are unknown rules and the findings of other packs', () => {
  expect(() => evaluate(pack, share, { grade: 'a' }, { on: '2026-02-30' })).toThrow(InvalidDay)
  expect(() => evaluate(pack, 'bonus', {}, { on: '2026-01-01' })).toThrow(UnknownRule)
  expect(() => evaluate(pack, 'bonus', {}, { on: '2026-01-01' })).toThrow("no rule 'bonus'; it has: share, amount")
  const foreign = { ...evaluate(pack, share, { grade: 'a' }, { on: '2026-01-01' }), pack: 'other' }
  expect(() => recompute(pack, foreign)).toThrow(PackMismatch)
})

test('a rule of the same name from elsewhere is not taken for the rule of the pack', () => {
  const impostor = defineRule({ ...base, id: 'share', facts: {}, decide: () => true })
  expect(() => evaluate(pack, impostor, {}, { on: '2026-01-01' })).toThrow(UnknownRule)
})
