import { setTimeout } from 'node:timers/promises'
import { asAdmin, type RunningPostgres } from '../postgres.ts'
import { makeFolder, runIn } from '../postgres-home.ts'
import { startServer } from '../postgres-server.ts'
import { finish } from '../tool.ts'
import type { SystemCheck } from './system-check.ts'

/** Copies a running server, starts the copy as its replica, and reads there what was written here. */
export const replica: SystemCheck = {
  tool: 'pg_basebackup',
  why: 'makes a replica to read lists from (its version must not be older than the server; postgresql-client-18 of the PostgreSQL project)',
  prove: async (path, server) => {
    await expectNewEnough(path, server)
    const data = makeFolder(server.home, 'replica')
    const host = makeFolder(server.home, 'replica-socket')
    const from = ['-h', server.host, '-p', `${server.port}`, '-U', server.user]
    await runIn(server.home, path, [...from, '-D', data, '-R', '-X', 'stream', '--checkpoint=fast', '--no-sync'])
    const copy = await startServer(server.home, { data, host, settings: ['max_connections=60'] })
    try {
      return await followed(server, { ...server, host })
    } finally {
      await copy.stop('fast')
    }
  },
}

const expectNewEnough = async (path: string, server: RunningPostgres): Promise<void> => {
  const { text } = await finish(path, ['--version'])
  const tool = Number(/\b(\d+)(?:\.\d+)?/.exec(text)?.[1])
  const { rows } = await asAdmin(server, (admin) =>
    admin.query("select current_setting('server_version_num')::int / 10000 as major"),
  )
  if (!(tool >= rows[0].major))
    throw new Error(`It is version ${tool}, too old for a server of version ${rows[0].major}.`)
}

const followed = async (server: RunningPostgres, copy: RunningPostgres): Promise<string> => {
  await asAdmin(server, (admin) => admin.query('create table written as select 42 as n'))
  const { rows } = await asAdmin(server, (admin) => admin.query('select pg_current_wal_lsn()::text as lsn'))
  return asAdmin(copy, async (reader) => {
    const caughtUp = 'select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= $1::pg_lsn as yes'
    for (let looks = 0; !(await reader.query(caughtUp, [rows[0].lsn])).rows[0].yes; looks += 1) {
      if (looks === 100) throw new Error('The replica did not catch up in ten seconds.')
      await setTimeout(100)
    }
    const { rows: read } = await reader.query('select n from written')
    if (read[0]?.n !== 42) throw new Error(`The replica read ${JSON.stringify(read)}.`)
    return 'a row written on the server was read on its replica'
  })
}
