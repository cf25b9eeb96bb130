import { type Kysely, sql } from 'kysely'
import { DEFAULT_SCHEMA } from '../identifier.ts'

/** Which months cases may be opened in. `from` is `YYYY-MM`. */
export interface Months {
  readonly from: string
  readonly months: number
}

const PARTITIONED = ['case', 'transition'] as const

/**
 * Makes the partitions of `case` and `transition` for some months, where they are missing. Run it ahead of time, a quarter at least:
 * there is no default partition, so a case opened in a month without one is refused with `PartitionMissing`.
 */
export const ensurePartitions = async <DB>(
  db: Kysely<DB>,
  options: Months & { readonly schema?: string },
): Promise<void> => {
  const { schema = DEFAULT_SCHEMA } = options
  for (const month of monthsOf(options))
    for (const table of PARTITIONED) await createPartition(db, { schema, table, month })
}

interface Partition {
  readonly schema: string
  readonly table: (typeof PARTITIONED)[number]
  readonly month: string
}

// room on the page for the next version of a row that every step updates; what is only appended needs none
const SPARE = { case: ' with (fillfactor = 80)', transition: '' } as const

const createPartition = async <DB>(db: Kysely<DB>, { schema, table, month }: Partition): Promise<void> => {
  const name = `${table}_${month.replace('-', '_')}`
  await sql`create table if not exists ${sql.id(schema, name)} partition of ${sql.id(schema, table)}
    for values from (${sql.lit(`${month}-01`)}) to (${sql.lit(`${laterMonth(month, 1)}-01`)})${sql.raw(SPARE[table])}`.execute(
    db,
  )
}

/** The months, as `YYYY-MM`. Throws a RangeError when `from` is not a month or the number is not a whole one of 1 to 600. */
export const monthsOf = ({ from, months }: Months): readonly string[] => {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(from)) throw new RangeError(`'${from}' is not a month; write it as 2026-01`)
  if (!Number.isInteger(months) || months < 1 || months > 600)
    throw new RangeError(`${months} is not a number of months from 1 to 600`)
  return Array.from({ length: months }, (_, n) => laterMonth(from, n))
}

/** A month some months later (or earlier), as `YYYY-MM`. */
export const laterMonth = (month: string, by: number): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}
