import { expect, test } from 'vitest'
import { PolicyMistake } from './errors.ts'
import { oneOf } from './facts.ts'
import { law } from './law.ts'
import { definePack, type Pack } from './pack.ts'
import { defineRule } from './rule.ts'

const act = law({ id: 'act-1', title: { id: 'Undang-undang 1', en: 'Act 1' } })
const other = law({ id: 'act-2', title: { id: 'Undang-undang 2', en: 'Act 2' } })
const text = { id: 'teks', en: 'text' }
const base = { title: text, words: text, cites: [act.article('1')], facts: { x: oneOf(['a']) } } as const

const first = defineRule({ ...base, id: 'first', decide: () => true })
const twin = defineRule({ ...base, id: 'first', decide: () => false })
const asking = defineRule({
  ...base,
  id: 'asking',
  consults: { first },
  decide: (facts, _params, { consult }) => consult.first(facts),
})
const foreign = defineRule({ ...base, id: 'foreign', cites: [other.article('9')], decide: () => true })

const spec: Pack = {
  id: 'test-pack',
  version: '1.0.0',
  title: text,
  laws: [act],
  inForce: { from: '2026-01-01' },
  rules: [first, asking],
  main: asking,
  notModelled: [],
}

test('a sound pack is taken as it is', () => {
  expect(definePack(spec).rules.map(({ id }) => id)).toEqual(['first', 'asking'])
})

test.each<[string, Partial<Pack>, string]>([
  ['two rules with one id', { rules: [first, twin], main: first }, "two rules with the id 'first'"],
  ['a consulted rule it lacks', { rules: [asking] }, "rule 'asking' consults 'first', which the pack does not have"],
  [
    'a consulted rule that is only a namesake',
    { rules: [twin, asking] },
    "consults 'first', which the pack does not have",
  ],
  ['no main rule of its own', { main: twin }, "lacks its main rule 'first'"],
  ['a law it does not name', { rules: [foreign], main: foreign }, "rule 'foreign' cites 'act-2'"],
  ['a day the calendar lacks', { inForce: { from: '2026-02-30' } }, "from '2026-02-30', which is not a day"],
  ['a last day the calendar lacks', { inForce: { from: '2026-01-01', to: 'never' } }, "to 'never', which is not a day"],
  ['an end before its beginning', { inForce: { from: '2026-01-02', to: '2026-01-01' } }, 'ends on 2026-01-01'],
])('%s is refused when the pack is defined', (_fault, part, message) => {
  expect(() => definePack({ ...spec, ...part })).toThrow(PolicyMistake)
  expect(() => definePack({ ...spec, ...part })).toThrow(`pack 'test-pack'`)
  expect(() => definePack({ ...spec, ...part })).toThrow(message)
})
