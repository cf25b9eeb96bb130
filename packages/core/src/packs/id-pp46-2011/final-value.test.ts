import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Decimal, decimal } from '../../policy/decimal.ts'
import { RuleNotInForce } from '../../policy/errors.ts'
import { recompute } from '../../policy/evaluate.ts'
import { pp46Bands } from './bands.ts'
import { type FinalValueFacts, pp46BandOf, pp46Finding } from './decide.ts'
import { pp46Pack } from './pack.ts'

const on = '2019-12-31'
const pair = (target: number, realisation: number) => ({ target: `${target}`, realisation: `${realisation}` })

const amount = fc.integer({ min: 1, max: 100 })
const agreedAndDone = fc.tuple(amount, amount).map(([target, realisation]) => pair(target, realisation))
const rows = fc.array(fc.record({ quantity: agreedAndDone, quality: agreedAndDone, time: agreedAndDone }), {
  minLength: 1,
  maxLength: 3,
})
const plans = fc.array(fc.record({ activities: rows }), { minLength: 1, maxLength: 2 })
const points = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => decimal(hundredths).dividedBy(100).toFixed())
const behaviour = fc.record({
  ...{ serviceOrientation: points, integrity: points, commitment: points, discipline: points, cooperation: points },
})
const facts = fc.record({ plans, behaviour, isStructural: fc.constant(false) }, { noNullPrototype: true })

const partsOf = (given: FinalValueFacts): readonly Decimal[] =>
  pp46Finding(given, { on })
    .because.filter(({ rule }) => rule !== 'band')
    .map(({ value }) => decimal(value as string))
const numberOf = (given: FinalValueFacts) => decimal(pp46Finding(given, { on }).value.value)

test('the value lies between plan and behaviour, and nearer to the plan', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const [skp = decimal(0), behaviour = decimal(0)] = partsOf(given)
      const value = numberOf(given)
      const [toSkp, toBehaviour] = [value.minus(skp).abs(), value.minus(behaviour).abs()]
      const rounded = decimal('0.01')
      const isBetween = toSkp.plus(toBehaviour).lte(skp.minus(behaviour).abs().plus(rounded))
      const isNearer = toSkp.lte(toBehaviour.plus(rounded))
      return isNearer && isBetween
    }),
  )
})

test('it is 60 percent and 40 percent, rounded once to two places', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const [skp = decimal(0), behaviour = decimal(0)] = partsOf(given)
      const exact = skp.times(6).plus(behaviour.times(4)).dividedBy(10)
      return numberOf(given).minus(exact).abs().lte('0.005') && numberOf(given).decimalPlaces() <= 2
    }),
  )
})

test('better behaviour never lowers the value, nor the band', () => {
  fc.assert(
    fc.property(facts, points, (given, integrity) => {
      const better = { ...given, behaviour: { ...given.behaviour, integrity } }
      fc.pre(decimal(integrity).gte(given.behaviour.integrity))
      const [before, after] = [pp46Finding(given, { on }).value, pp46Finding(better, { on }).value]
      return decimal(after.value).gte(before.value) && pp46Bands.indexOf(after.band) <= pp46Bands.indexOf(before.band)
    }),
  )
})

test('the band is the band of the printed number', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { value, band } = pp46Finding(given, { on }).value
      return band === pp46BandOf(value)
    }),
  )
})

describe('the finding', () => {
  const five = { serviceOrientation: '80', integrity: '80', commitment: '80', discipline: '80', cooperation: '81' }
  const row = { quantity: pair(12, 12), quality: pair(100, 85), time: pair(12, 12) }
  const given = { plans: [{ activities: [row, { ...row, time: pair(12, 11) }] }], behaviour: five, isStructural: false }

  test('shows the plan down to its aspects, the behaviour, and the band', () => {
    const finding = pp46Finding(given, { on })
    expect(finding).toMatchObject({ value: { value: '85.11', band: 'good' }, pack: 'id-pp46-2011' })
    expect(finding.because.map(({ rule, value }) => [rule, value])).toEqual([
      ['annual-skp', '88.38888888888888888889'],
      ['behaviour-value', '80.2'],
      ['band', 'good'],
    ])
    const aspects = finding.because[0]?.because[0]?.because[1]?.because.map(({ rule }) => rule)
    expect(aspects).toEqual(['quantity-value', 'quality-value', 'time-value'])
  })

  test('keeps the law of its day: weights, rounding and where it rounded', () => {
    const finding = pp46Finding({ ...given, behaviour: { ...five, cooperation: '81.11' } }, { on })
    expect(finding).toMatchObject({
      params: { weights: { skp: 60, behaviour: 40 }, printed: { by: 'half-up', places: 2 } },
      rounded: [
        { stage: 'carried', from: '85.122133333333333333334', to: '85.12213333333333333333' },
        { stage: 'printed', from: '85.12213333333333333333', to: '85.12' },
      ],
    })
  })

  test('stays the same through JSON, and when it is recomputed', () => {
    fc.assert(
      fc.property(facts, (anyFacts) => {
        const finding = pp46Finding(anyFacts, { on })
        expect(recompute(pp46Pack, JSON.parse(JSON.stringify(finding)))).toEqual(finding)
      }),
      { numRuns: 30 },
    )
  })

  test.each(['2013-12-31', '2021-07-01'])('is refused on %s, when other law applied', (day) => {
    expect(() => pp46Finding(given, { on: day })).toThrow(RuleNotInForce)
  })
})
