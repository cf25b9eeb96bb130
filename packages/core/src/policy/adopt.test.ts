import { expect, test } from 'vitest'
import { type Adoption, adopt } from './adopt.ts'
import { dated } from './dated.ts'
import { decimal } from './decimal.ts'
import { PolicyMistake, RuleNotInForce, UnknownRule } from './errors.ts'
import { evaluate } from './evaluate.ts'
import { exactNumber } from './facts.ts'
import { law } from './law.ts'
import { definePack } from './pack.ts'
import { rounding } from './rounding.ts'
import { defineRule } from './rule.ts'

const act = law({ id: 'act-1', title: { id: 'Undang-undang 1', en: 'Act 1' } })
const decree = law({ id: 'decree-9', title: { id: 'Peraturan Bupati 9', en: 'Decree 9' } })
const text = { id: 'teks', en: 'text' }
const base = { title: text, words: text, cites: [act.article('1')] } as const

const share = defineRule({
  ...base,
  id: 'share',
  facts: { points: exactNumber({ min: '0', max: '100', places: 2 }) },
  params: {
    percent: dated({ '2020-01-01': '60' }, { called: { id: 'Bagian', en: 'Share' }, delegated: true }),
    parts: dated({ '2020-01-01': { skp: '70', behaviour: '30' } }, { delegated: true }),
    steps: dated({ '2020-01-01': [1, 2] }, { delegated: true }),
    cents: dated({ '2020-01-01': rounding('half-up', 2) }, { delegated: true }),
    most: dated({ '2020-01-01': '120' }),
  },
  promises: { paramsAddUp: { parts: '100' } },
  decide: ({ points }, { percent, cents, most }, { round }) =>
    round(decimal(points).times(percent).dividedBy(100).plus(most), cents),
})
const total = defineRule({
  ...base,
  id: 'total',
  facts: share.facts,
  consults: { share },
  decide: (facts, _params, { consult }) => consult.share(facts).times(2),
})
const plain = defineRule({ ...base, id: 'plain', facts: {}, decide: () => true })
const pack = definePack({
  ...{ id: 'pay', version: '1.0.0', title: text, laws: [act], inForce: { from: '2020-01-01' } },
  ...{ rules: [share, total, plain], main: total, notModelled: [] },
})

const adoption: Adoption = {
  id: 'pay-of-regency-9',
  version: '1.0.0',
  title: { id: 'Tunjangan Kabupaten 9', en: 'Pay of Regency 9' },
  law: decree,
  basis: decree.article('4', { status: 'agency' }),
  params: { share: { percent: dated({ '2020-01-01': '60', '2026-01-01': '80' }) } },
}
const adopted = adopt(pack, adoption)
const on = '2026-06-30'
const citesOf = (id: string) => adopted.rules.find((rule) => rule.id === id)?.cites

test('the agency number counts from its day, under the id, version and title of the agency', () => {
  const finding = evaluate(adopted, 'share', { points: '50' }, { on })
  expect(finding).toMatchObject({ pack: 'pay-of-regency-9', version: '1.0.0', value: '160', params: { percent: '80' } })
  expect(evaluate(adopted, 'share', { points: '50' }, { on: '2025-12-31' }).value).toBe('150')
  expect(adopted.title).toEqual(adoption.title)
})

test('what was not set stays as the law has it', () => {
  expect(evaluate(adopted, 'share', { points: '50' }, { on }).params).toMatchObject({
    most: '120',
    cents: { places: 2 },
  })
})

test('rules that consult the rule ask the agency number too, and the main rule is the rebuilt one', () => {
  const finding = evaluate(adopted, { points: '50' }, { on })
  expect(finding).toMatchObject({
    rule: 'total',
    value: '320',
    because: [{ rule: 'share', params: { percent: '80' } }],
  })
  expect(adopted.rules).toContain(adopted.main)
  expect(adopted.main.consults.share).toBe(adopted.rules[0])
})

test('a rule whose number was set cites the agency regulation, the others do not', () => {
  expect(citesOf('share')).toEqual([
    { law: 'act-1', article: '1' },
    { law: 'decree-9', article: '4', status: 'agency' },
  ])
  expect(citesOf('total')).toEqual([{ law: 'act-1', article: '1' }])
  expect(adopted.laws.map(({ id }) => id)).toEqual(['act-1', 'decree-9'])
})

test('to set nothing is no reason to cite', () => {
  const empty = adopt(pack, { ...adoption, params: { share: {} } })
  expect(empty.rules[0]?.cites).toEqual(share.cites)
})

test('the pack that was adopted stays what it was', () => {
  expect(evaluate(pack, share, { points: '50' }, { on }).value).toBe('150')
  expect(pack.rules).toEqual([share, total, plain])
})

test('the rule of the law is not the rule of the agency: the adopted pack is asked by id', () => {
  expect(() => evaluate(adopted, share, { points: '50' }, { on })).toThrow(UnknownRule)
})

test('an agency may set a rounding, and it is a stage of the rule as before', () => {
  const whole = adopt(pack, {
    ...adoption,
    params: { share: { cents: dated({ '2020-01-01': rounding('floor', 0) }) } },
  })
  const finding = evaluate(whole, 'share', { points: '50.9' }, { on })
  expect(finding.rounded).toEqual([{ stage: 'cents', from: '150.54', to: '150' }])
})

test('before the first day of the agency’s number the law’s own holds', () => {
  const late = adopt(pack, { ...adoption, params: { share: { percent: dated({ '2026-01-01': '80' }) } } })
  const valueOn = (day: string) => evaluate(late, 'share', { points: '50' }, { on: day }).value
  expect([valueOn('2025-12-31'), valueOn('2026-01-01')]).toEqual(['150', '160'])
  expect(() => valueOn('2019-12-31')).toThrow(RuleNotInForce)
})

test('the number keeps its name and its doubts, and may be set again by an office below', () => {
  const [first] = adopted.rules
  expect(first?.params.percent).toMatchObject({ called: { id: 'Bagian', en: 'Share' }, delegated: true })
  const below = adopt(adopted, { ...adoption, id: 'pay-of-office-1' })
  expect(evaluate(below, 'share', { points: '50' }, { on }).value).toBe('160')
})

const ten = dated({ '2020-01-01': '10' })

test.each<[string, Partial<Adoption>, string]>([
  [
    'a number that the law does not leave to agencies',
    { params: { share: { most: ten } } },
    'does not leave to the agency',
  ],
  [
    'a parameter that the rule lacks',
    { params: { share: { least: ten } } },
    "sets 'least' of rule 'share', which the rule",
  ],
  ['a rule that the pack lacks', { params: { bonus: { percent: ten } } }, "sets parameters of 'bonus', which the pack"],
  ['a basis in another law', { basis: { law: 'act-1' } }, "rests on 'decree-9', but its basis cites 'act-1'"],
  ['a word for a number', { params: { share: { percent: dated({ '2026-01-01': 'most' }) } } }, 'has a number'],
  [
    'a number for text',
    { params: { share: { percent: dated({ '2026-01-01': 80 }) } } },
    'a number, where the law has a string',
  ],
  [
    'a number for a rounding',
    { params: { share: { cents: dated({ '2026-01-01': 2 }) } } },
    'where the law has a rounding',
  ],
  [
    'a pair that lacks a part',
    { params: { share: { parts: dated({ '2026-01-01': { skp: '100' } }) } } },
    "lacks 'behaviour'",
  ],
  [
    'a pair with a stranger',
    { params: { share: { parts: dated({ '2026-01-01': { skp: '60', behaviour: '30', other: '10' } }) } } },
    "has 'other'",
  ],
  [
    'a text in a list of numbers',
    { params: { share: { steps: dated({ '2026-01-01': [1, '2'] }) } } },
    'it.1 is a string',
  ],
  [
    'parts that do not add up',
    { params: { share: { parts: dated({ '2026-01-01': { skp: '60', behaviour: '30' } }) } } },
    'adds up to 90, not to 100',
  ],
  ['the id of the pack itself', { id: 'pay' }, 'needs an id of its own'],
])('%s: refused', (_fault, part, message) => {
  expect(() => adopt(pack, { ...adoption, ...part })).toThrow(PolicyMistake)
  expect(() => adopt(pack, { ...adoption, ...part })).toThrow(message)
})
