import type * as v from 'valibot'
import { day, decimalText, evidenceLink, id, oneOf, orNothing, text, wholeNumber } from './cells.ts'
import { defineTable } from './table.ts'
import { aspects, resultKinds } from './words.ts'

const resultNo = wholeNumber(1, 99)

/** Planned results, one row for each indicator; the rows of one result repeat its number, text, kind and goal. */
export const planTable = defineTable('sample-plans.csv', {
  person: id,
  resultNo,
  result: text,
  kind: oneOf(resultKinds),
  goal: orNothing(id),
  aspect: oneOf(aspects),
  indicator: text,
  target: decimalText,
  unit: text,
})

/** What people did day by day. */
export const journalTable = defineTable('sample-journal.csv', {
  person: id,
  date: day,
  resultNo: orNothing(resultNo),
  text,
  quantity: orNothing(decimalText),
  unit: orNothing(text),
  evidence: orNothing(evidenceLink),
})

/** A row of sample-plans.csv: one indicator of one result. */
export type PlanRow = v.InferOutput<typeof planTable.row>
