import type { JsonObject } from '../../case/json.ts'
import type { RecordWrite } from '../../case/record-write.ts'
import type { Rating } from './evaluation.ts'

/** The record of a rating. Two ratings at once take the same number: the second act finds it taken and writes nothing. */
export const ratingWrite = (evaluation: string, rating: Rating): RecordWrite => ({
  op: 'insert',
  table: 'rating',
  row: {
    case_id: evaluation,
    seq: rating.seq,
    kind: rating.kind,
    result_rating: rating.resultRating,
    behaviour_rating: rating.behaviourRating,
    predicate: rating.predicate,
    finding: asJson(rating.finding),
    note: rating.note,
    by_person: rating.by,
    at: rating.at,
  },
})

/** A finding as plain JSON. */
const asJson = (finding: Rating['finding']): JsonObject => JSON.parse(JSON.stringify(finding))

/** The record that opens an objection. */
export const objectionWrite = (
  evaluation: string,
  filed: { readonly grounds: string; readonly at: string },
): RecordWrite => ({
  op: 'insert',
  table: 'objection',
  row: { case_id: evaluation, grounds: filed.grounds, filed_at: filed.at },
})

/** The record of the assessor's answer to an objection: given once, before the decision. */
export const statementWrite = (
  evaluation: string,
  given: { readonly statement: string; readonly at: string },
): RecordWrite => ({
  op: 'update',
  table: 'objection',
  key: { case_id: evaluation },
  set: { statement: given.statement, stated_at: given.at },
  expect: { statement: null, decision: null },
})

/** The record of how an objection ended. */
export const decisionWrite = (
  evaluation: string,
  given: { readonly decision: string; readonly reason: string | null; readonly by: string; readonly at: string },
): RecordWrite => ({
  op: 'update',
  table: 'objection',
  key: { case_id: evaluation },
  set: {
    decision: given.decision,
    decision_reason: given.reason,
    decided_by: given.by,
    decided_at: given.at,
  },
  expect: { decision: null },
})
