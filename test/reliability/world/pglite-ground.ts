import { PGlite } from '@electric-sql/pglite'
import { createRecordTable, pglite, type SqlStorage } from '@siklus/storage/pglite'
import { hostTable, orphansIn } from '../books/orphans.ts'
import { type Gate, gated, gatedMethods } from '../faults/gate.ts'
import { paper } from './paper.ts'
import type { Ground } from './stage.ts'
import { MONTHS } from './time.ts'

/** A schema of a PGlite whose every statement goes through the gate; makes its tables. */
export const pgliteGround = async (instance: PGlite, schema: string, gate: Gate): Promise<Ground> => {
  const line = gated(instance, gate)
  const storage = pglite({ instance: line, schema, records: [paper], partitions: MONTHS })
  await (await storage.open([])).close()
  await createRecordTable(storage.sql.db, paper)
  await instance.query(hostTable(schema))
  return groundOn({ storage, schema, line: () => line })
}

const SCHEMA = 'siklus'

/** Makes the tables in a folder that holds an empty database. */
export const prepareDirectory = async (directory: string): Promise<void> => {
  const instance = await PGlite.create(directory)
  await pgliteGround(instance, SCHEMA, (_, send) => send())
  await instance.close()
}

/**
 * A folder that the storage itself opens and locks, as in a host. No handle of it is given out, so that every PGlite of this process
 * goes through the gate: for processes that do nothing else.
 */
export const directoryGround = (directory: string, gate: Gate): Ground => {
  const methods = gatedMethods({ ...methodsOf(PGlite.prototype) }, gate)
  let opened: PGlite | undefined
  Object.assign(PGlite.prototype, {
    query(this: PGlite, ...args: readonly never[]) {
      opened = this
      return methods.query?.apply(this, [...args])
    },
    transaction: methods.transaction,
  })
  const line = () => {
    if (!opened) throw new Error('the storage is not open yet')
    return opened
  }
  return groundOn({ storage: pglite({ directory, records: [paper], partitions: MONTHS }), schema: SCHEMA, line })
}

const methodsOf = ({ query, transaction }: PGlite) => ({ query, transaction })

interface On {
  readonly storage: SqlStorage
  readonly schema: string
  readonly line: () => PGlite
}

const groundOn = ({ storage, schema, line }: On): Ground => ({
  storage,
  host: (org, work) =>
    line().transaction((tx) => {
      const insert = `insert into "${schema}".host_row values ($1, $2) on conflict do nothing`
      const insertRow = async (act: string) => void (await tx.query(insert, [org.tenant, act]))
      return work({ here: org.within(tx), insertRow })
    }),
  orphans: orphansIn(async (text, values) => (await line().query<Row>(text, [...values])).rows, schema),
})

type Row = { readonly [column: string]: unknown }
