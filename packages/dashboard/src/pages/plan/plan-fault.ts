import { behaviourValueLabels, behaviourValues, type PlanBody } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import type { FormFault } from '../../ui/error-summary.tsx'
import type { Problem } from '../work/problem.ts'
import { supportWord } from './plan-words.ts'

const number = (text: string | undefined): number => Number(text ?? 0) + 1

/** The field of the editor behind a path of the body, and its place in words. */
const placeOf = (t: Translator, body: PlanBody, path: string): { readonly field: string; readonly place: string } => {
  const [head = '', first = '', , second] = path.split('.')
  if (head === 'behaviour') {
    const value = behaviourValues[Number(first)]
    return value
      ? { field: `behaviour.${value}`, place: t.words(behaviourValueLabels[value]) }
      : { field: path, place: '' }
  }
  if (head === 'supports') {
    const kind = body.supports[Number(first)]?.kind
    return kind ? { field: `supports.${kind}`, place: supportWord(t, kind) } : { field: path, place: '' }
  }
  // Both ends of a range are typed into one field.
  const field = path.replace(/\.(from|to)$/, '')
  if (head !== 'results') return { field, place: '' }
  if (path.includes('.indicators.'))
    return { field, place: t('plan.indicator', { result: number(first), indicator: number(second) }) }
  return { field, place: t('plan.result.number', { number: number(first) }) }
}

const placed = (t: Translator, body: PlanBody, { field: path, text }: FormFault): FormFault => {
  const { field, place } = placeOf(t, body, path)
  return { field, text: place === '' ? text : `${place}: ${text}` }
}

/** A problem with a plan's body, told at the fields of its editor and with their place. */
export const atFields = (t: Translator, body: PlanBody, problem: Problem): Problem => ({
  ...problem,
  faults: problem.faults.map((fault) => placed(t, body, fault)),
})
