import * as v from 'valibot'
import { id, oneOf, orNothing, text, wholeNumber } from './cells.ts'
import { cycleDay, dayOfCycle } from './cycle-day.ts'
import type { OfficeFault } from './fault.ts'
import type { Agency, AgencyParameter } from './office.ts'
import { repeatedRows } from './references.ts'
import { columnOf, defineTable, keyOf, type TableRows } from './table.ts'
import { reportPeriods } from './words.ts'

/** Parameters that the law leaves to the agency, each with the decision or practice it rests on. */
export const agencyTable = defineTable('agency.csv', { parameter: text, value: v.string(), basis: text })

const days = wholeNumber(1, 366)

const agencySchema = v.object({
  tenant: id,
  tenantName: text,
  signingPlace: text,
  planDue: cycleDay,
  planReviewDays: days,
  planSigningDays: days,
  planMinimumResults: orNothing(wholeNumber(1, 99)),
  planMaximumRounds: orNothing(wholeNumber(1, 99)),
  reportPeriod: oneOf(reportPeriods),
  reportOpensDaysBeforePeriodEnd: wholeNumber(0, 90),
  reportDueDaysAfterPeriodEnd: days,
  reportReviewDays: days,
  reportsLapseOn: cycleDay,
  evaluationOpensOn: cycleDay,
  selfAssessmentDue: cycleDay,
  ratingDue: cycleDay,
  publishDue: cycleDay,
  deemedReceiptDays: days,
  objectionDecisionDays: days,
  followUpDue: cycleDay,
})

// Nobody can rate before the reports are closed, nor publish before rating.
const mustNotComeBefore = [
  ['selfAssessmentDue', 'evaluationOpensOn'],
  ['ratingDue', 'selfAssessmentDue'],
  ['ratingDue', 'reportsLapseOn'],
  ['publishDue', 'ratingDue'],
  ['followUpDue', 'publishDue'],
] as const

type AgencyRows = TableRows<AgencyParameter>

const faultAt = ({ file, lines }: AgencyRows, key: string, message: string): OfficeFault => {
  const parameter = columnOf(key)
  const line = lines.find(({ row }) => row.parameter === parameter)?.line ?? 1
  return { file, line, column: 'value', message: `${parameter}: ${message}` }
}

const names = Object.keys(agencySchema.entries).map(columnOf)

const unknownFaults = ({ file, lines }: AgencyRows): readonly OfficeFault[] =>
  lines
    .filter(({ row }) => !names.includes(row.parameter))
    .map(({ line, row }) => ({
      file,
      line,
      column: 'parameter',
      message: `nobody reads '${row.parameter}'; take it out, or write one of: ${names.join(', ')}`,
    }))

const missingFaults = ({ file, ids }: AgencyRows): readonly OfficeFault[] =>
  names
    .filter((name) => ids?.has(name) === false)
    .map((name) => ({ file, line: 1, column: 'parameter', message: `'${name}' is missing; add a row for it` }))

const valuesOf = ({ lines }: AgencyRows) =>
  Object.fromEntries(lines.map(({ row }) => [keyOf(row.parameter), row.value]))

const valueFaults = (rows: AgencyRows, issues: readonly v.BaseIssue<unknown>[]): readonly OfficeFault[] =>
  issues
    .map(({ path, message }) => ({ key: String(path?.[0]?.key), message }))
    .filter(({ key }) => Object.hasOwn(valuesOf(rows), key))
    .map(({ key, message }) => faultAt(rows, key, message))

/** The parameters as one thing; undefined when there are faults, in these rows or in the file itself. */
export interface ReadAgency {
  readonly agency: Agency | undefined
  readonly faults: readonly OfficeFault[]
}

const orderFaults = (rows: AgencyRows, agency: Agency): readonly OfficeFault[] =>
  mustNotComeBefore
    .filter(([later, earlier]) => dayOfCycle(agency[later], 2001) < dayOfCycle(agency[earlier], 2001))
    .map(([later, earlier]) => faultAt(rows, later, `lies before ${columnOf(earlier)}; write that day or a later one`))

/** Puts the rows of agency.csv together. Every parameter must be there, be known, and keep the order in which the steps of a cycle follow. */
export const readAgency = (rows: AgencyRows): ReadAgency => {
  const read = v.safeParse(agencySchema, valuesOf(rows))
  const faults = [
    ...repeatedRows(rows, { column: 'parameter', of: ({ parameter }) => parameter }),
    ...unknownFaults(rows),
    ...missingFaults(rows),
    ...(read.success ? orderFaults(rows, read.output) : valueFaults(rows, read.issues)),
  ]
  return { agency: read.success ? read.output : undefined, faults }
}
