import type { CaseWrite, WriteOutcome } from '@siklus/core'
import type { RecordCatalog } from '../../records/catalog.ts'
import { checkRecords } from '../../records/checked-write.ts'
import { timerChanges } from '../../values/timer-changes.ts'
import type { Rows, Statement } from '../executor.ts'
import { qualified } from '../identifier.ts'
import { template, templateCache } from '../template.ts'
import { groupRecords, type RecordGroup } from './record-groups.ts'
import { shapeKey, shapeOf } from './write-shape.ts'
import { writeSlots } from './write-slots.ts'
import { writeSql } from './write-sql.ts'

/** A composed write: its statement, and how to read the answer. `undefined`: the key was taken while this waited; ask who has it. */
export interface PreparedWrite {
  readonly statement: Statement
  readonly outcome: (rows: Rows) => WriteOutcome | undefined
}

/** Composes writes; a text is made once per shape. Throws the typed errors of a mistaken record before anything is sent. */
export const writeStatements = (schema: string, catalog: RecordCatalog) => {
  const cached = templateCache()
  return (write: CaseWrite, patience: string | null): PreparedWrite => {
    if (write.expected === 0 && !write.opening)
      throw new TypeError(`the write that opens case ${write.ref.id} brings no opening`)
    const [timers, records] = [timerChanges(write), groupRecords(checkRecords(catalog, write.records))]
    const shape = shapeOf(write, { timers, records, patience: patience !== null })
    const made = cached(shapeKey(shape), () => writeSql(schema, shape))
    return {
      statement: made(writeSlots(write, { timers, records, patience: patience ?? '' })),
      outcome: (rows) => outcomeOf(rows, records),
    }
  }
}

const outcomeOf = (rows: Rows, records: readonly RecordGroup[]): WriteOutcome | undefined => {
  const verdict = String(rows[0]?.verdict)
  const existing = rows[0]?.existing
  if (verdict === 'ok') return { written: true }
  if (verdict === 'revision') return { written: false, because: 'revision' }
  if (verdict === 'key') return typeof existing === 'string' ? { written: false, because: 'key', existing } : undefined
  const table = records[Number(verdict.replace('record ', ''))]?.table.name
  if (table === undefined) throw new TypeError(`the write answered '${verdict}'`)
  return { written: false, because: 'record', table }
}

/** Asks which case holds a start key. */
export const keyStatement = (schema: string) => {
  const made = template(
    `select k.case_id::text as existing from ${qualified(schema, 'case_key')} k where k.tenant = :tenant and k.workflow = :workflow and k.key = :start_key`,
  )
  return ({ ref, next, opening }: CaseWrite): Statement =>
    made({ tenant: ref.tenant, workflow: next.workflow, start_key: opening?.key ?? null })
}
