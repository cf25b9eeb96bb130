import { expect, test } from 'vitest'
import { RuleNotInForce } from '../../policy/errors.ts'
import { spmsOutcomeLabels, spmsOutcomes } from './consequence.ts'
import { finalRatingFinding } from './decide.ts'
import { phSpmsPack } from './pack.ts'
import { spmsRatingLabels, spmsRatings } from './ratings.ts'

const words = /\p{L}{2,}/u

test('the rules stand in the order of the cycle: who is rated, dimensions, outputs, final rating, appeal, consequence', () => {
  expect(phSpmsPack.rules.map(({ id }) => id)).toEqual([
    'rating-period',
    'quantity-rating',
    'budget-rating',
    'efficiency-rating',
    'quality-rating',
    'timeliness-rating',
    'output-rating',
    'average-rating',
    'adjectival-rating',
    'final-rating',
    'ipcr-rating',
    'individual-mean',
    'appeal-window',
    'appeal-decision',
    'consequence',
  ])
})

test('every parameter has a name, and one that is left to the agency a remark, in both languages', () => {
  const params = phSpmsPack.rules.flatMap(({ id, params }) =>
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
    'quantity-rating.scale',
    'quantity-rating.mustHitScale',
    'budget-rating.scale',
    'quality-rating.scale',
    'timeliness-rating.scale',
    'adjectival-rating.scale',
    'ipcr-rating.percents',
    'appeal-window.days',
  ])
})

test.each([
  [spmsRatings, spmsRatingLabels],
  [spmsOutcomes, spmsOutcomeLabels],
] as const)('%j have labels of their own in both languages, also among the terms of the pack', (codes, labels) => {
  const entries = Object.entries(labels)
  expect(entries.map(([code]) => code)).toEqual([...codes])
  expect(new Set(entries.map(([, { id }]) => id)).size).toBe(codes.length)
  expect(new Set(entries.map(([, { en }]) => en)).size).toBe(codes.length)
  expect(phSpmsPack.terms).toMatchObject(labels)
})

test('nothing is rated before 2012', () => {
  const ask = (on: string) => finalRatingFinding({ outputs: [{ quality: { judged: 5 } }] }, { on })
  expect(ask('2012-01-01').value.adjective).toBe('outstanding')
  expect(() => ask('2011-12-31')).toThrow(RuleNotInForce)
})
