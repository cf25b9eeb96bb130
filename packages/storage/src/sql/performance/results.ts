import type {
  EvaluationRecords,
  Objection,
  PlanRecords,
  Rating,
  ReportRecords,
  Signature,
} from '@siklus/core/performance'
import { sql } from 'kysely'
import * as tables from '../../records/performance-tables.ts'
import { documentRecords } from './documents.ts'
import { entity, type Ground, select } from './entity.ts'

const signatures = entity<Signature>(tables.signature, {
  person: 'person',
  role: 'role',
  contentHash: 'content_hash',
  refused: 'refused',
  reason: 'reason',
  at: 'at',
})

/** Plans in their tables. */
export const planRecords = (ground: Ground): PlanRecords => ({
  documents: documentRecords(ground, tables.planDocument),
  signatures: ({ tenant, id }) =>
    select(ground, signatures, { tenant, tail: sql`and t.case_id = ${id}::uuid order by t.at, t.role` }),
})

/** Reports in their table. */
export const reportRecords = (ground: Ground): ReportRecords => ({
  documents: documentRecords(ground, tables.reportDocument),
})

const ratings = entity<Rating>(tables.rating, {
  seq: 'seq',
  kind: 'kind',
  resultRating: 'result_rating',
  behaviourRating: 'behaviour_rating',
  predicate: 'predicate',
  finding: 'finding',
  note: 'note',
  by: 'by_person',
  at: 'at',
})

const objections = entity<Objection>(tables.objection, {
  grounds: 'grounds',
  filedAt: 'filed_at',
  statement: 'statement',
  statedAt: 'stated_at',
  decision: 'decision',
  decisionReason: 'decision_reason',
  decidedBy: 'decided_by',
  decidedAt: 'decided_at',
})

/** Evaluations in their tables. */
export const evaluationRecords = (ground: Ground): EvaluationRecords => ({
  documents: documentRecords(ground, tables.evaluationDocument),
  ratings: ({ tenant, id }) =>
    select(ground, ratings, { tenant, tail: sql`and t.case_id = ${id}::uuid order by t.seq` }),
  objection: async ({ tenant, id }) => {
    const [found] = await select(ground, objections, { tenant, tail: sql`and t.case_id = ${id}::uuid` })
    return found
  },
})
