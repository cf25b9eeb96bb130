import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseOf, type Extension, extendedTimer } from './extension.ts'
import type { Timer } from './timer.ts'

const day = (n: number): string => new Date(Date.UTC(2026, 0, n)).toISOString()
const timer = (due: string): Timer => ({ state: 's', delay: 'reportDue', due, pausedAt: null })
const extension = (given: Partial<Extension>): Extension => ({
  ...{ tenant: 't', id: 'e', workflow: 'w', unit: '', reason: 'flood', by: 'dewi', onBehalfOf: null, at: day(1) },
  ...{ deadlines: ['reportDue'], from: day(1), to: day(10), until: day(20) },
  ...given,
})

describe('a deadline', () => {
  test.each([
    ['in the span moves', day(5), {}, day(20)],
    ['at its beginning moves', day(1), {}, day(20)],
    ['at its end stays', day(10), {}, day(10)],
    ['before it stays', day(0), {}, day(0)],
    ['of another name stays', day(5), { deadlines: ['planDue'] }, day(5)],
    ['that falls due later anyway stays', day(5), { until: day(3) }, day(5)],
  ])('%s', (_, due, given, after) => {
    expect(extendedTimer(timer(due), [extension(given)])).toEqual(
      due === after ? timer(due) : { ...timer(after), base: due },
    )
  })

  test('moves to the latest of several, whatever their order, and not further by one it has moved out of', () => {
    const all = [
      extension({ until: day(15) }),
      extension({ until: day(25) }),
      extension({ from: day(20), to: day(30), until: day(40) }),
    ]
    for (const order of [all, all.toReversed()]) expect(extendedTimer(timer(day(5)), order).due).toBe(day(25))
  })
})

const days = fc.integer({ min: 1, max: 40 })
const extensions = fc.array(
  fc
    .record({ from: days, to: days, until: days })
    .map(({ from, to, until }) => extension({ from: day(from), to: day(to), until: day(until) })),
  { maxLength: 5 },
)

describe('properties', () => {
  test('extending again changes nothing, keeps the base, never brings a deadline forward', () => {
    fc.assert(
      fc.property(days, extensions, (due, all) => {
        const once = extendedTimer(timer(day(due)), all)
        expect(extendedTimer(once, all)).toEqual(once)
        expect(baseOf(once)).toBe(day(due))
        expect(once.due >= day(due)).toBe(true)
      }),
    )
  })

  test('one extension more never brings a deadline forward; one taken back leads back', () => {
    fc.assert(
      fc.property(days, extensions, extensions, (due, all, more) => {
        const before = extendedTimer(timer(day(due)), all)
        const after = extendedTimer(before, [...all, ...more])
        expect(after.due >= before.due).toBe(true)
        expect(extendedTimer(after, all)).toEqual(before)
      }),
    )
  })
})
