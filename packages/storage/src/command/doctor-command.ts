import type { OpenStorage } from '@siklus/core'
import { missingSteps } from '../sql/demand-migrated.ts'
import type { SqlExecutor } from '../sql/executor.ts'
import { demandOwnFeed } from '../sql/feed/adopt-feed.ts'
import { DEFAULT_SCHEMA, qualified } from '../sql/identifier.ts'
import { laterMonth } from '../sql/migrations/partitions.ts'
import type { Command } from './command-line.ts'
import { messageOf } from './message-of.ts'
import { type CommandDatabase, onDatabase } from './on-database.ts'

const OPTIONS = {
  schema: { type: 'string', default: DEFAULT_SCHEMA },
  'renew-feed': { type: 'boolean', default: false },
} as const

/** `siklus doctor`. */
export const doctorCommand: Command<typeof OPTIONS> = {
  usage: `siklus doctor [--renew-feed] [--schema siklus]

  Memeriksa skema, partisi di muka, dan pembaca perubahan. Berakhir dengan 1 bila ada yang perlu dibenahi.
  Checks the schema, the partitions ahead, and the readers of the change feed. Ends with 1 where something wants mending.

  --renew-feed  setelah basis data dikembalikan ke saat sebelumnya: kursor lama tidak berlaku lagi
                after the database was put back to an earlier moment: cursors from before expire
  --schema      skema tempat tabel Siklus / where the tables of Siklus are (siklus)
`,
  options: OPTIONS,
  run: (values, { url, clock, out }) =>
    onDatabase({ url, schema: values.schema ?? DEFAULT_SCHEMA }, async (database) => {
      if (values['renew-feed']) await database.storage.retention.renewFeed()
      const findings = await examine(database, clock.now())
      for (const { ok, words } of findings) out(`${ok ? 'baik / fine' : 'BENAHI / MEND'}: ${words}\n`)
      return findings.every(({ ok }) => ok) ? 0 : 1
    }),
}

interface Finding {
  readonly ok: boolean
  readonly words: string
}

/** What can be asked only of a schema that is up to date is not asked of another. */
const examine = async (database: CommandDatabase, now: number): Promise<readonly Finding[]> => {
  const executor = executorOn(database)
  const missing = await missingSteps(executor, database.schema)
  if (missing.length > 0) return [{ ok: false, words: `skema / schema: siklus migrate (${missing.join(', ')})` }]
  return [
    { ok: true, words: 'skema / schema' },
    await feedAtHome(executor, database.schema),
    await roomAhead(database, now),
    await openTransaction(executor),
    ...(await readers(database, executor, now)),
    ...(await unreadByRelay(database, executor)),
  ]
}

const executorOn = ({ pool }: CommandDatabase): SqlExecutor => ({
  query: async ({ text, values }) => {
    const { rows, rowCount } = await pool.query({ text, values: [...values] })
    return { rows, affected: rowCount }
  },
})

const feedAtHome = async (executor: SqlExecutor, schema: string): Promise<Finding> => {
  try {
    await demandOwnFeed(executor, schema)
    return { ok: true, words: 'kotak keluar / outbox' }
  } catch (error) {
    return { ok: false, words: `kotak keluar / outbox: ${messageOf(error)}` }
  }
}

const AHEAD = 2

const roomAhead = async ({ storage }: CommandDatabase, now: number): Promise<Finding> => {
  const months = await storage.retention.months()
  const last = months.findLast(({ place }) => place === 'among')?.month ?? '–'
  const apart = months.filter(({ place }) => place === 'apart').map(({ month }) => month)
  const ok = last >= laterMonth(new Date(now).toISOString().slice(0, 7), AHEAD)
  const kept = apart.length > 0 ? `; terpisah / apart: ${apart.join(', ')}` : ''
  return { ok, words: `partisi sampai / partitions up to ${last}${kept}` }
}

const PATIENCE_SECONDS = 60

const OPEN = `select a.pid::text as pid, coalesce(a.application_name, '') as name, a.state,
  extract(epoch from clock_timestamp() - a.xact_start)::integer as seconds
from pg_catalog.pg_stat_activity a where a.backend_xid is not null and a.pid <> pg_backend_pid() order by a.xact_start limit 1`

/** The oldest transaction that wrote and is still open, anywhere on the server: the feed waits for it. */
const openTransaction = async (executor: SqlExecutor): Promise<Finding> => {
  const [row] = (await executor.query({ name: null, text: OPEN, values: [] })).rows
  if (!row) return { ok: true, words: 'tidak ada transaksi terbuka / no open transaction' }
  const seconds = Number(row.seconds)
  return {
    ok: seconds < PATIENCE_SECONDS,
    words: `transaksi terbuka / open transaction: ${row.name} (pid ${row.pid}, ${row.state}), ${seconds} s`,
  }
}

const LATE_MS = 600_000

const readers = async (
  { schema, storage }: CommandDatabase,
  executor: SqlExecutor,
  now: number,
): Promise<readonly Finding[]> => {
  const text = `select r.tenant, r.reader from ${qualified(schema, 'reader_cursor')} r order by r.tenant, r.reader`
  const { rows } = await executor.query({ name: null, text, values: [] })
  const opened = await storage.open([])
  const found: Finding[] = []
  for (const row of rows)
    found.push(await readerOf(opened, { tenant: String(row.tenant), reader: String(row.reader), now }))
  return found
}

/** A tenant whose messages nobody has ever brought: its months are never retired, and its cases hear nothing of each other. */
const unreadByRelay = async ({ schema }: CommandDatabase, executor: SqlExecutor): Promise<readonly Finding[]> => {
  const [cursors, outbox] = ['reader_cursor', 'outbox'].map((name) => qualified(schema, name))
  const text = `with recursive tenants (tenant) as (
  (select o.tenant from ${outbox} o order by o.tenant limit 1)
  union all
  select (select o.tenant from ${outbox} o where o.tenant > t.tenant order by o.tenant limit 1) from tenants t where t.tenant is not null)
select t.tenant from tenants t where t.tenant is not null
  and not exists (select 1 from ${cursors} r where r.tenant = t.tenant and r.reader = 'relay') order by t.tenant`
  const { rows } = await executor.query({ name: null, text, values: [] })
  return rows.map(({ tenant }) => ({
    ok: false,
    words: `${tenant}/relay: belum pernah berjalan; jalankan engine.worker / has never run; start engine.worker`,
  }))
}

interface Asked {
  readonly tenant: string
  readonly reader: string
  readonly now: number
}

const readerOf = async (storage: OpenStorage, { tenant, reader, now }: Asked): Promise<Finding> => {
  const { untold, held } = await storage.lag(tenant, await storage.cursor(tenant, reader))
  const since = Math.max(0, ...[untold, held].map((at) => (at === null ? 0 : now - Date.parse(at))))
  return { ok: since < LATE_MS, words: `${tenant}/${reader}: ${Math.round(since / 1000)} s` }
}
