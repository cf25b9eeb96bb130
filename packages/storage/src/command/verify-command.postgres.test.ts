import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/postgres.ts'
import { eko, keys, openNode, submitted } from '../contract/engine/anchor-scene.ts'
import { leaveNote } from '../contract/engine/leave-note.ts'
import { migrate } from '../postgres/migrate.ts'
import { postgres } from '../postgres/postgres.ts'
import { createRecordTable } from '../sql/migrations/record-table-ddl.ts'
import { runCommand } from './run-command.ts'

let database: FreshDatabase
let pool: pg.Pool
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siklus-verify-'))
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 4 })
  await migrate(pool, { partitions: { from: '2026-01', months: 2 } })
  await createRecordTable(postgres({ pool }).sql.db, leaveNote)
})

afterAll(async () => {
  await pool.end()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const run = async (...args: readonly string[]) => {
  const said: string[] = []
  const say = (text: string) => {
    said.push(text)
  }
  const { user, database: name, host, port } = database
  const code = await runCommand(['verify', ...args], {
    env: { DATABASE_URL: `postgres://${user}@/${name}?host=${encodeURIComponent(host)}&port=${port}` },
    clock: { now: () => 0 },
    folder,
    ...{ out: say, err: say },
  })
  return { code, said: said.join('') }
}

test('checks a tenant in the database, and against what was exported', async () => {
  const { org } = await openNode(postgres({ pool, records: [leaveNote] }), 'kab-andir')
  const ids = [await submitted({ org }), await submitted({ org })]
  await org.anchors.seal({ by: 'system' })
  await writeFile(join(folder, 'day.jsonl'), org.anchors.export('2026-01-05', { by: eko, key: keys.privateKey }))
  await writeFile(join(folder, 'key.pem'), keys.publicKey.export({ type: 'spki', format: 'pem' }))
  expect(await run('--tenant', 'kab-andir')).toEqual({
    ...{ code: 0 },
    said: `kab-andir: 2 kasus, 4 perpindahan, 1 jangkar; 0 temuan
0 perpindahan belum dijangkarkan; 0 kasus sudah dipensiunkan bersama bulannya
alur tidak diulang di sini, karena alur milik aplikasi (org.verifyAll)\n`,
  })
  const both = ['--tenant', 'kab-andir', '--export', 'day.jsonl', '--key', 'key.pem', '--lang', 'en']
  expect(await run(...both)).toMatchObject({ code: 0, said: expect.stringContaining('1 anchors; 0 findings') })
  const other = await openNode(postgres({ pool, records: [leaveNote] }), 'kota-andir')
  await submitted(other)
  const strange = ['--tenant', 'kota-andir', '--export', 'day.jsonl', '--key', 'key.pem']
  expect(await run(...strange)).toMatchObject({
    code: 1,
    said: expect.stringContaining('berkas tidak memuat jangkar kota-andir: tidak ada yang dibandingkan'),
  })
  await pool.query(`update siklus.case set context = '{}' where id = $1`, [ids[0]])
  await pool.query(`update siklus.anchor set feed_to = 'x', hash = hash where tenant = 'kab-andir'`)
  const { code, said } = await run(...both)
  expect(code).toBe(1)
  expect(said).toContain(`kab-andir: anchor 1 differs from the one that was exported\n`)
  expect(said).toContain(`kab-andir, case ${ids[0]}, revision 2: the case differs from its last transition\n`)
})

test('a tenant of which nothing is known is no clean record', async () => {
  expect(await run('--tenant', 'kab-andri', '--lang', 'en')).toEqual({
    ...{ code: 1 },
    said: 'kab-andri: nothing is recorded for this tenant\n',
  })
})

test('says in one line what went wrong', async () => {
  const { code, said } = await run('--tenant', 'kab-andir', '--schema', 'elsewhere')
  expect(code).toBe(1)
  expect(said).toMatch(/^Tidak dapat diperiksa \/ cannot be checked: Schema 'elsewhere' lacks .+\n$/)
})
