import { expect, test } from 'vitest'
import type { FactField, FactFields } from '../../policy/facts.ts'
import { elementRatingLabels, elementRatings } from './elements.ts'
import { summaryLevelLabels, summaryLevels } from './levels.ts'
import { us5cfr430Pack } from './pack.ts'

const words = /\p{L}{2,}/u

test('the rules stand in the order of the part: method, level, distribution, what level 1 brings', () => {
  expect(us5cfr430Pack.rules.map(({ id }) => id)).toEqual([
    'method-level',
    'summary-level',
    'forced-distribution',
    'higher-level-review',
    'step-increase-bar',
  ])
})

test('every citation says how sure we are of the text, and from where', () => {
  for (const { status, note } of us5cfr430Pack.rules.flatMap(({ cites }) => cites)) {
    expect(status).toMatch(/^(verified|unverified)$/)
    expect(note).toMatch(words)
  }
})

test('every fact has a name in both languages, those inside lists and groups too', () => {
  const unnamed = (fields: FactFields): readonly string[] =>
    Object.entries(fields).flatMap(([name, field]) => [...(isNamed(field) ? [] : [name]), ...inside(field)])
  const isNamed = ({ called }: FactField) => words.test(called?.id ?? '') && words.test(called?.en ?? '')
  const inside = ({ shape }: FactField): readonly string[] => {
    if (shape.kind === 'group') return unnamed(shape.fields)
    if (shape.kind !== 'list') return []
    return shape.of.shape.kind === 'group' ? inside(shape.of) : unnamed({ item: shape.of })
  }
  expect(us5cfr430Pack.rules.flatMap(({ facts }) => unnamed(facts))).toEqual([])
})

test('every parameter has a name, and one that is left to the program a remark, in both languages', () => {
  const params = us5cfr430Pack.rules.flatMap(({ id, params }) =>
    Object.entries(params).map(([name, param]) => ({ at: `${id}.${name}`, param })),
  )
  for (const { at, param } of params) {
    expect([param.called?.id, param.called?.en], at).toEqual([
      expect.stringMatching(words),
      expect.stringMatching(words),
    ])
    if (param.delegated) expect(param.remark?.id && param.remark.en, at).toMatch(words)
  }
  expect(params.filter(({ param }) => param.delegated).map(({ at }) => at)).toEqual([
    'method-level.points',
    'method-level.scale',
    'summary-level.pattern',
  ])
})

test('what is not modelled is said, with its reason, in both languages', () => {
  expect(us5cfr430Pack.notModelled.length).toBeGreaterThan(0)
  for (const { topic, why } of us5cfr430Pack.notModelled)
    for (const text of [topic.id, topic.en, why.id, why.en]) expect(text).toMatch(words)
})

test.each([
  [summaryLevels, summaryLevelLabels],
  [elementRatings, elementRatingLabels],
] as const)('%j have labels of their own in both languages', (codes, labels) => {
  const entries = Object.entries(labels)
  expect(entries.map(([code]) => code)).toEqual([...codes])
  expect(new Set(entries.map(([, { id }]) => id)).size).toBe(codes.length)
  expect(new Set(entries.map(([, { en }]) => en)).size).toBe(codes.length)
})
