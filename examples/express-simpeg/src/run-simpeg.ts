import type { AddressInfo } from 'node:net'
import { type Clock, INBOX_QUEUE, inboxHandler, systemClock, type Worker } from '@siklus/core'
import pg from 'pg'
import { createApp } from './create-app.ts'
import type { Host } from './host.ts'
import { staff } from './kinerja/sync-organisation.ts'
import { openHost } from './open-host.ts'
import { startPostgres } from './postgres/start-postgres.ts'
import { tenant } from './tenant.ts'

/** What a start may say. */
export interface Settings {
  /** 0 takes any free port. */
  readonly port: number
  /** A PostgreSQL of one's own; without it one from npm lives as long as this process. */
  readonly database?: string | pg.PoolConfig
  /** Behind TLS: the cookie travels by it only. */
  readonly secure?: boolean
  readonly clock?: Clock
}

/** The running application. */
export interface RunningSimpeg {
  readonly url: string
  stop(): Promise<void>
}

/** Starts the application, and the engine's background work beside it. */
export const runSimpeg = async (settings: Settings): Promise<RunningSimpeg> => {
  const { port, database, secure = false, clock = systemClock } = settings
  const own = database === undefined ? await startPostgres() : undefined
  const pool = new pg.Pool(configOf(database ?? own ?? {}))
  // a connection that breaks while it is idle is replaced by the pool
  pool.on('error', () => {})
  const host = await openHost(pool, { clock, secure })
  const worker = workerOf(host)
  await worker.start()
  const server = createApp(host).listen(port, 'localhost')
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      // the dashboard's live feeds stay open for ever otherwise
      server.closeAllConnections()
      await Promise.all([closed, worker.stop()])
      await host.engine.close()
      await pool.end()
      await own?.stop()
    },
  }
}

/** Deadlines, messages between cases, and notices: what speaks to the admins goes to the HR staff. */
const workerOf = ({ engine, inbox, pool }: Host): Worker =>
  engine.worker({
    tenants: [tenant],
    handlers: [inboxHandler(inbox)],
    notices: {
      channels: [INBOX_QUEUE.name],
      recipients: async (_tenant, role) => (role === 'admin' ? (await staff(pool)).map(({ id }) => id) : []),
    },
  })

const configOf = (database: string | pg.PoolConfig): pg.PoolConfig =>
  typeof database === 'string' ? { connectionString: database } : database
