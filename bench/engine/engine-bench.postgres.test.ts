import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type RunningPostgres, startPostgres } from '../../test/postgres.ts'
import { startContender } from '../measure/contender-process.ts'
import { runTable } from '../measure/run-table.ts'
import { contender } from './rows/contender.ts'
import { engineTables } from './rows/index.ts'

const CASES = 70
const PATIENCE_MS = 90_000

let server: RunningPostgres

// the pools of all contenders of a table take more connections than the server of the other tests has
beforeAll(async () => {
  server = await startPostgres({ settings: ['max_connections=250'] })
})
afterAll(() => server.stop())

describe.each(engineTables(CASES))('the table $name', (table) => {
  test('every contender runs, and its tables hold what it acknowledged', { timeout: PATIENCE_MS }, async () => {
    const run = { patience: { rounds: 1, millis: 100 }, server, say: () => {} }
    const { results, contenders } = await runTable({ ...table, warmUp: false }, run)
    expect(results.map(({ row }) => row.id)).toEqual(table.rows.map(({ id }) => id))
    for (const { figures } of results)
      for (const figure of [figures.value, figures.against, figures.ratio]) expect(figure).toBeGreaterThan(0)
    expect(contenders).toHaveLength(Object.keys(table.contenders).length)
  })
})

test('where pgbench is missing a raw loop does the same work', async () => {
  const { drop, ...database } = await freshDatabase(server)
  const loop = startContender(contender('pgbench').file)
  await loop.open({ database, cases: CASES })
  const { actions } = await loop.run({ what: 'stand-in', callers: 8, millis: 100 })
  expect(actions).toBeGreaterThanOrEqual(8)
  for (const { written, what } of await loop.proof()) expect([what, written]).toEqual([what, CASES + actions])
  await loop.close()
  await drop()
})
