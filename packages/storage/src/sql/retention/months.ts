import {
  type KeptMonth,
  MonthNotClosed,
  type MonthRetirement,
  type RetiredMonth,
  StorageUnavailable,
} from '@siklus/core'
import { type Kysely, sql } from 'kysely'
import { monthRange } from '../../retention/month-range.ts'
import type { Rows, Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { template } from '../template.ts'
import { codeOf, translateError } from '../translate-error.ts'
import { apartName } from './month-sources.ts'

const MOVED = ['case', 'transition'] as const

/** Asks the catalogue which months are partitions, and which were set apart. */
export const monthsStatement = (schema: string): Statement => ({
  name: null,
  text: `select c.relname as name from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where n.nspname = $1 and c.relkind = 'r' and c.relname ~ '^(retired_)?case_[0-9]{4}_[0-9]{2}$' order by 1`,
  values: [schema],
})

/** The months from their tables, oldest first. One that was set apart is apart until it is dropped, also where room was made for it anew. */
export const monthsOfTables = (rows: Rows): readonly KeptMonth[] => {
  const apart = new Set(namesOf(rows, 'retired_case_'))
  return [...new Set([...namesOf(rows, 'case_'), ...apart])]
    .toSorted()
    .map((month) => ({ month, place: apart.has(month) ? 'apart' : 'among' }))
}

/** The months of the tables that begin with a prefix. */
export const namesOf = (rows: Rows, prefix: string): readonly string[] =>
  rows
    .map((row) => String(row.name))
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length).replace('_', '-'))

/**
 * Takes a month's partitions out of their tables, renames them, and notes it, all or nothing. While it waits for its lock, and then for a
 * moment, acts wait too; so it waits only so long, and then fails with `StorageUnavailable`, which may be tried again.
 */
export const setApart = async <DB>(db: Kysely<DB>, schema: string, retirement: MonthRetirement): Promise<void> => {
  try {
    await db.transaction().execute(async (trx) => {
      await sql`select set_config('lock_timeout', ${`${retirement.busyAfterMs}ms`}, true)`.execute(trx)
      for (const table of MOVED) await detach(trx, { schema, table, month: retirement.month })
      await demandDone(trx, schema, retirement.month)
      await note(trx, schema, retirement)
    })
  } catch (error) {
    if (codeOf(error) === '55P03')
      throw new StorageUnavailable(`Cases of ${retirement.month} are in use; try again`, {
        retryable: true,
        cause: error,
      })
    throw translateError(error)
  }
}

interface Moved {
  readonly schema: string
  readonly table: string
  readonly month: string
}

const detach = async <DB>(db: Kysely<DB>, { schema, table, month }: Moved): Promise<void> => {
  const name = `${table}_${month.replace('-', '_')}`
  await sql`alter table ${sql.id(schema, table)} detach partition ${sql.id(schema, name)}`.execute(db)
  await sql`alter table ${sql.id(schema, name)} rename to ${sql.id(apartName(table, month))}`.execute(db)
}

/** Nobody can act on the month any more here: what is done stays done. */
const demandDone = async <DB>(db: Kysely<DB>, schema: string, month: string): Promise<void> => {
  const { rows } = await sql<{ tenant: string; id: string }>`
    select c.tenant, c.id::text as id from ${sql.id(schema, apartName('case', month))} c where c.status = 'active' limit 5`.execute(
    db,
  )
  const [first] = rows
  if (!first) return
  const samples = rows.map(({ id }) => id)
  throw new MonthNotClosed(month, [{ tenant: first.tenant, kind: 'activeCases', count: rows.length, samples }])
}

const note = async <DB>(db: Kysely<DB>, schema: string, retirement: MonthRetirement): Promise<void> => {
  const { tenants, month, manifest, at } = retirement
  await sql`insert into ${sql.id(schema, 'retired_month')} (tenant, month, manifest, at)
    select x.tenant, ${`${month}-01`}::date, ${manifest}, ${at}::timestamptz
    from jsonb_array_elements_text(${JSON.stringify(tenants)}::jsonb) as x(tenant)
    on conflict (tenant, month) do update set manifest = excluded.manifest, at = excluded.at`.execute(db)
}

/** Ends the tables of a month that was set apart. */
export const dropMonth = async <DB>(db: Kysely<DB>, schema: string, month: string): Promise<void> => {
  monthRange(month)
  try {
    for (const table of MOVED) await sql`drop table if exists ${sql.id(schema, apartName(table, month))}`.execute(db)
  } catch (error) {
    throw translateError(error)
  }
}

/** Asks which months of a tenant were retired. */
export const retiredStatement = (schema: string) => {
  const made = template(`select jsonb_build_object('month', to_char(r.month, 'YYYY-MM'), 'manifest', r.manifest,
    'at', to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text as item
  from ${qualified(schema, 'retired_month')} r where r.tenant = :tenant order by r.month`)
  return (tenant: string): Statement => made({ tenant })
}

/** The retired months from their rows. */
export const retiredOf = (rows: Rows): readonly RetiredMonth[] => rows.map((row) => JSON.parse(String(row.item)))
