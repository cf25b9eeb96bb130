import * as v from 'valibot'
import { isDecimalText } from '../documents/decimal-text.ts'
import type { DocumentFault } from '../documents/errors.ts'
import { faultOf, faultsOf, idText, longText, shortText } from '../documents/fields.ts'
import type { PlanBody } from '../planning/plan.ts'
import type { AssessmentBody } from './evaluation.ts'

const body = v.strictObject({
  summary: longText,
  results: v.pipe(
    v.array(
      v.strictObject({
        result: idText,
        text: longText,
        realisation: longText,
        number: v.nullable(
          v.pipe(
            v.string('decimal.invalid'),
            v.check((text) => isDecimalText(text), 'decimal.invalid'),
          ),
        ),
        unit: shortText,
      }),
      'list.invalid',
    ),
    v.maxLength(50, 'list.tooLong'),
  ),
})

/** What keeps a self-assessment from being stored: shapes, lengths, results named twice. It may have gaps. */
export const assessmentFaults = (given: unknown): readonly DocumentFault[] => {
  const parsed = v.safeParse(body, given)
  if (!parsed.success) return faultsOf(parsed.issues)
  const ids = parsed.output.results.map(({ result }) => result)
  return ids.flatMap((id, n) => (ids.indexOf(id) === n ? [] : [faultOf(`results.${n}.result`, 'id.twice')]))
}

/** A self-assessment with a line for every planned result, and nothing said yet. */
export const firstAssessment = ({ results }: PlanBody): AssessmentBody => ({
  summary: '',
  results: results.map(({ id, text, indicators }) => ({
    result: id,
    text,
    realisation: '',
    number: null,
    unit: indicators[0]?.unit ?? '',
  })),
})

/** The results about which nothing was said: they keep a self-assessment from being handed in. */
export const assessmentGaps = ({ results }: AssessmentBody): readonly DocumentFault[] =>
  results.flatMap(({ realisation, number }, n) =>
    realisation.trim() === '' && number === null ? [faultOf(`results.${n}.realisation`, 'text.empty')] : [],
  )

/** What rules may ask of a self-assessment: on how many results something was said, and whether there is a summary. */
export const assessmentCounts = ({ summary, results }: AssessmentBody): { readonly filled: number } => ({
  filled:
    results.filter(({ realisation, number }) => realisation.trim() !== '' || number !== null).length +
    Number(summary.trim() !== ''),
})
