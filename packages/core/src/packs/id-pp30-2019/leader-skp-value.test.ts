import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adopt } from '../../policy/adopt.ts'
import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { PolicyMistake } from '../../policy/errors.ts'
import { decide, recompute } from '../../policy/evaluate.ts'
import { law } from '../../policy/law.ts'
import { leaderSkpFinding } from './decide.ts'
import { groupValue } from './group-value.ts'
import { leaderAdditionalValue } from './leader-additional-value.ts'
import { leaderMainValue } from './leader-main-value.ts'
import { pp30Pack } from './pack.ts'

const on = '2021-12-31'
const indicator = (realisation: number) => ({
  ...{ direction: 'higher' as const, target: '100', realisation: String(realisation) },
})
const group = (realisation: number) => [{ weight: '100', ...indicator(realisation) }]
const main = (agreement: number, initiatives: number) => ({
  ...{ agreement: group(agreement), initiatives: group(initiatives) },
})

const done = fc.integer({ min: 0, max: 150 })
const tasks = fc.array(
  fc.tuple(done, fc.integer({ min: 0, max: 10 })).map(([realisation, weight]) => ({
    ...{ scopeWeight: String(weight), ...indicator(realisation) },
  })),
  { maxLength: 5 },
)

/** A quotient is cut at forty digits. */
const hair = decimal('0.000000000000000000000000000001')
const groupOf = (done: number) => decimal(decide(pp30Pack, groupValue, { indicators: group(done) }, { on }))
const mainOf = (a: number, b: number) => decimal(decide(pp30Pack, leaderMainValue, main(a, b), { on }))
const additionalOf = (additional: Parameters<typeof leaderSkpFinding>[0]['additional']) =>
  decimal(decide(pp30Pack, leaderAdditionalValue, { additional }, { on }))

test('the main work lies between its two groups', () => {
  fc.assert(
    fc.property(done, done, (a, b) => {
      const [low, high] = [groupOf(Math.min(a, b)), groupOf(Math.max(a, b))]
      const value = mainOf(a, b)
      return value.gte(low.minus(hair)) && value.lte(high.plus(hair))
    }),
  )
})

test('another assignment never lowers the additional work, and its order does not matter', () => {
  fc.assert(
    fc.property(tasks, tasks, (some, others) => {
      const all = additionalOf([...some, ...others])
      const isCapped = all.gte(0) && all.lte(10)
      const turned = additionalOf([...others, ...some])
      return isCapped && all.gte(additionalOf(some)) && all.eq(turned)
    }),
  )
})

test('the SKP value is main and additional work together, to two decimals and up to 120', () => {
  fc.assert(
    fc.property(done, done, tasks, (a, b, additional) => {
      const { value } = leaderSkpFinding({ ...main(a, b), additional }, { on })
      const both = mainOf(a, b).plus(additionalOf(additional))
      const expected = both.gt(120) ? decimal(120) : both
      return decimal(value).minus(expected).abs().lte('0.005') && decimal(value).decimalPlaces() <= 2
    }),
  )
})

test('the finding shows the way from each indicator up, survives JSON and is recomputed', () => {
  const finding = leaderSkpFinding({ ...main(105, 98), additional: [{ scopeWeight: '2', ...indicator(100) }] }, { on })
  expect(finding.because.map(({ rule }) => rule)).toEqual(['leader-main-value', 'leader-additional-value'])
  expect(finding.because[0]?.because.map(({ rule }) => rule)).toEqual(['group-value', 'group-value'])
  expect(finding.rounded).toMatchObject([{ stage: 'rounding', to: finding.value }])
  expect(recompute(pp30Pack, JSON.parse(JSON.stringify(finding)))).toEqual(finding)
})

describe('what an agency sets', () => {
  const decree = law({ id: 'decree-1', title: { id: 'Keputusan 1', en: 'Decree 1' } })
  const adoption = (params: Parameters<typeof adopt>[1]['params']) => ({
    ...{ id: 'agency', version: '1.0.0', title: { id: 'Instansi', en: 'Agency' }, law: decree },
    ...{ basis: decree.article('1'), params },
  })

  test('the weights of the groups, and the rule cites the agency', () => {
    const percents = dated({ '2021-07-01': { agreement: 100, initiatives: 0 } })
    const agency = adopt(pp30Pack, adoption({ 'leader-main-value': { percents } }))
    const rule = agency.rules.find(({ id }) => id === 'leader-main-value')
    expect(decide(agency, rule ?? leaderMainValue, main(100, 0), { on })).toBe('109')
    expect(rule?.cites).toContainEqual(decree.article('1'))
  })

  test('not the bands of an indicator, the limits of additional work, or the weights of article 41', () => {
    const number = dated({ '2021-07-01': 1 })
    for (const [rule, param] of [
      ['indicator-value', 'scale'],
      ['leader-additional-value', 'most'],
      ['final-value', 'percents'],
    ] as const)
      expect(() => adopt(pp30Pack, adoption({ [rule]: { [param]: number } }))).toThrow(PolicyMistake)
  })
})
