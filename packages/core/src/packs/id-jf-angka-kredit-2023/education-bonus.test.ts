import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adopt } from '../../policy/adopt.ts'
import { dated } from '../../policy/dated.ts'
import { decimal } from '../../policy/decimal.ts'
import { evaluate } from '../../policy/evaluate.ts'
import { law } from '../../policy/law.ts'
import { predicates } from '../id-permenpanrb6-2022/predicates.ts'
import { creditRequirementFinding, educationBonusFinding, positionsOn } from './decide.ts'
import { jfCreditPack } from './pack.ts'

const on = '2026-12-31'
const positions = positionsOn(on)

test('a new degree is a quarter of the step to the next rank, and the same degree counts once', () => {
  for (const held of positions) {
    const { rankStep, nextRank } = creditRequirementFinding(held, { on }).value
    const ask = (isCountedBefore: boolean) => educationBonusFinding({ ...held, isCountedBefore }, { on }).value
    const quarter = decimal(rankStep).dividedBy(4).toFixed()
    expect(ask(false)).toEqual(
      nextRank === null ? { credit: '0', outcome: 'no-next-rank' } : { credit: quarter, outcome: 'granted' },
    )
    expect(ask(true)).toEqual({ credit: '0', outcome: 'counted-before' })
  }
})

describe('an agency that asks for a predicate of at least good', () => {
  const agency = law({ id: 'agency-1', title: { id: 'Peraturan instansi', en: 'Regulation of an agency' } })
  const adopted = adopt(jfCreditPack, {
    id: 'agency-angka-kredit',
    version: '1.0.0',
    title: agency.title,
    law: agency,
    basis: agency.whole({ status: 'agency' }),
    params: { 'education-bonus': { leastPredicate: dated({ '2023-01-01': 'good' }) } },
  })
  const facts = { level: 'expert-first', rank: 'III/a', isCountedBefore: false }

  test.each([
    ['very-good', '12.5'],
    ['good', '12.5'],
    ['needs-improvement', '0'],
    ['poor', '0'],
    ['very-poor', '0'],
  ])('%s gives %s', (predicate, credit) => {
    const { value } = evaluate(adopted, 'education-bonus', { ...facts, predicate }, { on })
    expect(value).toEqual({ credit, outcome: credit === '0' ? 'predicate-too-low' : 'granted' })
  })

  test('refuses without a predicate, which the law alone does not need', () => {
    expect(() => evaluate(adopted, 'education-bonus', facts, { on })).toThrow("'predicate' must be one of")
    expect(evaluate(jfCreditPack, 'education-bonus', facts, { on }).value).toMatchObject({ outcome: 'granted' })
  })

  test('a better predicate never lowers the bonus, in any position', () => {
    const place = fc.integer({ min: 0, max: predicates.length - 1 })
    fc.assert(
      fc.property(fc.constantFrom(...positions), place, place, (held, a, b) => {
        const bonus = (at: number) => {
          const given = { ...held, isCountedBefore: false, predicate: predicates[at]! }
          return decimal((evaluate(adopted, 'education-bonus', given, { on }).value as { credit: string }).credit)
        }
        return bonus(Math.min(a, b)).gte(bonus(Math.max(a, b)))
      }),
    )
  })
})
