import { describe, expect, test } from 'vitest'
import { type Dated, dated, valueOn } from '../../policy/dated.ts'
import { PolicyMistake } from '../../policy/errors.ts'
import { evaluate, recompute } from '../../policy/evaluate.ts'
import { definePack } from '../../policy/pack.ts'
import type { AnyRule, Param } from '../../policy/rule.ts'
import { below, defineScale, from, upTo } from '../../policy/scale.ts'
import { forcedDistribution } from './forced-distribution.ts'
import { higherLevelReview } from './higher-level-review.ts'
import { type LevelPatterns, levelPatterns } from './level-patterns.ts'
import { methodLevel, methodScale } from './method-level.ts'
import { us5cfr430Pack } from './pack.ts'
import { stepIncreaseBar } from './step-increase-bar.ts'
import { summaryLevel } from './summary-level.ts'

/** A made-up day: the proposed rule of 24 February 2026 is not law, and no day of effect is known. */
const effect = '2027-10-01'
const [before, after] = ['2026-09-30', '2027-10-01']

const withParams = (
  rule: AnyRule,
  params: Readonly<Record<string, Dated<Param>>>,
  consults = rule.consults,
): AnyRule => ({
  ...rule,
  params: { ...rule.params, ...params },
  consults,
})

const now = valueOn(levelPatterns, before)
const withoutLevel2 = Object.fromEntries(
  Object.entries(now).map(([letter, levels]) => [letter, levels.filter((level) => level !== 'level-2')]),
) as unknown as LevelPatterns

const scaleWithoutLevel2 = defineScale({
  id: 'us-method',
  gaps: 'none',
  bands: [
    { label: 'level-3', lower: from('1'), upper: below('3.5') },
    { label: 'level-4', lower: from('3.5'), upper: below('4.5') },
    { label: 'level-5', lower: from('4.5'), upper: upTo('5') },
  ],
})

/** A copy for this test only: each parameter that the proposed rule would change gets a second date, and the old value stays. */
const proposed = (method: AnyRule) => {
  const summary = withParams(
    summaryLevel,
    { patterns: dated({ '2007-01-01': now, [effect]: withoutLevel2 }) as unknown as Dated<Param> },
    { method },
  )
  const review = withParams(higherLevelReview, { levels: dated({ '2007-01-01': ['level-1'], [effect]: [] }) })
  const forced = withParams(forcedDistribution, { isForbidden: dated({ '2007-01-01': true, [effect]: false }) })
  const rules = [method, summary, forced, review, stepIncreaseBar]
  return definePack({ ...us5cfr430Pack, id: 'us-5cfr430-proposed', rules, main: summary })
}

const pack = proposed(
  withParams(methodLevel, { scale: dated({ '2007-01-01': methodScale, [effect]: scaleWithoutLevel2 }) }),
)

const below3 = { elements: [{ isCritical: true, rating: 'below' }], basis: 'actual-performance' }
const failed = { elements: [{ isCritical: true, rating: 'unacceptable' }], basis: 'actual-performance' }

describe('a copy with a second date', () => {
  test('a period before the day is judged by the old law, one after it without level 2', () => {
    expect(evaluate(pack, below3, { on: before }).value).toBe('level-2')
    expect(evaluate(pack, below3, { on: '2027-09-30' }).value).toBe('level-2')
    expect(evaluate(pack, below3, { on: after }).value).toBe('level-3')
  })

  test('level 1 stays what it is on both sides of the day, but needs no review after it', () => {
    const review = (on: string) =>
      evaluate(pack, 'higher-level-review', { level: 'level-1', isReviewed: false }, { on }).value
    for (const on of [before, after]) expect(evaluate(pack, failed, { on }).value).toBe('level-1')
    expect(review(before)).toEqual({ isNeeded: true, mayBeIssued: false })
    expect(review(after)).toEqual({ isNeeded: false, mayBeIssued: true })
  })

  test('a forced distribution is allowed only after the day', () => {
    const allowed = (on: string) => evaluate(pack, 'forced-distribution', { fixedLevels: ['level-5'] }, { on }).value
    expect([allowed(before), allowed('2027-09-30'), allowed(after)]).toEqual([false, false, true])
  })

  test('a finding of the old law is recomputed by the old law, long after', () => {
    const finding = evaluate(pack, below3, { on: before })
    expect(recompute(pack, JSON.parse(JSON.stringify(finding)))).toEqual(finding)
  })

  test('a method that nobody brought up to date is found out: it gives a level that is gone', () => {
    const stale = proposed(withParams(methodLevel, {}))
    expect(evaluate(stale, below3, { on: before }).value).toBe('level-2')
    expect(() => evaluate(stale, below3, { on: after })).toThrow(PolicyMistake)
  })
})

describe('the pack itself', () => {
  test('knows nothing of the proposed rule, on whatever day, and says so', () => {
    expect(evaluate(us5cfr430Pack, below3, { on: after }).value).toBe('level-2')
    expect(evaluate(us5cfr430Pack, 'forced-distribution', { fixedLevels: ['level-5'] }, { on: after }).value).toBe(
      false,
    )
    for (const { params } of us5cfr430Pack.rules)
      for (const { entries } of Object.values(params)) expect(entries.map(({ from }) => from)).toEqual(['2007-01-01'])
    const [proposal] = us5cfr430Pack.notModelled
    expect(proposal?.topic.en).toMatch(/91 FR 8780/)
    expect(proposal?.why.en).toMatch(/^It is not law/)
  })
})
