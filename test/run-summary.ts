import type { Budget } from './layers.ts'
import type { TimedResult } from './run-layer.ts'

/** The verdict on a whole run. A fault (a budget, a test left out, types) counts as one failure, so that the closing line cannot look green. */
export interface Verdict {
  readonly ok: boolean
  readonly faults: readonly string[]
  readonly closing: string
}

/** Adds up the layers. Fails on any failed test or fault, on a layer over its budget, and on a run without a single passed test. */
export const summary = (
  results: readonly TimedResult[],
  { budget, filtered }: { readonly budget: Budget; readonly filtered: boolean },
): Verdict => {
  const passed = total(results, 'passed')
  const faults = [
    ...results.flatMap((result) =>
      [...result.faults, ...overBudget(result, budget)].map((fault) => `${result.layer}: ${fault}`),
    ),
    ...(filtered && passed === 0 ? ['no test matches'] : []),
  ]
  const failed = total(results, 'failed') + faults.length
  return { ok: failed === 0, faults, closing: `${passed} passed, ${failed} failed` }
}

/** One line per layer: seconds, budget, counts. */
export const layerTable = (results: readonly TimedResult[], budget: Budget): string => {
  const rows = results.map((result) => [
    result.layer,
    result.seconds.toFixed(1),
    String(budget.get(result.layer) ?? ''),
    String(result.passed),
    String(result.failed),
  ])
  const allowed = [...budget.values()].reduce((sum, seconds) => sum + seconds, 0)
  const sums = [total(results, 'seconds').toFixed(1), String(allowed), String(total(results, 'passed'))]
  return [
    ['layer', 'seconds', 'budget', 'passed', 'failed'],
    ...rows,
    ['total', ...sums, String(total(results, 'failed'))],
  ]
    .map(([name = '', ...cells]) => name.padEnd(10) + cells.map((cell) => cell.padStart(9)).join(''))
    .join('\n')
}

const total = (results: readonly TimedResult[], key: 'passed' | 'failed' | 'seconds'): number =>
  results.reduce((sum, result) => sum + result[key], 0)

const overBudget = ({ layer, seconds }: TimedResult, budget: Budget): readonly string[] => {
  const allowed = budget.get(layer) ?? 0
  return seconds > allowed ? [`took ${seconds.toFixed(1)} s, its budget is ${allowed} s`] : []
}
