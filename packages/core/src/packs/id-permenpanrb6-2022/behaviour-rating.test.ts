import { expect, test } from 'vitest'
import { InvalidFacts } from '../../policy/errors.ts'
import { evaluate } from '../../policy/evaluate.ts'
import { behaviourRating } from './behaviour-rating.ts'
import { permenpanrb6Pack } from './pack.ts'
import { behaviourRatings } from './ratings.ts'

const on = '2026-12-31'

test.each(behaviourRatings)('the judgement of the assessor stands: %s', (given) => {
  expect(evaluate(permenpanrb6Pack, behaviourRating, { behaviourRating: given }, { on }).value).toBe(given)
})

test.each([{}, { behaviourRating: 'SESUAI' }, { behaviourRating: null }, { behaviourRating: 2 }])(
  '%j is refused with the allowed values',
  (facts) => {
    const ask = () => evaluate(permenpanrb6Pack, 'behaviour-rating', facts, { on })
    expect(ask).toThrow(InvalidFacts)
    expect(ask).toThrow("'behaviourRating' must be one of above, meets, below")
  },
)
