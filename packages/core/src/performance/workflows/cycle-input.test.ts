import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { sampleCycle, sampleCycleOfFewRules } from '../../testing/cycle-samples.ts'
import { type CycleInput, cycleInput } from './cycle-input.ts'

const faultsOf = (change: Partial<CycleInput>) => {
  const result = v.safeParse(cycleInput, { ...sampleCycle, ...change })
  return result.success
    ? []
    : result.issues.map(({ path, message }) => `${path?.map(({ key }) => key).join('.')}: ${message}`)
}
const [first = { key: '', from: '', to: '', opensOn: '', dueOn: '' }] = sampleCycle.periods

test('what the law does not demand may be null, or left out', () => {
  const { signingDays: _s, publishDue: _p, minimumResults: _m, maximumRounds: _r, ...demanded } = sampleCycle
  expect(v.parse(cycleInput, demanded)).toEqual(sampleCycleOfFewRules)
  expect(v.parse(cycleInput, sampleCycleOfFewRules)).toEqual(sampleCycleOfFewRules)
  expect(v.parse(cycleInput, sampleCycle)).toEqual(sampleCycle)
})

describe('is refused, field by field', () => {
  test.each<[Partial<CycleInput>, string]>([
    [{ to: '2025-12-31' }, 'to: cycle.to.beforeFrom'],
    [{ from: '2021-01-01', to: '2022-02-02' }, 'to: cycle.to.beforePack'],
    [{ planDue: '2026-02-30' }, 'planDue: date.invalid'],
    [{ planDue: '31-01-2026' }, 'planDue: date.invalid'],
    [{ zone: 'Asia/Bandung' }, 'zone: zone.invalid'],
    [{ year: 2021 }, 'year: year.invalid'],
    [{ planReviewDays: -1 }, 'planReviewDays: days.invalid'],
    [{ receiptDays: 1.5 }, 'receiptDays: days.invalid'],
    [{ minimumResults: 0 }, 'minimumResults: number.tooSmall'],
    [{ periods: [] }, 'periods: periods.none'],
    [{ periods: [first, first] }, 'periods: periods.sameKey'],
    [{ periods: [{ ...first, dueOn: '2026-03-19' }] }, 'periods: periods.outOfOrder'],
    [{ periods: [{ ...first, to: '2025-12-31' }] }, 'periods: periods.outOfOrder'],
    [{ periods: [{ ...first, to: '2027-01-01' }] }, 'periods: periods.outsideCycle'],
    [{ periods: [{ ...first, dueOn: '2027-01-16' }] }, 'periods: periods.outsideCycle'],
    [{ periods: [{ ...first, key: '2026/Q1' }] }, 'periods.0.key: period.invalid'],
    [{ ratingDue: '2027-01-11' }, 'ratingDue: ratingDue.beforeSelfAssessment'],
  ])('%j: %s', (change, fault) => {
    expect(faultsOf(change)).toContain(fault)
  })

  test('an unknown field, and a missing one', () => {
    expect(faultsOf({ minimumResult: 3 } as Partial<CycleInput>)).toEqual(['minimumResult: field.unknown'])
    const { zone: _, ...noZone } = sampleCycle
    const result = v.safeParse(cycleInput, noZone)
    expect(result.issues?.map(({ path, message }) => [path?.[0].key, message])).toEqual([['zone', 'field.missing']])
  })
})
