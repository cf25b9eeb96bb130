import { expect, test } from 'vitest'
import type { TimedResult } from './run-layer.ts'
import { layerTable, summary } from './run-summary.ts'

const budget = new Map([
  ['unit', 10],
  ['pages', 20],
])
const unit: TimedResult = { layer: 'unit', passed: 3, failed: 0, faults: [], seconds: 4 }
const pages: TimedResult = { layer: 'pages', passed: 2, failed: 0, faults: [], seconds: 5.26 }
const all = { budget, filtered: false }

test('a good run says how many passed, in exactly these words', () => {
  expect(summary([unit, pages], all)).toEqual({ ok: true, faults: [], closing: '5 passed, 0 failed' })
})

test('a failed test, a fault and a layer over its budget fail the run, each counted', () => {
  expect(summary([unit, { ...pages, failed: 1 }], all)).toMatchObject({ ok: false, closing: '5 passed, 1 failed' })
  const fault = summary([unit, { ...pages, faults: ['ran no test at all'] }], all)
  expect(fault).toEqual({ ok: false, faults: ['pages: ran no test at all'], closing: '5 passed, 1 failed' })
  const slow = summary([{ ...unit, seconds: 10.01 }, pages], all)
  expect(slow).toEqual({ ok: false, faults: ['unit: took 10.0 s, its budget is 10 s'], closing: '5 passed, 1 failed' })
  expect(summary([{ ...unit, seconds: 10 }, pages], all).ok).toBe(true)
})

test('a run of chosen files fails when they are none', () => {
  const nothing = { ...unit, passed: 0 }
  expect(summary([nothing], { budget, filtered: true })).toMatchObject({ ok: false, closing: '0 passed, 1 failed' })
})

test('the table has a line per layer and the sum', () => {
  expect(layerTable([unit, pages], budget)).toBe(
    [
      'layer       seconds   budget   passed   failed',
      'unit            4.0       10        3        0',
      'pages           5.3       20        2        0',
      'total           9.3       30        5        0',
    ].join('\n'),
  )
})
