import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capped } from './aggregate.ts'
import { dated } from './dated.ts'
import { decimal } from './decimal.ts'
import { InvalidDay, InvalidFacts, PackMismatch, PolicyMistake, RuleNotInForce, UnknownRule } from './errors.ts'
import { decide, evaluate, recompute } from './evaluate.ts'
import { exactNumber, group, listOf, oneOf, optional, yesOrNo } from './facts.ts'
import { law } from './law.ts'
import { definePack } from './pack.ts'
import { rounding } from './rounding.ts'
import { type AnyRule, defineRule } from './rule.ts'

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

const number = exactNumber({ min: '0', max: '100', places: 3 })
const packWith = (...rules: readonly [AnyRule, ...AnyRule[]]) =>
  definePack({ ...pack, rules, main: rules[0], inForce: { from: '2019-01-01' } })

const cents = rounding('half-up', 2)
const row = defineRule({
  ...base,
  id: 'row',
  facts: { value: number },
  params: { rowPlaces: dated({ '2019-01-01': cents }) },
  decide: ({ value }, { rowPlaces }, { round, refuse }) =>
    value === '13' ? refuse('value', 'another number', value) : round(decimal(value), rowPlaces),
})
const rows = defineRule({
  ...base,
  id: 'rows',
  facts: { results: listOf(group({ value: number })) },
  // one rounding for two stages: the finding must still tell them apart
  params: { rowPlaces: dated({ '2019-01-01': cents }), totalPlaces: dated({ '2019-01-01': cents }) },
  consults: { row },
  decide: ({ results }, { rowPlaces, totalPlaces }, { consult, round }) => {
    const half = results.map(({ value }) => round(decimal(value).dividedBy(2), rowPlaces))
    const total = half.reduce((all, one) => all.plus(one), decimal(0)).dividedBy(3)
    return { total: round(total, totalPlaces), consulted: results.map(({ value }) => consult.row({ value }).toFixed()) }
  },
})
const rowsPack = packWith(rows, row)
const on = '2026-01-01'

test('each rounding that moved a number is noted in its order, under the name of its stage', () => {
  const finding = evaluate(rowsPack, rows, { results: [{ value: '0.005' }, { value: '0.01' }, { value: '1' }] }, { on })
  expect(finding.rounded).toEqual([
    { stage: 'rowPlaces', from: '0.0025', to: '0' },
    { stage: 'rowPlaces', from: '0.005', to: '0.01' },
  ])
  expect(finding.because.map(({ rounded }) => rounded)).toEqual([
    [{ stage: 'rowPlaces', from: '0.005', to: '0.01' }],
    undefined,
    undefined,
  ])
})

test('two stages that share one rounding keep their names', () => {
  const finding = evaluate(rowsPack, rows, { results: [{ value: '0.1' }] }, { on })
  expect(finding.rounded).toEqual([
    { stage: 'totalPlaces', from: '0.01666666666666666666666666666666666666667', to: '0.02' },
  ])
})

test('a rule rounds by a parameter of its own, so that the finding can name it and an agency can set it', () => {
  const stranger = defineRule({
    ...base,
    id: 'stranger',
    facts: { value: number },
    params: { places: dated({ '2019-01-01': cents }) },
    decide: ({ value }, _params, { round }) => round(decimal(value), rounding('half-up', 2)),
  })
  for (const run of [evaluate, decide]) {
    const ask = () => run(packWith(stranger), stranger, { value: '1' }, { on })
    expect(ask).toThrow(PolicyMistake)
    expect(ask).toThrow("rule 'stranger': rounds by something that is not one of its parameters")
  }
})

test.each([
  ['as the answer', (value: string) => decimal(1).dividedBy(value), "the answer of rule 'ratio'"],
  [
    'as a part of the answer',
    (value: string) => ({ ratio: decimal(1).dividedBy(value) }),
    "the answer of rule 'ratio'",
  ],
  ['under a cap', (value: string) => capped(decimal(1).dividedBy(value), decimal(120)), 'a capped value'],
])('a division by zero is a mistake of the rule, %s', (_where, ratio, where) => {
  const rule = defineRule({ ...base, id: 'ratio', facts: { value: number }, decide: ({ value }) => ratio(value) })
  expect(() => evaluate(packWith(rule), rule, { value: '1' }, { on })).not.toThrow()
  for (const run of [evaluate, decide]) {
    expect(() => run(packWith(rule), rule, { value: '0' }, { on })).toThrow(PolicyMistake)
    expect(() => run(packWith(rule), rule, { value: '0' }, { on })).toThrow(`${where}: has divided by zero`)
  }
})

test('a division by zero is not rounded away either', () => {
  const rule = defineRule({
    ...base,
    id: 'ratio',
    facts: { value: number },
    params: { places: dated({ '2019-01-01': cents }) },
    decide: ({ value }, { places }, { round }) => round(decimal(1).dividedBy(value), places).gt(1),
  })
  expect(() => evaluate(packWith(rule), rule, { value: '0' }, { on })).toThrow(
    "'places' of rule 'ratio': has divided by",
  )
})

test.each([null, [], 'facts', 5])('facts that are %j are refused like facts that do not fit', (facts) => {
  const ask = () => evaluate(pack, 'share', facts as never, { on })
  expect(ask).toThrow(InvalidFacts)
  expect(ask).toThrow("Rule 'share' cannot decide: 'facts' must be an object")
})

test('without the explanation the value is the same, and so is every refusal', () => {
  const facts = fc.record({
    results: fc.array(fc.record({ value: fc.constantFrom('0', '0.005', '13', '33.333', '99.999', 'x') }), {
      maxLength: 4,
    }),
  })
  const outcome = (run: () => unknown) => {
    try {
      return JSON.stringify(run())
    } catch (error) {
      return String(error)
    }
  }
  fc.assert(
    fc.property(facts, (given) => {
      const explained = outcome(() => evaluate(rowsPack, rows, given, { on }).value)
      return explained === outcome(() => decide(rowsPack, rows, given, { on }))
    }),
  )
  expect(() => decide(rowsPack, rows, { results: [] }, { on: '2018-12-31' })).toThrow(RuleNotInForce)
  expect(() => decide(pack, rows, { results: [] }, { on })).toThrow(UnknownRule)
})

test('a refusal of a consulted rule names the place of the fact among the asker’s own', () => {
  const item = defineRule({
    ...base,
    id: 'item',
    facts: { parts: listOf(group({ weight: exactNumber({ min: '0', max: '1', places: 1 }) })) },
    decide: ({ parts }, _params, { refuse }) =>
      parts.length === 0 ? refuse('parts', 'a list that is not empty', '[]') : parts.length,
  })
  const list = defineRule({
    ...base,
    id: 'list',
    facts: {
      lists: listOf(listOf(group({ weight: exactNumber({ min: '0', max: '1', places: 1 }) }))),
      renamed: yesOrNo,
    },
    consults: { item },
    decide: ({ lists, renamed }, _params, { consult }) =>
      lists.map((parts, index) => consult.item({ parts }, renamed ? { parts: `lists.${index}` } : `lists.${index}`)),
  })
  const lists = definePack({ ...pack, rules: [item, list], main: list })
  const ask = (renamed: boolean) => () =>
    evaluate(lists, list, { lists: [[{ weight: '0.5' }], []], renamed }, { on: '2026-01-01' })
  expect(ask(true)).toThrow("Rule 'list' cannot decide: 'lists.1' must be a list that is not empty")
  expect(ask(false)).toThrow("Rule 'list' cannot decide: 'lists.1.parts' must be")
})
