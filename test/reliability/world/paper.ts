import type { RecordWrite } from '@siklus/core'
import { defineRecordTable, type RecordTable } from '@siklus/storage/memory'

/** The record that belongs to an act: which act wrote it, and which one sealed it. */
export const paper: RecordTable = defineRecordTable({
  name: 'paper',
  columns: { id: 'uuid', petition: 'uuid', act: 'text', seal: 'text?' },
  primaryKey: ['id'],
})

/** A new paper of an act on a petition. */
export const written = (id: string, petition: string, act: string): RecordWrite => ({
  op: 'insert',
  table: 'paper',
  row: { id, petition, act, seal: null },
})

/** The seal of an act on a paper that has none. */
export const sealed = (id: string, act: string): RecordWrite => ({
  op: 'update',
  table: 'paper',
  key: { id },
  set: { seal: act },
  expect: { seal: null },
})
