import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import type { FactCatalog } from '@siklus/core'
import { expect, test } from 'vitest'
import { freshSchemaName, sharedPGlite } from '../../../../test/pglite.ts'
import { loaded, opened, opening } from '../contract/acts.ts'
import { contractRecords } from '../contract/records.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { pglite } from './pglite.ts'

// The contract of every storage runs on PGlite in sql/portable.pglite.test.ts, where each statement is looked at as well.

const months = { from: '2026-01', months: 3 }
const schema = freshSchemaName()
const prepared = new Map<PGlite, Promise<void>>()

const open = async (catalog: FactCatalog) => {
  const instance = await sharedPGlite()
  const storage = pglite({ instance, schema, records: contractRecords, partitions: months })
  const storageOpened = await storage.open(catalog)
  const create = async () => {
    for (const table of contractRecords) await createRecordTable(storage.sql.db, table)
  }
  const first = prepared.get(instance) ?? create()
  prepared.set(instance, first)
  await first
  return storageOpened
}

// What a host's transaction of each library is promised stands in within-….pglite.test.ts.

test('a month without partition is refused with the month and the way to make it', async () => {
  const storage = await open([])
  const write = opening({ storage, tenant: 'early' }, { at: '2025-12-31T23:59:59.999Z' })
  const error = { _tag: 'PartitionMissing', month: '2025-12', message: expect.stringContaining("from: '2025-12'") }
  await expect(storage.write(write)).rejects.toMatchObject(error)
})

test('the default partitions follow the clock', async () => {
  const clock = { now: () => Date.parse('2027-05-10T00:00:00.000Z') }
  const storage = await pglite({ instance: await sharedPGlite(), schema: freshSchemaName(), clock }).open([])
  const openedIn = (at: string) => storage.write(opening({ storage, tenant: 't' }, { at }))
  expect(await openedIn('2027-04-01T00:00:00.000Z')).toEqual({ written: true })
  expect(await openedIn('2029-03-31T00:00:00.000Z')).toEqual({ written: true })
  await expect(openedIn('2029-04-01T00:00:00.000Z')).rejects.toMatchObject({
    _tag: 'PartitionMissing',
    month: '2029-04',
  })
})

test('a folder keeps its cases, one opener at a time', { timeout: 60_000 }, async () => {
  const directory = mkdtempSync(join(tmpdir(), 'siklus-pglite-'))
  const first = pglite({ directory, partitions: months })
  const [one, two] = [await first.open([]), await first.open([])]
  const item = await opened({ storage: one, tenant: 't' })
  await expect(pglite({ directory }).open([])).rejects.toMatchObject({ _tag: 'DirectoryLocked', pid: process.pid })
  await one.close()
  await one.close()
  expect((await loaded(two, item)).case).toEqual(item)
  await two.close()
  await expect(two.read([{ ref: item }])).rejects.toMatchObject({ _tag: 'StorageUnavailable', retryable: false })
  const wrong = [{ workflow: 'w', version: 1, facts: { f: { from: 'nowhere', where: {}, take: 'count' } } }] as const
  await expect(first.open(wrong)).rejects.toMatchObject({ _tag: 'UnknownRecordTable' })
  const third = await first.open([])
  expect((await first.sql.db.selectFrom('case').select('id').execute()).length).toBe(1)
  await third.close()
  const again = await pglite({ directory, partitions: months }).open([])
  expect((await loaded(again, item)).case).toEqual(item)
  await again.close()
  rmSync(directory, { recursive: true })
})
