import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/postgres.ts'
import { pgBoss } from '../background/pg-boss/pg-boss.ts'
import { postgres } from '../postgres/postgres.ts'
import { steps } from '../sql/migrations/index.ts'
import { runCommand } from './run-command.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
})
afterAll(() => database.drop())

const run = async (args: readonly string[], url: string) => {
  const said: string[] = []
  const say = (text: string) => {
    said.push(text)
  }
  const code = await runCommand(args, {
    env: { DATABASE_URL: url },
    clock: { now: () => Date.parse('2026-01-05') },
    folder: import.meta.dirname,
    out: say,
    err: say,
  })
  return { code, said: said.join('') }
}

test('migrates a database, once', async () => {
  const url = `postgres://${database.user}@/${database.database}?host=${encodeURIComponent(database.host)}&port=${database.port}`
  expect(await run(['migrate', '--months', '2'], url)).toEqual({
    code: 0,
    said: `Diterapkan / applied: ${[...steps.map((step) => step.name), 'siklus_jobs'].join(', ')}\n`,
  })
  expect(await run(['migrate'], url)).toMatchObject({ code: 0, said: expect.stringContaining('up to date') })
  const pool = new pg.Pool(database)
  await (await postgres({ pool }).open([])).close()
  const background = pgBoss({ pool })
  await background.start([])
  await background.stop()
  await pool.end()
})

test('says in one line what went wrong', async () => {
  const nowhere = await run(['migrate'], `postgres://nobody@/nowhere?host=${encodeURIComponent(database.host)}`)
  expect(nowhere).toMatchObject({ code: 1, said: expect.stringContaining('migration failed') })
})
