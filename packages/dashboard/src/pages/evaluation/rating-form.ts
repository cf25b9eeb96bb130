import { behaviourRatings, resultRatings, unitAchievements } from '@siklus/core/packs/id-permenpanrb6-2022'
import type { NewRating } from '@siklus/core/performance'
import type { Translator } from '../../i18n/translator.ts'
import type { FormFault } from '../../ui/error-summary.tsx'
import type { Form } from '../work/form.ts'
import type { Problem } from '../work/problem.ts'

/** A rating as it was chosen, or what is still missing. */
export type RatingRead =
  | { readonly given: NewRating; readonly problem?: undefined }
  | { readonly given?: undefined; readonly problem: Problem }

const emptyTexts = (t: Translator, form: Form, names: readonly string[]): readonly FormFault[] =>
  names.filter((name) => form.text(name) === '').map((field) => ({ field, text: t('fault.text.empty') }))

/** Reads the ratings of a form. `texts` names the fields that must be written too, so that all gaps are told at once. */
export const readRating = (t: Translator, form: Form, texts: readonly string[] = []): RatingRead => {
  const resultRating = resultRatings.find((one) => one === form.text('resultRating'))
  const behaviourRating = behaviourRatings.find((one) => one === form.text('behaviourRating'))
  const unitAchievement = unitAchievements.find((one) => one === form.text('unitAchievement'))
  const faults: readonly FormFault[] = [
    ...(resultRating ? [] : [{ field: 'resultRating', text: t('fault.resultRating.invalid') }]),
    ...(behaviourRating ? [] : [{ field: 'behaviourRating', text: t('fault.behaviourRating.invalid') }]),
    ...emptyTexts(t, form, texts),
  ]
  if (resultRating === undefined || behaviourRating === undefined || faults.length > 0)
    return { problem: { status: 422, faults, reasons: [] } }
  return { given: { resultRating, behaviourRating, ...(unitAchievement && { unitAchievement }) } }
}
