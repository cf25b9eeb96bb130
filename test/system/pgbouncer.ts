import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import type { RunningPostgres } from '../postgres.ts'
import { listen, makeFolder, spawnIn } from '../postgres-home.ts'
import type { SystemCheck } from './system-check.ts'

const PORT = 6432
const SERVER_CONNECTIONS = 2
const TRANSACTIONS = 40

/** Puts twelve clients on two server connections, in transaction mode, and has every transaction answered. */
export const pgbouncer: SystemCheck = {
  tool: 'pgbouncer',
  why: 'hosts run it between many application servers and PostgreSQL (Debian: pgbouncer)',
  prove: async (path, server) => {
    const host = makeFolder(server.home, 'bouncer')
    const settings = join(host, 'pgbouncer.ini')
    writeFileSync(settings, settingsFor(server, host))
    const bouncer = spawnIn(server.home, path, [settings])
    const words = listen(bouncer)
    try {
      await untilThere(join(host, `.s.PGSQL.${PORT}`), words)
      return await shareConnections({ host, port: PORT, user: server.user, database: 'postgres', max: 12 })
    } finally {
      bouncer.kill('SIGTERM')
    }
  },
}

const settingsFor = ({ host, port, user }: RunningPostgres, folder: string) => `
[databases]
* = host=${host} port=${port} user=${user}
[pgbouncer]
listen_port = ${PORT}
unix_socket_dir = ${folder}
auth_type = any
pool_mode = transaction
default_pool_size = ${SERVER_CONNECTIONS}
`

const untilThere = async (socket: string, words: readonly string[]): Promise<void> => {
  for (let looks = 0; looks < 100; looks += 1) {
    if (existsSync(socket)) return
    await setTimeout(50)
  }
  throw new Error(`pgbouncer did not come up: ${words.join('')}`)
}

const shareConnections = async (config: pg.PoolConfig): Promise<string> => {
  const pool = new pg.Pool(config)
  try {
    const served = await Promise.all(Array.from({ length: TRANSACTIONS }, () => servedBy(pool)))
    const connections = new Set(served).size
    if (connections > SERVER_CONNECTIONS)
      throw new Error(`pgbouncer used ${connections} server connections, not ${SERVER_CONNECTIONS}.`)
    return `${served.length} transactions of ${config.max} clients over ${connections} server connections`
  } finally {
    await pool.end()
  }
}

const servedBy = async (pool: pg.Pool): Promise<number> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query('select pg_backend_pid() as pid, pg_sleep(0.005)')
    await client.query('commit')
    return Number(rows[0].pid)
  } finally {
    client.release()
  }
}
