import { describe, expect, test } from 'vitest'
import { caseTables, packFolders, packReadme, shippedPack } from '../../../../test/shipped-packs.ts'
import type { FactField, FactFields } from '../policy/facts.ts'
import type { AnyRule } from '../policy/rule.ts'
import type { Words } from '../policy/words.ts'
import { failureOf } from '../policy/worked-cases.ts'
import { checkPolicy } from '../testing/check-policy.ts'

const written = /\p{L}{2,}/u

const isWritten = (words: Words | undefined): boolean => written.test(words?.id ?? '') && written.test(words?.en ?? '')

/** The facts, down to the last, that people have no name for. */
const unnamed = (fields: FactFields): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => [...(isWritten(field.called) ? [] : [name]), ...inside(field)])

const inside = ({ shape }: FactField): readonly string[] => {
  if (shape.kind === 'group') return unnamed(shape.fields)
  return shape.kind === 'list' ? inside(shape.of) : []
}

/** A rule and those it consults: their answers are in its cases. */
const restsOn = (rule: AnyRule): readonly AnyRule[] => [rule, ...Object.values(rule.consults).flatMap(restsOn)]

test('there are packs', () => {
  expect(packFolders.length).toBeGreaterThan(6)
})

const shipped = await Promise.all(packFolders.map(shippedPack))

describe.each(shipped)('$folder', ({ folder, pack, cases }) => {
  test('is named like its folder', () => {
    expect(pack.id).toBe(folder)
  })

  test('keeps its promises', () => {
    const { findings, decided } = checkPolicy(pack, { runs: 20 })
    expect(findings).toEqual([])
    expect(decided).toBeGreaterThan(0)
  })

  test('says of every citation how sure we are of the text, and more where we are not', () => {
    for (const { status, note } of pack.rules.flatMap(({ cites }) => cites)) {
      expect(status).toMatch(/^(verified|unverified)$/)
      if (status === 'unverified') expect(note).toMatch(written)
    }
  })

  test('names every fact and every parameter, and remarks on what is left to agencies, in both languages', () => {
    for (const { id, facts, params } of pack.rules) {
      expect(unnamed(facts), id).toEqual([])
      const nameless = Object.entries(params).filter(([, { called }]) => !isWritten(called))
      const silent = Object.entries(params).filter(
        ([, { delegated, remark }]) => (delegated || remark) && !isWritten(remark),
      )
      expect([...nameless, ...silent].map(([name]) => `${id}.${name}`)).toEqual([])
    }
  })

  test('says what it does not model, with the reason, in both languages', () => {
    expect(pack.notModelled.length).toBeGreaterThan(0)
    expect(pack.notModelled.filter(({ topic, why }) => !isWritten(topic) || !isWritten(why))).toEqual([])
  })

  test('has worked cases for its rules, and no table without a rule', () => {
    const told = pack.rules.filter(({ id }) => cases.has(id)).flatMap(restsOn)
    const untold = pack.rules.filter((rule) => Object.keys(rule.facts).length > 0 && !told.includes(rule))
    expect(untold.map(({ id }) => id)).toEqual([])
    expect(caseTables(folder).filter((table) => !cases.has(table))).toEqual([])
  })

  test.each(pack.rules.flatMap((rule) => (cases.get(rule.id) ?? []).map((worked) => ({ rule, worked }))))(
    '$rule.id: $worked.case',
    ({ rule, worked }) => {
      expect(failureOf(pack, rule, worked)).toBeUndefined()
      expect(worked.source).toMatch(/^(derived|https?:\/\/.+)$/)
    },
  )

  test('has a README that says text and dates, what is uncertain, and what is left out', () => {
    const readme = packReadme(folder)
    for (const head of [
      '## Text and dates',
      '## Article → rule → cases',
      '## What is uncertain',
      '## What is not modelled',
    ])
      expect(readme).toContain(head)
  })
})
