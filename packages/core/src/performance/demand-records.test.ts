import { expect, test } from 'vitest'
import { createPerformance, type PerformanceOptions } from './create-performance.ts'
import { NoPerformanceRecords, recordAreas } from './demand-records.ts'
import { performanceAccess } from './organisation/performance-access.ts'

const performanceOver = (records: unknown) => () =>
  createPerformance({ engine: {}, records } as unknown as PerformanceOptions)

test('without records the set-up fails at once, and says what to pass', () => {
  expect(performanceOver(undefined)).toThrow(NoPerformanceRecords)
  expect(performanceOver(undefined)).toThrow(/createPerformance needs .*open pglite\(\) or postgres\(\)/)
  expect(() => performanceAccess(undefined as never)).toThrow(
    expect.objectContaining({ _tag: 'NoPerformanceRecords', asked: 'performanceAccess', missing: ['organisation'] }),
  )
})

test('the area that is missing is named; with all of them nothing is thrown', () => {
  const all = Object.fromEntries(recordAreas.map((area) => [area, {}]))
  expect(performanceOver(all)).not.toThrow()
  expect(performanceOver({ ...all, goals: undefined })).toThrow(expect.objectContaining({ missing: ['goals'] }))
})
