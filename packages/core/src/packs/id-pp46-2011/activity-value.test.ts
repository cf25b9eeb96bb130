import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adopt } from '../../policy/adopt.ts'
import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { evaluate } from '../../policy/evaluate.ts'
import { law } from '../../policy/law.ts'
import { activityValue } from './activity-value.ts'
import { type ActivityFacts, activityFinding } from './decide.ts'
import { pp46Pack } from './pack.ts'

const on = '2019-12-31'
const pair = (target: number, realisation: number) => ({ target: `${target}`, realisation: `${realisation}` })
const onTarget: ActivityFacts = { quantity: pair(12, 12), quality: pair(100, 100), time: pair(12, 12) }

const amount = fc.integer({ min: 1, max: 100 })
const agreedAndDone = fc.tuple(amount, amount).map(([target, realisation]) => pair(target, realisation))
const activities = fc
  .record({ quantity: agreedAndDone, quality: agreedAndDone, time: agreedAndDone, cost: fc.option(agreedAndDone) })
  .map(({ cost, ...others }): ActivityFacts => ({ ...others, ...(cost && { cost }) }))

const aspectsOf = (facts: ActivityFacts) =>
  activityFinding(facts, { on }).because.map(({ value }) =>
    decimal(typeof value === 'string' ? value : (value as { readonly value: string }).value),
  )

test('a row lies between the worst and the best of its aspects, and shows each of them', () => {
  fc.assert(
    fc.property(activities, (facts) => {
      const aspects = aspectsOf(facts)
      const value = decimal(activityFinding(facts, { on }).value)
      const near = decimal('0.00000000000000000001')
      expect(aspects).toHaveLength(facts.cost ? 4 : 3)
      return aspects.some((one) => one.minus(near).lte(value)) && aspects.some((one) => one.plus(near).gte(value))
    }),
  )
})

test('more output or quality never lowers a row', () => {
  const aspect = fc.constantFrom('quantity', 'quality')
  fc.assert(
    fc.property(activities, aspect, fc.integer({ min: 0, max: 100 }), (facts, name, more) => {
      const { target, realisation } = facts[name]
      const better = { ...facts, [name]: { target, realisation: `${Math.min(100, Number(realisation) + more)}` } }
      return decimal(activityFinding(better, { on }).value).gte(activityFinding(facts, { on }).value)
    }),
  )
})

test('what was not done is worth 0 and rests on nothing', () => {
  const finding = activityFinding({ ...onTarget, quantity: pair(12, 0), quality: pair(100, 0), isDone: false }, { on })
  expect(finding).toMatchObject({ value: '0', because: [] })
})

describe('a budget of 0', () => {
  const facts = { ...onTarget, cost: pair(0, 0) }

  test('leaves the cost out, and says that this is practice', () => {
    expect(activityFinding(facts, { on }).value).toBe(activityFinding(onTarget, { on }).value)
    expect(activityValue.params.withoutBudget.remark?.en).toMatch(/^Practice/)
  })

  test('is worth 0 in an agency that says so', () => {
    const agencyLaw = law({ id: 'perbup-1', title: { id: 'Peraturan Bupati 1', en: 'Regent regulation 1' } })
    const agency = adopt(pp46Pack, {
      id: 'agency',
      version: '1.0.0',
      title: agencyLaw.title,
      law: agencyLaw,
      basis: agencyLaw.article('1'),
      params: { 'activity-value': { withoutBudget: dated({ '2014-01-01': 'nil' }) } },
    })
    expect(evaluate(agency, 'activity-value', facts, { on }).value).toBe('69')
  })
})
