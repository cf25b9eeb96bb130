import type { PlanResult } from '@siklus/core/performance'
import type { IndicatorForm, PlanForm, ResultForm } from './plan-form.ts'

/** What a button of the editor asks for. */
export type PlanEdit =
  | { readonly do: 'save' | 'submit' | 'propose' | 'compare' }
  | { readonly do: 'add-result'; readonly kind: PlanResult['kind'] }
  | { readonly do: 'remove-result' | 'add-indicator'; readonly result: string }
  | { readonly do: 'remove-indicator'; readonly result: string; readonly indicator: string }

const plain = ['submit', 'propose', 'compare'] as const

/** Reads the button: `remove-indicator:r1:i2`. What it does not know saves and does nothing else. */
export const readEdit = (button: string): PlanEdit => {
  const [what = '', first = '', second = ''] = button.split(':')
  if (what === 'add-result') return { do: what, kind: first === 'additional' ? 'additional' : 'main' }
  if (what === 'remove-result' || what === 'add-indicator') return { do: what, result: first }
  if (what === 'remove-indicator') return { do: what, result: first, indicator: second }
  return { do: plain.find((one) => one === what) ?? 'save' }
}

const blankIndicator = (id: string): IndicatorForm => ({ id, aspect: 'quantity', text: '', target: '', unit: '' })

const inResult = (form: PlanForm, id: string, change: (result: ResultForm) => ResultForm): PlanForm => ({
  ...form,
  results: form.results.map((result) => (result.id === id ? change(result) : result)),
})

/**
 * The plan after the button: rows added or removed, everything typed kept. `newId` makes ids that were never used in the plan before:
 * journal entries hang on them.
 */
export const applyEdit = (form: PlanForm, edit: PlanEdit, newId: () => string): PlanForm => {
  switch (edit.do) {
    case 'add-result': {
      const result = { id: newId(), kind: edit.kind, text: '', goal: '', indicators: [blankIndicator(newId())] }
      return { ...form, results: [...form.results, result] }
    }
    case 'remove-result':
      return { ...form, results: form.results.filter(({ id }) => id !== edit.result) }
    case 'add-indicator':
      return inResult(form, edit.result, (result) => ({
        ...result,
        indicators: [...result.indicators, blankIndicator(newId())],
      }))
    case 'remove-indicator':
      return inResult(form, edit.result, (result) => ({
        ...result,
        indicators: result.indicators.filter(({ id }) => id !== edit.indicator),
      }))
    default:
      return form
  }
}
