import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Json } from '../../case/json.ts'
import { evaluate } from '../../policy/evaluate.ts'
import { readWorkedCases } from '../../policy/worked-cases.ts'
import { objectionDeciderFinding } from './decide.ts'
import { distributionPatterns } from './distribution-patterns.ts'
import { permenpanrb6Pack } from './pack.ts'
import { terms } from './terms.ts'

const folder = new URL('./cases/', import.meta.url)

/** Every code and every part's name in an answer; days and numbers are no codes. */
const codesIn = (value: Json | undefined): readonly string[] => {
  if (typeof value === 'string') return /^\d/.test(value) ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(codesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => [name, ...codesIn(part)])
}

const answers = readdirSync(folder).flatMap((file) => {
  const rule = permenpanrb6Pack.rules.find(({ id }) => `${id}.csv` === file)
  if (!rule) throw new Error(`${file} belongs to no rule`)
  return readWorkedCases(rule, readFileSync(new URL(file, folder), 'utf8'))
    .filter(({ refused }) => refused === '')
    .map(({ facts, on }) => evaluate(permenpanrb6Pack, rule.id, facts, { on }).value)
})

test('everything that a rule answers in its worked cases has words', () => {
  const codes = new Set([...answers, objectionDeciderFinding({ on: '2026-12-31' }).value].flatMap(codesIn))
  expect(codes.size).toBeGreaterThan(20)
  expect([...codes].filter((code) => terms[code] === undefined)).toEqual([])
})

test('every constraint of every pattern has words', () => {
  const ids = Object.values(distributionPatterns).flatMap(({ entries }) =>
    entries.flatMap(({ value }) => value.constraints.map(({ id }) => id)),
  )
  expect([...ids, 'majority'].filter((id) => terms[id] === undefined)).toEqual([])
})

test('the steps after a bad result read as a sequence, and the last one names its condition', () => {
  const steps = ['improvementMonths', 'competenceRetest', 'moveOrLower', 'placementMonths', 'honourableDismissal']
  steps.forEach((step, index) => {
    expect(terms[step]?.id).toMatch(new RegExp(`^Langkah ${index + 1}`))
    expect(terms[step]?.en).toMatch(new RegExp(`^Step ${index + 1}`))
  })
  expect(terms.honourableDismissal?.id).toContain('bila tidak ada jabatan')
  expect(terms.honourableDismissal?.en).toContain('where no post is found')
})

test('all words are there in both languages', () => {
  for (const [code, { id, en }] of Object.entries(terms)) expect(id && en, code).toBeTruthy()
})
