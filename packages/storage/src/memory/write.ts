import { type Case, type CaseWrite, type Change, orderParties, type WriteOutcome } from '@siklus/core'
import type { CheckedWrite } from '../records/checked-write.ts'
import { compareTexts } from '../values/compare-texts.ts'
import { isoInstant } from '../values/instant.ts'
import { jsonCopy } from '../values/json-text.ts'
import { timerChanges, timerKey } from '../values/timer-changes.ts'
import { applyRecord, staleRecord } from './records.ts'
import { keyText, type TenantTables } from './tables.ts'

/** Writes one act, or says which guard failed; then nothing has changed. */
export const writeCase = (tables: TenantTables, given: CaseWrite, records: readonly CheckedWrite[]): WriteOutcome => {
  const write = jsonCopy(given)
  const refusal = refuse(tables, write, records)
  if (refusal) return refusal
  writeRow(tables, write)
  writeTransition(tables, write)
  writeTimers(tables, write)
  rememberAnswer(tables, write)
  for (const record of jsonCopy(records)) applyRecord(tables, record)
  return { written: true }
}

const refuse = (tables: TenantTables, write: CaseWrite, records: readonly CheckedWrite[]): WriteOutcome | undefined => {
  const revision = tables.cases.get(write.ref.id)?.revision ?? 0
  if (revision !== write.expected) return { written: false, because: 'revision' }
  const existing = tables.keys.get(startKey(write) ?? '')
  if (existing !== undefined) return { written: false, because: 'key', existing }
  const table = staleRecord(tables, records)
  return table === undefined ? undefined : { written: false, because: 'record', table }
}

const startKey = ({ next, opening }: CaseWrite): string | undefined =>
  opening?.key == null ? undefined : keyText(next.workflow, opening.key)

const writeRow = (tables: TenantTables, write: CaseWrite): void => {
  const after = rowAfter(tables, write)
  const key = startKey(write)
  if (key !== undefined) tables.keys.set(key, write.ref.id)
  tables.cases.set(write.ref.id, after)
}

const rowAfter = (tables: TenantTables, write: CaseWrite): Case => {
  const at = isoInstant(write.entry.at)
  const before = tables.cases.get(write.ref.id)
  const moved = { ...write.next, revision: write.expected + 1, head: write.hash, updatedAt: at }
  return before ? { ...before, ...moved } : opened(write, { ...moved, openedAt: at })
}

type Moved = Omit<Case, 'tenant' | 'id' | 'parent' | 'unit' | 'period' | 'parties'>

const opened = ({ ref, opening }: CaseWrite, moved: Moved): Case => {
  if (!opening) throw new TypeError(`the write that opens case ${ref.id} brings no opening`)
  const { parent, unit, period, parties } = opening
  return { tenant: ref.tenant, id: ref.id, parent, unit, period, parties: orderParties(parties), ...moved }
}

const writeTransition = (tables: TenantTables, { ref, entry, hash, personal, next, outbox }: CaseWrite): void => {
  const { revision, by, event, at } = entry
  tables.transitions.set(ref.id, [...(tables.transitions.get(ref.id) ?? []), { entry, hash, personal }])
  const change: Omit<Change, 'cursor'> = {
    tenant: ref.tenant,
    caseId: ref.id,
    workflow: next.workflow,
    revision,
    event: event.type,
    state: next.state,
    at: isoInstant(at),
    by,
    messages: outbox.messages,
  }
  tables.outbox.push(change)
}

const writeTimers = (tables: TenantTables, write: CaseWrite): void => {
  const { set, drop, dropAll } = timerChanges(write)
  const gone = new Set([...set, ...drop].map(timerKey))
  const kept = dropAll ? [] : (tables.timers.get(write.ref.id) ?? []).filter((timer) => !gone.has(timerKey(timer)))
  const after = [...kept, ...set].toSorted((a, b) => compareTexts(a.state, b.state) || compareTexts(a.delay, b.delay))
  tables.timers.set(write.ref.id, after)
}

/** The first answer under a key stays. */
const rememberAnswer = (tables: TenantTables, { ref, idempotency, expected }: CaseWrite): void => {
  if (!idempotency) return
  const key = keyText(ref.id, idempotency.principal, idempotency.key)
  if (!tables.answers.has(key))
    tables.answers.set(key, { requestHash: idempotency.requestHash, revision: expected + 1 })
}
