import type { PlanForm, ResultForm } from './plan-form.ts'

/** A part of the plan that is still empty: the id of its field, and which part. */
export interface PlanGap {
  readonly field: string
  readonly part:
    | 'results'
    | 'result.text'
    | 'result.goal'
    | 'result.indicators'
    | 'indicator.text'
    | 'indicator.target'
    | 'indicator.unit'
  /** The number of the result, from 1. */
  readonly result: number
  /** The number of the indicator, from 1. */
  readonly indicator?: number
}

const indicatorGaps = (result: ResultForm, index: number): readonly PlanGap[] =>
  result.indicators.flatMap((indicator, n) =>
    (['text', 'target', 'unit'] as const)
      .filter((part) => indicator[part] === '')
      .map((part) => ({
        field: `results.${index}.indicators.${n}.${part}`,
        part: `indicator.${part}` as const,
        result: index + 1,
        indicator: n + 1,
      })),
  )

const resultGaps = (result: ResultForm, index: number): readonly PlanGap[] => {
  const at = `results.${index}`
  const number = index + 1
  return [
    ...(result.text === '' ? [{ field: `${at}.text`, part: 'result.text' as const, result: number }] : []),
    ...(result.goal === '' && result.kind === 'main'
      ? [{ field: `${at}.goal`, part: 'result.goal' as const, result: number }]
      : []),
    ...(result.indicators.length === 0
      ? [{ field: `${at}.text`, part: 'result.indicators' as const, result: number }]
      : indicatorGaps(result, index)),
  ]
}

/** What is still empty, in the order of the page. It only guides the writer: the workflow's rules decide whether a plan may be submitted. */
export const planGaps = ({ results }: PlanForm): readonly PlanGap[] =>
  results.length === 0 ? [{ field: 'plan-results', part: 'results', result: 0 }] : results.flatMap(resultGaps)
