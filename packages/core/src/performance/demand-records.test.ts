import { expect, test } from 'vitest'
import { createPerformance, type PerformanceOptions } from './create-performance.ts'
import { NoPerformanceRecords, recordAreas } from './demand-records.ts'
import { performanceAccess } from './organisation/performance-access.ts'
import type { PerformanceRecords } from './records.ts'

/** As a storage without records gives them to a host that no compiler looked at. */
const none = (undefined as unknown as { readonly records: PerformanceRecords } | undefined)?.records

const performanceOver = (records: unknown) => () =>
  createPerformance({ engine: {}, records } as unknown as PerformanceOptions)

test('without records the set-up fails at once, and says what to pass', () => {
  expect(performanceOver(none)).toThrow(NoPerformanceRecords)
  expect(performanceOver(none)).toThrow(/createPerformance needs .*open pglite\(\) or postgres\(\)/)
  expect(() => performanceAccess(none as never)).toThrow(
    expect.objectContaining({ _tag: 'NoPerformanceRecords', asked: 'performanceAccess', missing: ['organisation'] }),
  )
})

test('the area that is missing is named; with all of them nothing is thrown', () => {
  const all = Object.fromEntries(recordAreas.map((area) => [area, {}]))
  expect(performanceOver(all)).not.toThrow()
  expect(performanceOver({ ...all, goals: undefined })).toThrow(expect.objectContaining({ missing: ['goals'] }))
})
