import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRecordTable } from '@siklus/storage/pglite'
import { expect, onTestFinished, test } from 'vitest'
import { inFolder, openEngine } from './open-engine.ts'
import { travelOrder } from './trip.ts'
import { walk } from './walk.ts'

test('the walk of the guide is kept in a folder, and found there by the next engine', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'siklus-embedding-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const storage = inFolder(directory)
  {
    await using engine = await openEngine(storage)
    await createRecordTable(storage.sql.db, travelOrder)
    expect((await walk(engine)).at(-1)).toBe('ordered, revision 3')
  }
  await using engine = await openEngine(inFolder(directory))
  expect(await engine.in('kota-andir').count({ status: 'done' }, { by: { person: 'ani' } })).toBe(1)
})
