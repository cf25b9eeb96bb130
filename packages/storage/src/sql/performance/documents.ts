import type { Json } from '@siklus/core'
import type { Counts, Document, DocumentRecords, DraftSave, SaveOutcome } from '@siklus/core/performance'
import { sql } from 'kysely'
import { columnNames, type RecordTable } from '../../records/record-table.ts'
import { qualified } from '../identifier.ts'
import { type Entity, entity, type Ground, select, translated } from './entity.ts'

/** Documents of one kind of case in their table. */
export const documentRecords = <Body extends Json>(ground: Ground, table: RecordTable): DocumentRecords<Body> => {
  const documents = entity<Document<Body>>(table, {
    caseId: 'case_id',
    revision: 'revision',
    edit: 'edit',
    body: 'body',
    contentHash: 'content_hash',
    author: 'author',
    updatedAt: 'updated_at',
    frozenAt: 'frozen_at',
  })
  return {
    revisions: ({ tenant, id }) =>
      select(ground, documents, { tenant, tail: sql`and t.case_id = ${id}::uuid order by t.revision` }),
    save: async (draft) => {
      const saved = draft.seen.edit === 0 ? await first(ground, table, draft) : await next(ground, table, draft)
      return saved || (await again(ground, table, draft)) ? { saved: true } : standing(ground, documents, draft)
    },
  }
}

const columnsOf = (table: RecordTable, counts: Counts) =>
  columnNames(table).filter((column) => Object.hasOwn(counts, column))

const countsSql = (table: RecordTable, counts: Counts) =>
  columnsOf(table, counts).map((column) => sql`, ${sql.raw(column)} = ${counts[column]}`)

const changed = async (ground: Ground, query: ReturnType<typeof sql>): Promise<boolean> => {
  const { rows } = await translated(() => query.execute(ground.db))
  return rows.length > 0
}

/** The first draft of a case that has no document yet. */
const first = (ground: Ground, table: RecordTable, draft: DraftSave): Promise<boolean> => {
  const counts = columnsOf(table, draft.counts)
  const names = ['case_id', 'revision', 'edit', 'body', ...counts, 'content_hash', 'author', 'updated_at']
  const name = sql.raw(qualified(ground.schema, table.name))
  return changed(
    ground,
    sql`insert into ${name} (tenant, ${sql.raw(names.join(', '))})
      select ${draft.tenant}::text, ${draft.id}::uuid, ${draft.seen.revision}::int, 1, ${JSON.stringify(draft.body)}::jsonb,
        ${sql.join([...counts.map((column) => sql`${draft.counts[column]}::int`), sql`${draft.contentHash}::text`, sql`${draft.author}::text`, sql`${draft.at}::timestamptz`])}
      where ${draft.seen.revision}::int = 1 and not exists (select from ${name} d where d.tenant = ${draft.tenant} and d.case_id = ${draft.id}::uuid)
      on conflict do nothing returning 1 as saved`,
  )
}

/** The next save of the newest, unfrozen revision, if it is still as its writer saw it. */
const next = (ground: Ground, table: RecordTable, draft: DraftSave): Promise<boolean> => {
  const name = sql.raw(qualified(ground.schema, table.name))
  return changed(
    ground,
    sql`update ${name} as t set edit = t.edit + 1, body = ${JSON.stringify(draft.body)}::jsonb,
        content_hash = ${draft.contentHash}, author = ${draft.author}, updated_at = ${draft.at}::timestamptz
        ${sql.join(countsSql(table, draft.counts), sql``)}
      where t.tenant = ${draft.tenant} and t.case_id = ${draft.id}::uuid and t.revision = ${draft.seen.revision}
        and t.edit = ${draft.seen.edit} and t.frozen_at is null
        and not exists (select from ${name} n where n.tenant = ${draft.tenant} and n.case_id = ${draft.id}::uuid and n.revision > t.revision)
      returning 1 as saved`,
  )
}

/** A revision that was opened anew starts at edit 0 and is there already: its first save is an update. */
const again = (ground: Ground, table: RecordTable, draft: DraftSave): Promise<boolean> =>
  draft.seen.edit === 0 ? next(ground, table, draft) : Promise.resolve(false)

const standing = async <Body extends Json>(
  ground: Ground,
  documents: Entity<Document<Body>>,
  { tenant, id }: DraftSave,
): Promise<SaveOutcome> => {
  const tail = sql`and t.case_id = ${id}::uuid order by t.revision desc limit 1`
  const [newest] = await select(ground, documents, { tenant, tail })
  if (!newest) return { saved: false, stored: null }
  return { saved: false, stored: { revision: newest.revision, edit: newest.edit, frozen: newest.frozenAt !== null } }
}
