import type {
  FeedbackNote,
  FeedbackRecords,
  FollowUp,
  FollowUpRecords,
  JournalEntry,
  JournalRecords,
} from '@siklus/core/performance'
import { sql } from 'kysely'
import * as tables from '../../records/performance-tables.ts'
import { qualified } from '../identifier.ts'
import { entity, type Ground, insert, select, translated } from './entity.ts'

const entries = entity<JournalEntry>(tables.journalEntry, {
  id: 'id',
  cycle: 'cycle_id',
  person: 'person',
  on: 'on_date',
  period: 'period',
  result: 'result_id',
  text: 'text',
  quantity: 'quantity',
  unit: 'unit',
  evidence: 'evidence',
  createdAt: 'created_at',
})

/** The daily log in its table. */
export const journalRecords = (ground: Ground): JournalRecords => ({
  add: ({ tenant, ...row }) => insert(ground, entries, { tenant, row }),
  list: ({ tenant, cycle, period }) =>
    select(ground, entries, {
      tenant,
      tail: sql`and t.cycle_id = ${cycle}::uuid ${period === undefined ? sql`` : sql`and t.period = ${period}`}
        order by t.on_date desc, t.id desc`,
    }),
  remove: async ({ tenant, cycle, id, person }) => {
    const removed = await translated(() =>
      sql`delete from ${sql.raw(qualified(ground.schema, tables.journalEntry.name))} t
        where t.tenant = ${tenant} and t.id = ${id}::uuid and t.cycle_id = ${cycle}::uuid and t.person = ${person} returning t.id`.execute(
        ground.db,
      ),
    )
    return removed.rows.length > 0
  },
})

const notes = entity<FeedbackNote>(tables.feedback, {
  id: 'id',
  cycle: 'cycle_id',
  case: 'case_id',
  from: 'from_person',
  to: 'to_person',
  about: 'about',
  result: 'result_id',
  text: 'text',
  at: 'at',
})

/** Feedback in its table. */
export const feedbackRecords = (ground: Ground): FeedbackRecords => ({
  add: ({ tenant, ...row }) => insert(ground, notes, { tenant, row }),
  list: ({ tenant, cycle }) =>
    select(ground, notes, { tenant, tail: sql`and t.cycle_id = ${cycle}::uuid order by t.at desc, t.id desc` }),
})

const followUps = entity<FollowUp>(tables.followUp, {
  id: 'id',
  cycle: 'case_id',
  kind: 'kind',
  text: 'text',
  dueOn: 'due_on',
  status: 'status',
  closedReason: 'closed_reason',
  by: 'by_person',
  at: 'at',
})

/** Follow-ups in their table; acts write them. */
export const followUpRecords = (ground: Ground): FollowUpRecords => ({
  list: ({ tenant, cycle }) =>
    select(ground, followUps, { tenant, tail: sql`and t.case_id = ${cycle}::uuid order by t.due_on, t.id` }),
})
