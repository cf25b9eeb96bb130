import * as v from 'valibot'
import type { DocumentFault } from '../documents/errors.ts'
import { dayText, faultOf, faultsOf, givenText } from '../documents/fields.ts'
import { cycleInput } from '../workflows/cycle-input.ts'
import { cycleInputOf } from './cycle-input.ts'
import type { CycleParameters } from './parameters.ts'

const days = v.pipe(
  v.number('days.invalid'),
  v.integer('days.invalid'),
  v.minValue(0, 'days.invalid'),
  v.maxValue(366, 'days.invalid'),
)
const count = (least: number) =>
  v.pipe(v.number('number.invalid'), v.integer('number.invalid'), v.minValue(least, 'number.invalid'))

const schema = v.strictObject({
  zone: v.string('zone.invalid'),
  planDue: dayText,
  planReviewDays: days,
  signingDays: v.nullable(days),
  rhythm: v.picklist(['monthly', 'quarterly'], 'choice.invalid'),
  reportOpensDaysBefore: days,
  reportDueDays: days,
  reportReviewDays: days,
  reportsLapseOn: dayText,
  evaluationOpensOn: dayText,
  selfAssessmentDue: dayText,
  ratingDue: dayText,
  publishDue: v.nullable(dayText),
  receiptDays: days,
  objectionDecisionDays: days,
  followUpDue: dayText,
  minimumResults: v.nullable(count(1)),
  maximumRounds: v.nullable(count(0)),
})

const isInOrder = (year: number, parameters: CycleParameters): readonly (readonly [string, boolean])[] => {
  const { planDue, reportsLapseOn, evaluationOpensOn, selfAssessmentDue, ratingDue, publishDue, followUpDue } =
    parameters
  return [
    ['planDue', planDue >= `${year - 1}-01-01` && planDue <= `${year}-12-31`],
    ['evaluationOpensOn', evaluationOpensOn > planDue],
    ['selfAssessmentDue', selfAssessmentDue >= evaluationOpensOn],
    ['ratingDue', ratingDue >= selfAssessmentDue],
    // nobody is rated while a report is open: reports must have an end before the rating has
    ['reportsLapseOn', reportsLapseOn >= `${year}-12-31` && reportsLapseOn < ratingDue],
    ['publishDue', publishDue === null || publishDue >= ratingDue],
    ['followUpDue', followUpDue >= (publishDue ?? ratingDue)],
  ]
}

/** What keeps parameters from being used for a year: shapes, days out of order, and whatever the cycle's own input refuses. */
export const parameterFaults = (year: number, given: CycleParameters): readonly DocumentFault[] => {
  const parsed = v.safeParse(schema, given)
  if (!parsed.success) return faultsOf(parsed.issues)
  const disordered = isInOrder(year, given).flatMap(([field, holds]) => (holds ? [] : [faultOf(field, 'date.order')]))
  if (disordered.length > 0) return disordered
  const input = v.safeParse(cycleInput, cycleInputOf(year, given, { unitHead: false, zone: null }))
  return input.success ? [] : faultsOf(input.issues)
}

/** What keeps a basis from being recorded: parameters are set on a decision, which must be named. */
export const basisFaults = (basis: string): readonly DocumentFault[] => {
  const parsed = v.safeParse(givenText, basis)
  return parsed.success ? [] : parsed.issues.map(({ message }) => faultOf('basis', message))
}
