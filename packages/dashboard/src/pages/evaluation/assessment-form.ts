import type { AssessedResult, AssessmentBody } from '@siklus/core/performance'
import type { Locale } from '../../i18n/catalog.ts'
import type { Translator } from '../../i18n/translator.ts'
import { decimalOf } from '../work/decimal-input.ts'
import { type Form, indexesIn } from '../work/form.ts'

/** What is said of one result, as it is typed; an empty figure is none. */
export interface AssessedForm extends Omit<AssessedResult, 'number'> {
  readonly number: string
}

/** A self-assessment as it is typed: nothing is read into it, so that a rejected form comes back as it was. */
export interface AssessmentForm {
  readonly summary: string
  readonly results: readonly AssessedForm[]
}

/** A self-assessment as the editor shows it. */
export const formOfAssessment = ({ summary, results }: AssessmentBody, t: Translator): AssessmentForm => ({
  summary,
  results: results.map((one) => ({ ...one, number: one.number === null ? '' : t.decimal(one.number) })),
})

/** What the editor sent. */
export const readAssessmentForm = (form: Form): AssessmentForm => ({
  summary: form.text('summary'),
  results: indexesIn(form, 'results.').map((n) => ({
    result: form.text(`results.${n}.result`),
    text: form.text(`results.${n}.text`),
    realisation: form.text(`results.${n}.realisation`),
    number: form.text(`results.${n}.number`),
    unit: form.text(`results.${n}.unit`),
  })),
})

/** What was typed, as a body. A figure that is none stays as typed, for the service to refuse by name. */
export const bodyOfAssessment = ({ summary, results }: AssessmentForm, locale: Locale): AssessmentBody => ({
  summary,
  results: results.map((one) => ({ ...one, number: one.number === '' ? null : decimalOf(one.number, locale) })),
})
