import { expect, test } from 'vitest'
import { group, listOf, oneOf } from '../facts.ts'
import { law } from '../law.ts'
import { definePack } from '../pack.ts'
import { defineRule } from '../rule.ts'
import type { Words } from '../words.ts'
import { labelsOf, wordsAmong } from './words-for-codes.ts'

const words = (text: string): Words => ({ id: `${text} (id)`, en: text })
const act = law({ id: 'act-1', title: words('act') })
const base = { title: words('title'), words: words('words'), cites: [act.article('1')] } as const

const units = oneOf(['outstanding', 'good', 'idle'], {
  outstanding: words('outstanding unit'),
  good: words('good unit'),
  idle: words('idle unit'),
})
const people = oneOf(['fast', 'good', 'idle'], {
  fast: words('fast worker'),
  good: words('good worker'),
  idle: words('idle worker'),
})

const first = defineRule({ ...base, id: 'first', facts: { unit: units }, decide: ({ unit }) => unit })
const second = defineRule({ ...base, id: 'second', facts: { team: listOf(group({ people })) }, decide: () => true })

const pack = definePack({
  id: 'pack',
  version: '1.0.0',
  title: words('pack'),
  laws: [act],
  inForce: { from: '2020-01-01' },
  rules: [first, second],
  main: first,
  notModelled: [],
  terms: { good: words('good answer'), bad: words('bad answer') },
})

const said = (rule: typeof first | typeof second | undefined, codes: readonly string[], code: string) =>
  wordsAmong(labelsOf(pack, rule), codes, code)?.en

test('a code among others has the words that fit them all', () => {
  expect(said(first, ['good', 'bad'], 'good')).toBe('good answer')
  expect(said(first, ['outstanding', 'good'], 'good')).toBe('good unit')
  expect(said(second, ['fast', 'good'], 'good')).toBe('good worker')
})

test('where no words fit them all, the terms come first, then the facts of the rule itself, then those of other rules', () => {
  expect(said(second, ['fast', 'bad', 'good'], 'good')).toBe('good answer')
  expect(said(second, ['fast', 'bad', 'good'], 'fast')).toBe('fast worker')
  expect(said(second, ['bad', 'idle'], 'idle')).toBe('idle worker')
  expect(said(undefined, ['bad', 'idle'], 'idle')).toBe('idle unit')
  expect(said(second, [], 'outstanding')).toBe('outstanding unit')
})

test('a code that nobody put into words has none, not even one that objects have by themselves', () => {
  expect(said(first, [], 'unheard')).toBeUndefined()
  expect(wordsAmong(labelsOf(pack, first), [], 'toString')).toBeUndefined()
})
