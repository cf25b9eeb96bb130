import * as Effect from 'effect/Effect'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { budgetOf, rest } from './budget.ts'

const budget = (limits: Parameters<typeof budgetOf>[0]) => Effect.runSync(budgetOf(limits))

describe('the budget of a run', () => {
  test('without a limit does five hundred at once and never rests', () => {
    const { batch, restMs } = budget({})
    expect([batch, restMs(500, 0)]).toEqual([500, 0])
    expect(budget({ batch: 1_000_000 }).batch).toBe(5000)
    expect(budget({ batch: 0.5 }).batch).toBe(1)
  })

  test('with a limit spends it in quarters of a second, and rests for what is left of their time', () => {
    const { batch, restMs } = budget({ perSecond: 200 })
    expect(batch).toBe(50)
    expect([restMs(50, 0), restMs(50, 100), restMs(50, 250), restMs(50, 900)]).toEqual([250, 150, 0, 0])
    expect(budget({ perSecond: 200, batch: 10 }).batch).toBe(10)
    expect(budget({ perSecond: 0.5 })).toMatchObject({ batch: 1 })
    expect(budget({ perSecond: 0.5 }).restMs(1, 0)).toBe(2000)
  })

  test('is never exceeded, however fast the batches are', () => {
    const limits = fc.double({ min: 0.1, max: 10_000, noNaN: true })
    const took = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(limits, fc.integer({ min: 1, max: 5000 }), took, (perSecond, most, times) => {
        const { batch, restMs } = budget({ perSecond, batch: most })
        const passed = times.reduce((sum, ms) => sum + ms + restMs(batch, ms), 0)
        expect(batch * times.length).toBeLessThanOrEqual((perSecond * passed) / 1000 + 1e-6)
      }),
    )
  })

  test.each([
    [{ perSecond: 0 }, 'perSecond'],
    [{ perSecond: Number.NaN }, 'perSecond'],
    [{ batch: -3 }, 'batch'],
  ])('refuses %j', (limits, field) => {
    const refused = Effect.runSync(Effect.flip(budgetOf(limits)))
    expect(refused).toMatchObject({ _tag: 'InvalidEvent', faults: [{ field }] })
  })
})

test('a rest ends with its signal', async () => {
  const stop = new AbortController()
  const resting = rest(3_600_000, stop.signal)
  stop.abort()
  await resting
  await rest(3_600_000, AbortSignal.abort())
  await rest(0, new AbortController().signal)
})
