import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startPostgres } from './start-postgres.ts'

test('a PostgreSQL from npm starts without settings, and leaves nothing behind', { timeout: 60_000 }, async () => {
  const { stop, ...address } = await startPostgres()
  const client = new pg.Client(address)
  await client.connect()
  const { rows } = await client.query(
    "select current_setting('fsync') as fsync, current_setting('listen_addresses') as net",
  )
  await client.end()
  expect(rows).toEqual([{ fsync: 'on', net: '' }])
  await stop()
  expect(existsSync(dirname(address.host))).toBe(false)
})
