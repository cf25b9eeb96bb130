import { defineRecordTable, type RecordTable } from './record-table.ts'

/** A document of a case, revision by revision. `edit` counts the saves of a draft; a frozen revision is never written again. */
const documentTable = (name: string, counts: { readonly [column: string]: 'int' } = {}): RecordTable =>
  defineRecordTable({
    name,
    columns: {
      case_id: 'uuid',
      revision: 'int',
      edit: 'int',
      body: 'json',
      ...counts,
      content_hash: 'text',
      author: 'text',
      updated_at: 'instant',
      frozen_at: 'instant?',
    },
    primaryKey: ['case_id', 'revision'],
  })

/** Plans, with what rules ask of them counted. */
export const planDocument = documentTable('plan_document', {
  results: 'int',
  unaligned: 'int',
  without_indicator: 'int',
})
/** Reports; `filled` counts what is in them. */
export const reportDocument = documentTable('report_document', { filled: 'int' })
/** Self-assessments. */
export const evaluationDocument = documentTable('evaluation_document')

/** Who signed which content, or refused to. */
export const signature = defineRecordTable({
  name: 'signature',
  columns: {
    case_id: 'uuid',
    person: 'text',
    role: 'text',
    content_hash: 'text?',
    refused: 'bool',
    reason: 'text?',
    at: 'instant',
  },
  primaryKey: ['case_id', 'person', 'role', 'at'],
})

/** Ratings of an evaluation in their order; the last one counts. */
export const rating = defineRecordTable({
  name: 'rating',
  columns: {
    case_id: 'uuid',
    seq: 'int',
    kind: 'text',
    result_rating: 'text',
    behaviour_rating: 'text',
    predicate: 'text',
    finding: 'json',
    note: 'text?',
    by_person: 'text',
    at: 'instant',
  },
  primaryKey: ['case_id', 'seq'],
})

/** The one objection against an evaluation. */
export const objection = defineRecordTable({
  name: 'objection',
  columns: {
    case_id: 'uuid',
    grounds: 'text',
    filed_at: 'instant',
    statement: 'text?',
    stated_at: 'instant?',
    decision: 'text?',
    decision_reason: 'text?',
    decided_by: 'text?',
    decided_at: 'instant?',
  },
  primaryKey: ['case_id'],
})

/** What follows from a cycle's result. */
export const followUp = defineRecordTable({
  name: 'follow_up',
  columns: {
    id: 'uuid',
    case_id: 'uuid',
    kind: 'text',
    text: 'text',
    due_on: 'date',
    status: 'text',
    closed_reason: 'text?',
    by_person: 'text',
    at: 'instant',
  },
  primaryKey: ['id'],
})

/** The daily log. */
export const journalEntry = defineRecordTable({
  name: 'journal_entry',
  columns: {
    id: 'uuid',
    cycle_id: 'uuid',
    person: 'text',
    on_date: 'date',
    period: 'text',
    result_id: 'text?',
    text: 'text',
    quantity: 'decimal?',
    unit: 'text?',
    evidence: 'json',
    created_at: 'instant',
  },
  primaryKey: ['id'],
})

/** Feedback, only ever added. */
export const feedback = defineRecordTable({
  name: 'feedback',
  columns: {
    id: 'uuid',
    cycle_id: 'uuid',
    case_id: 'uuid?',
    from_person: 'text',
    to_person: 'text',
    about: 'text',
    result_id: 'text?',
    text: 'text',
    at: 'instant',
  },
  primaryKey: ['id'],
})

/** Units, dated: a new row from a day on replaces the older one. */
export const unit = defineRecordTable({
  name: 'unit',
  columns: {
    id: 'text',
    valid_from: 'date',
    valid_to: 'date?',
    name: 'text',
    kind: 'text',
    parent: 'text?',
    zone: 'text?',
  },
  primaryKey: ['id', 'valid_from'],
})

/** People. */
export const person = defineRecordTable({
  name: 'person',
  columns: { id: 'text', name: 'text', nip: 'text?', kind: 'text', rank: 'text?', inactive_from: 'date?' },
  primaryKey: ['id'],
})

/** People in positions, dated. */
export const assignment = defineRecordTable({
  name: 'assignment',
  columns: {
    person: 'text',
    unit: 'text',
    position: 'text',
    valid_from: 'date',
    valid_to: 'date?',
    position_kind: 'text',
    head: 'bool',
    appointment: 'text',
    basis: 'text',
  },
  primaryKey: ['person', 'unit', 'position', 'valid_from'],
})

/** Roles held in the whole tenant, dated. */
export const tenantRole = defineRecordTable({
  name: 'tenant_role',
  columns: { person: 'text', role: 'text', valid_from: 'date', valid_to: 'date?', basis: 'text' },
  primaryKey: ['person', 'role', 'valid_from'],
})

/** The strategic plan. */
export const goal = defineRecordTable({
  name: 'goal',
  columns: {
    id: 'text',
    parent: 'text?',
    kind: 'text',
    text: 'text',
    unit: 'text',
    valid_from: 'date',
    valid_to: 'date?',
  },
  primaryKey: ['id'],
})

/** What goals are measured by. */
export const goalIndicator = defineRecordTable({
  name: 'goal_indicator',
  columns: { id: 'text', goal: 'text', text: 'text', unit_of_measure: 'text', direction: 'text', maximum: 'decimal?' },
  primaryKey: ['id'],
})

/** What indicators should reach, year by year. */
export const indicatorTarget = defineRecordTable({
  name: 'indicator_target',
  columns: { indicator: 'text', year: 'int', target: 'decimal', target_upper: 'decimal?', source: 'text?' },
  primaryKey: ['indicator', 'year'],
})

/** What an agency set for a year. */
export const cycleParameters = defineRecordTable({
  name: 'cycle_parameters',
  columns: { year: 'int', parameters: 'json', basis: 'text', by_person: 'text', at: 'instant' },
  primaryKey: ['year'],
})

/** Every record table of the performance cycle. */
export const performanceTables: readonly RecordTable[] = [
  planDocument,
  reportDocument,
  evaluationDocument,
  signature,
  rating,
  objection,
  followUp,
  journalEntry,
  feedback,
  unit,
  person,
  assignment,
  tenantRole,
  goal,
  goalIndicator,
  indicatorTarget,
  cycleParameters,
]
