import type { CaseWrite, OpenStorage, Retention } from '@siklus/core'
import { expect, test } from 'vitest'
import { freshSchemaName, sharedPGlite } from '../../../../../test/pglite.ts'
import { act, nextId, note, opening } from '../../contract/acts.ts'
import { contractFacts, contractRecords } from '../../contract/records.ts'
import { memory } from '../../memory/memory.ts'
import { pglite } from '../../pglite/pglite.ts'
import { createRecordTable } from '../migrations/record-table-ddl.ts'

// An export is read years later, and by others: it must not depend on what it was taken from.

const at = (day: number) => `2026-02-0${day}T10:00:00.000Z`

const party = (role: string, from: string) => ({ role, person: 'budi', from, to: null, basis: 'é “x”' })

/** Acts with everything an act can have; both storages get the same ones. */
const acts = (): readonly CaseWrite[] => {
  const place = { storage: undefined as never, tenant: 't' }
  return [1, 2, 3].flatMap((day) => {
    const id = nextId(at(day))
    const first = opening(place, {
      ...{
        id,
        at: at(day),
        key: `k${day}`,
        unit: 'root/',
        tags: ['late', 'for:owner'],
        context: { z: 1e21, a: [1.0, -0] },
      },
      ...{
        parties: [party('owner', at(day)), party('assessor', at(1))],
        event: { type: 'go', name: 'Budi' },
        personal: ['name'],
      },
      records: [
        note(id, 10, { weight: '12.50', on_date: '2026-02-01', body: { b: 1, a: null } }),
        note(id, 9, { frozen_at: at(2) }),
      ],
    })
    const before = { ...first.ref, ...first.next, revision: 1, head: first.hash }
    const messages = [{ kind: 'tell', to: 'parent', event: { type: 'told' } }] as const
    const second = act(before, {
      at: '2026-03-01T00:00:00.000Z',
      status: 'done',
      messages,
      idempotency: { principal: 'p', key: 'k', requestHash: '1' },
    })
    return [first, second]
  })
}

const linesOf = async (retention: Retention) => {
  const pages = retention.tables
    .filter(({ kind }) => kind !== 'passing')
    .map(async ({ name }) => {
      const { lines } = await retention.page({ table: name, tenant: 't', month: '2026-02', after: null, limit: 100 })
      return [name, lines] as const
    })
  return Object.fromEntries(await Promise.all(pages))
}

test('memory and PGlite export the same acts in the same words', async () => {
  const instance = await sharedPGlite()
  const partitions = { from: '2026-01', months: 3 }
  const database = pglite({ instance, schema: freshSchemaName(), records: contractRecords, partitions })
  await (await database.open([])).close()
  for (const table of contractRecords) await createRecordTable(database.sql.db, table)
  const reference = memory({ records: contractRecords })
  const writes = acts()
  const opened: readonly OpenStorage[] = [await database.open(contractFacts), await reference.open(contractFacts)]
  for (const storage of opened)
    for (const write of writes) expect(await storage.write(write)).toEqual({ written: true })
  const lines = await linesOf(database.retention)
  expect(lines).toEqual(await linesOf(reference.retention))
  expect(Object.entries(lines).flatMap(([name, { length }]) => (length > 0 ? [[name, length]] : []))).toEqual([
    ['case', 3],
    ['case_party', 6],
    ['case_key', 3],
    ['transition', 6],
    ['personal', 3],
    ['contract_note', 6],
  ])
  expect(database.retention.tables).toEqual(reference.retention.tables)
})
