import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../policy/decimal.ts'
import { RuleNotInForce } from '../../policy/errors.ts'
import { recompute } from '../../policy/evaluate.ts'
import { finalValueFinding } from './decide.ts'
import { pp30Pack } from './pack.ts'
import { type Pp30Predicate, pp30Predicates } from './predicates.ts'

const on = '2021-12-31'
const edges = ['0', '49.99', '50', '69.99', '70', '89.99', '90', '109.99', '110', '119.99', '120']
const points = fc.oneof(
  fc.constantFrom(...edges),
  fc.integer({ min: 0, max: 1_200_000 }).map((n) => decimal(n).dividedBy(10_000).toFixed()),
)
const final = (skpValue: string, behaviourValue: string, peersHeard: boolean, hasInnovation = false) =>
  finalValueFinding({ skpValue, behaviourValue, peersHeard, hasInnovation }, { on }).value

test('art. 41: the value lies between its parts, to two decimals', () => {
  fc.assert(
    fc.property(points, points, fc.boolean(), (skp, behaviour, peers) => {
      const value = decimal(final(skp, behaviour, peers).value)
      const [low, high] = [decimal(skp), decimal(behaviour)].sort((a, b) => a.cmp(b))
      const isBetween = value.gte(low?.minus('0.005') ?? 0) && value.lte(high?.plus('0.005') ?? 0)
      return isBetween && value.lte(120) && value.decimalPlaces() <= 2
    }),
  )
})

test('art. 41: better work or behaviour never lowers value or predicate', () => {
  const rank = (predicate: Pp30Predicate) => pp30Predicates.indexOf(predicate)
  fc.assert(
    fc.property(points, points, points, fc.boolean(), fc.boolean(), (one, other, fixed, peers, innovation) => {
      const [less, more] = [one, other].sort((a, b) => decimal(a).cmp(b)) as [string, string]
      const pairs = [
        [final(less, fixed, peers, innovation), final(more, fixed, peers, innovation)],
        [final(fixed, less, peers, innovation), final(fixed, more, peers, innovation)],
      ] as const
      return pairs.every(
        ([worse, better]) => decimal(better.value).gte(worse.value) && rank(better.predicate) <= rank(worse.predicate),
      )
    }),
  )
})

test('art. 41: hearing peers shifts a tenth of the difference from the SKP to behaviour', () => {
  fc.assert(
    fc.property(points, points, (skp, behaviour) => {
      const shift = decimal(behaviour).minus(skp).dividedBy(10)
      const shifted = decimal(final(skp, behaviour, true).value).minus(final(skp, behaviour, false).value)
      return shifted.minus(shift).abs().lte('0.01')
    }),
  )
})

test('the value is rounded before the predicate is fixed, and the finding says so', () => {
  const finding = finalValueFinding(
    { skpValue: '89.995', behaviourValue: '89.995', peersHeard: false, hasInnovation: true },
    { on },
  )
  expect(finding.rounded).toEqual([{ stage: 'rounding', from: '89.995', to: '90' }])
  expect(finding.value).toEqual({ value: '90', predicate: 'good' })
  expect(finding.because).toMatchObject([{ rule: 'predicate', inputs: { finalValue: '90', hasInnovation: true } }])
})

test('the finding survives JSON and is recomputed', () => {
  fc.assert(
    fc.property(points, points, fc.boolean(), (skpValue, behaviourValue, peersHeard) => {
      const finding = finalValueFinding({ skpValue, behaviourValue, peersHeard }, { on })
      expect(recompute(pp30Pack, JSON.parse(JSON.stringify(finding)))).toEqual(finding)
    }),
  )
})

test.each(['2021-06-30', '2022-01-01', '2026-12-31'])('a period that ends on %s is not judged by this pack', (day) => {
  const facts = { skpValue: '100', behaviourValue: '100', peersHeard: false }
  expect(() => finalValueFinding(facts, { on: day })).toThrow(RuleNotInForce)
})
