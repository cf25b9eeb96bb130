import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../case/json.ts'
import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { defineDistribution } from '../../policy/distribution.ts'
import type { Pack } from '../../policy/pack.ts'
import { roundTo } from '../../policy/rounding.ts'
import type { AnyRule, Param } from '../../policy/rule.ts'
import { defineScale } from '../../policy/scale.ts'
import { failureOf, readWorkedCases } from '../../policy/worked-cases.ts'
import { pp30Pack } from './pack.ts'

const fileOf = ({ id }: AnyRule) => new URL(`./cases/${id}.csv`, import.meta.url)
const withCases = pp30Pack.rules.filter((rule) => existsSync(fileOf(rule)))
const casesOf = (rule: AnyRule) => readWorkedCases(rule, readFileSync(fileOf(rule), 'utf8'))

/** Changes that no facts can show. */
const withoutEffect: Readonly<Record<string, readonly string[]>> = {
  // no three categories come to an edge by one more point for poor
  'result-category': ['points.poor'],
  // no final value lies above 120
  predicate: ['scale.bands.4.upper.at'],
}

describe('seeded faults: the cases of a rule hold every number, end and label of its parameters', () => {
  test.each(withCases.filter(({ params }) => Object.keys(params).length > 0))('$id', (rule) => {
    const wrong = Object.keys(rule.params).flatMap((name) => wrongParams(rule, name))
    const escaped = wrong.filter(({ param, name }) => casesHold(withParam(rule, { name, param })))
    expect(wrong.length).toBeGreaterThan(0)
    expect(escaped.map(({ name, where }) => `${name}${where}`)).toEqual(withoutEffect[rule.id] ?? [])
  })
})

interface WrongParam {
  readonly name: string
  readonly param: Param
  readonly where: string
}

const casesHold = (pack: { readonly pack: Pack; readonly rule: AnyRule }): boolean =>
  casesOf(pack.rule).every((worked) => failureOf(pack.pack, pack.rule, worked) === undefined)

const withParam = (rule: AnyRule, { name, param }: { readonly name: string; readonly param: Param }) => {
  const changed = { ...rule, params: { ...rule.params, [name]: dated({ '2021-07-01': param }) } }
  const rules = pp30Pack.rules.map((one) => (one === rule ? changed : one))
  return { rule: changed, pack: { ...pp30Pack, rules } }
}

const wrongParams = (rule: AnyRule, name: string): readonly WrongParam[] =>
  changesOf(rule.params[name]?.entries[0].value as Json)
    .map(({ value, where }) => ({ name, where, param: value as Param }))
    .filter(({ param }) => isDefinable(param))

/** What cannot even be defined needs no case. */
const isDefinable = (param: Param): boolean => {
  const { kind } = param as { readonly kind?: string }
  try {
    if (kind === 'scale') defineScale(param as Parameters<typeof defineScale>[0])
    if (kind === 'distribution') defineDistribution(param as Parameters<typeof defineDistribution>[0])
    if (kind === 'rounding') roundTo(decimal(0), param as Parameters<typeof roundTo>[1])
    return true
  } catch {
    return false
  }
}

interface Change {
  readonly value: Json
  readonly where: string
}

const named = ['kind', 'id', 'words', 'labels', 'force', 'gaps']

/** The value with one leaf changed, for each leaf that decides. */
const changesOf = (value: Json, where = ''): readonly Change[] => {
  if (typeof value !== 'object' || value === null) return leafChanges(value, where)
  return Object.entries(value as Readonly<Record<string, Json>>)
    .filter(([key]) => !named.includes(key))
    .flatMap(([key, part]) =>
      changesOf(part, `${where}.${key}`).map((change) => ({ ...change, value: replaced(value, key, change.value) })),
    )
}

const replaced = (value: object, key: string, part: Json): Json =>
  (Array.isArray(value)
    ? value.map((one, index) => (String(index) === key ? part : one))
    : { ...value, [key]: part }) as Json

const leafChanges = (value: Json, where: string): readonly Change[] => {
  if (typeof value === 'boolean') return [{ where, value: !value }]
  if (typeof value === 'number')
    return [value - 1, value + 1].filter((one) => one >= 0).map((one) => ({ where, value: one }))
  const text = value as string
  if (/^0?\.\d+$/.test(text)) return ['0.01', '-0.01'].map((by) => ({ where, value: decimal(text).plus(by).toFixed() }))
  if (/^\d+$/.test(text)) return ['1', '-1'].map((by) => ({ where, value: decimal(text).plus(by).toFixed() }))
  return (where.endsWith('.by') ? ['half-up', 'half-even', 'ceiling', 'floor'] : ['another'])
    .filter((one) => one !== text)
    .map((one) => ({ where, value: one }))
}
