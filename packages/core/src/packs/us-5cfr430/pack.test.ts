import { expect, test } from 'vitest'
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

test.each([
  [summaryLevels, summaryLevelLabels],
  [elementRatings, elementRatingLabels],
] as const)('%j have labels of their own in both languages', (codes, labels) => {
  const entries = Object.entries(labels)
  expect(entries.map(([code]) => code)).toEqual([...codes])
  expect(new Set(entries.map(([, { id }]) => id)).size).toBe(codes.length)
  expect(new Set(entries.map(([, { en }]) => en)).size).toBe(codes.length)
})
