import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/postgres.ts'
import { opened } from '../contract/acts.ts'
import { migrate } from '../postgres/migrate.ts'
import { postgres } from '../postgres/postgres.ts'
import { runCommand } from './run-command.ts'

let database: FreshDatabase
let pool: pg.Pool
let folder: string

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 4 })
  folder = await mkdtemp(join(tmpdir(), 'siklus-retire-'))
})
afterAll(async () => {
  await pool.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

const run = async (...args: readonly string[]) => {
  const said = { out: '', err: '' }
  const { user, host, port } = database
  const code = await runCommand(args, {
    env: { DATABASE_URL: `postgres://${user}@/${database.database}?host=${encodeURIComponent(host)}&port=${port}` },
    clock: { now: () => Date.parse('2026-04-10T00:00:00.000Z') },
    folder,
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
  })
  return { code, ...said }
}

const readAll = async () => {
  const storage = await postgres({ pool }).open([])
  const [from, to] = [await storage.cursor('t', 'relay'), await storage.tail('t')]
  await storage.advance({ tenant: 't', reader: 'relay', from, to: to ?? '' })
}

test('the doctor sends a schema that is not there to its migration, and finds what is missing', async () => {
  expect(await run('doctor')).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^BENAHI \/ MEND: .*siklus migrate/),
  })
  await migrate(pool, { partitions: { from: '2026-01', months: 4 } })
  const short = await run('doctor')
  expect(short).toMatchObject({
    code: 1,
    out: expect.stringContaining('MEND: partisi sampai / partitions up to 2026-04'),
  })
})

test('partitions are made ahead, and the doctor is content', async () => {
  expect(await run('partitions', '--months', '3')).toEqual({
    code: 0,
    out: 'Dibuat / made: 2026-05, 2026-06\nTersedia sampai / there is room up to: 2026-06\n',
    err: '',
  })
  expect((await run('partitions', '--months', '3')).out).toMatch(/^Dibuat \/ made: –\n/)
  const fine = await run('doctor')
  expect(fine).toMatchObject({ code: 0, out: expect.not.stringContaining('MEND') })
})

test('an open transaction that wrote, and a reader that is late, are told', async () => {
  const storage = await postgres({ pool }).open([])
  const at = { storage, tenant: 't' }
  await opened(at, { at: '2026-01-05T00:00:00.000Z', status: 'done' })
  await readAll()
  await opened(at, { at: '2026-02-05T00:00:00.000Z' })
  await opened({ storage, tenant: 'unread' }, { at: '2026-03-05T00:00:00.000Z' })
  const client = await pool.connect()
  await client.query("begin; set local application_name = 'payroll'; create table siklus.held ()")
  const { code, out } = await run('doctor', '--renew-feed')
  expect(code).toBe(1)
  expect(out).toContain('fine: transaksi terbuka / open transaction: payroll (pid ')
  expect(out).toMatch(/MEND: t\/relay: \d{7} s/)
  expect(out).toContain('MEND: unread/relay: belum pernah berjalan')
  await client.query('rollback')
  client.release()
})

test('a month that is not closed is refused with its obstacles; its export stays', async () => {
  const refused = await run('retire', '--month', '2026-02', '--to', 'old')
  expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('exported: 2026-02, 2 baris / rows') })
  expect(refused.err).toContain('t: kasus aktif / active cases: 1 (')
  expect(refused.err).toContain('t: perubahan belum dibaca / changes that a reader has not read: 1 (relay)')
  expect(refused.err).toContain('t: belum dipegang jangkar yang diekspor / not held by exported anchors: 1 (')
})

test('a closed month is exported, checked and taken out; files that changed since stop it', async () => {
  await readAll()
  const args = ['retire', '--month', '2026-01', '--to', 'old', '--no-anchors', '--without', 'personal']
  expect(await run(...args, '--export-only')).toMatchObject({ code: 0, err: '' })
  const files = await readdir(join(folder, 'old/2026-01'))
  expect(files).toEqual(expect.arrayContaining(['case.jsonl', 'manifest.json', 'transition.jsonl']))
  expect(files).not.toContain('personal.jsonl')
  await appendFile(join(folder, 'old/2026-01/case.jsonl'), '{}\n')
  expect(await run(...args)).toMatchObject({ code: 1, err: expect.stringContaining('case.jsonl') })
  await rm(join(folder, 'old/2026-01/manifest.json'))
  const kept = await run(...args)
  expect(kept).toMatchObject({ code: 0, err: '' })
  expect(kept.out).toContain('2026-01: disimpan terpisah / kept apart')
  expect((await run('doctor')).out).toContain('terpisah / apart: 2026-01')
  expect(await run(...args, '--drop')).toMatchObject({ code: 0, out: expect.stringContaining('dihapus / dropped') })
  expect(await run(...args)).toMatchObject({ code: 1, err: expect.stringContaining('no month 2026-01') })
})

test.each([
  [['partitions', '--months', 'many'], 'NaN'],
  [['retire', '--month', '2026-01'], '--to'],
  [['retire', '--month', '2026', '--to', 'x'], "'2026' is not a month"],
  [['doctor', '--loudly'], '--loudly'],
])('%j is not understood, says why, and shows how', async (args, why) => {
  const { code, out, err } = await run(...args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(why)
  expect(err).toContain(`siklus ${args[0]}`)
})
