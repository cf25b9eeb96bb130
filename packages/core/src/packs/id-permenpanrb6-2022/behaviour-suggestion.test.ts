import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adopt } from '../../policy/adopt.ts'
import { dated } from '../../policy/dated.ts'
import { InvalidFacts } from '../../policy/errors.ts'
import { evaluate } from '../../policy/evaluate.ts'
import { law } from '../../policy/law.ts'
import { behaviourSuggestion } from './behaviour-suggestion.ts'
import { type BehaviourValue, behaviourValueLabels, behaviourValues } from './behaviour-values.ts'
import { type BehaviourSuggestionFacts, behaviourSuggestionFinding, predicateFinding } from './decide.ts'
import { permenpanrb6Pack } from './pack.ts'
import { type BehaviourRating, behaviourRatings } from './ratings.ts'

const on = '2026-12-31'
type Values = BehaviourSuggestionFacts['values']

const valuesOf = (ratings: readonly BehaviourRating[]): Values =>
  Object.fromEntries(behaviourValues.map((value, index) => [value, ratings[index] ?? 'meets'])) as Values
const suggested = (values: Values) => behaviourSuggestionFinding({ values }, { on }).value.rating

const sevenRatings = fc.array(fc.constantFrom(...behaviourRatings), { minLength: 7, maxLength: 7 })

test('any below gives below, at least four above give above, everything else meets', () => {
  fc.assert(
    fc.property(sevenRatings, (ratings) => {
      const above = ratings.filter((one) => one === 'above').length
      const otherwise = above > 3 ? 'above' : 'meets'
      return suggested(valuesOf(ratings)) === (ratings.includes('below') ? 'below' : otherwise)
    }),
  )
})

test('which of the seven values it is does not matter', () => {
  fc.assert(
    fc.property(sevenRatings, fc.integer({ min: 0, max: 6 }), (ratings, turn) => {
      const turned = [...ratings.slice(turn), ...ratings.slice(0, turn)]
      return suggested(valuesOf(ratings)) === suggested(valuesOf(turned))
    }),
  )
})

test('a better value never makes a worse suggestion', () => {
  const rank = (values: Values) => behaviourRatings.indexOf(suggested(values))
  fc.assert(
    fc.property(sevenRatings, fc.constantFrom(...behaviourValues), (ratings, value: BehaviourValue) => {
      const values = valuesOf(ratings)
      return behaviourRatings.every((better, index) => {
        const isBetter = index <= behaviourRatings.indexOf(values[value])
        return !isBetter || rank({ ...values, [value]: better }) <= rank(values)
      })
    }),
  )
})

test('it is labelled as a suggestion in both languages, and no rule rests on it', () => {
  expect(behaviourSuggestion.title.id).toMatch(/^Saran sistem/)
  expect(behaviourSuggestion.title.en).toMatch(/^System suggestion/)
  expect(behaviourSuggestionFinding({ values: valuesOf([]) }, { on }).value).toEqual({
    kind: 'suggestion',
    rating: 'meets',
  })
  const consulted = permenpanrb6Pack.rules.flatMap(({ consults }) => Object.values(consults))
  expect(consulted).not.toContain(behaviourSuggestion)
})

test('the assessor decides, whatever the system would suggest', () => {
  expect(suggested(valuesOf(['below']))).toBe('below')
  const finding = predicateFinding({ resultRating: 'meets', behaviourRating: 'meets' }, { on })
  expect(finding.value).toBe('good')
})

test('an agency may set its own thresholds, and the finding then cites the agency', () => {
  const decree = law({
    id: 'perbup-7-2026',
    title: { id: 'Peraturan Bupati 7/2026', en: 'Regulation of the Regent 7/2026' },
  })
  const pack = adopt(permenpanrb6Pack, {
    id: 'kabupaten',
    version: '1.0.0',
    title: { id: 'Kabupaten', en: 'Regency' },
    law: decree,
    basis: decree.article('5'),
    params: {
      'behaviour-suggestion': { belowFrom: dated({ '2026-01-01': 2 }), aboveFrom: dated({ '2026-01-01': 5 }) },
    },
  })
  const ask = (ratings: readonly BehaviourRating[]) =>
    evaluate(pack, 'behaviour-suggestion', { values: valuesOf(ratings) }, { on })
  expect(ask(['below']).value).toMatchObject({ rating: 'meets' })
  expect(ask(['below', 'below']).value).toMatchObject({ rating: 'below' })
  expect(ask(['above', 'above', 'above', 'above']).value).toMatchObject({ rating: 'meets' })
  expect(ask([]).cites).toContainEqual({ law: 'perbup-7-2026', article: '5' })
})

test('all seven values are asked for, in the order of the acronym', () => {
  expect(Object.keys(behaviourValueLabels)).toEqual([...behaviourValues])
  const ask = () => evaluate(permenpanrb6Pack, 'behaviour-suggestion', { values: { service: 'above' } }, { on })
  expect(ask).toThrow(InvalidFacts)
  expect(ask).toThrow("'values.collaborative' must be one of above, meets, below, got nothing")
})
