import { defineRecordTable } from '../../records/record-table.ts'

/** The record table that the engine's contract writes to. */
export const leaveNote = defineRecordTable({
  name: 'leave_note',
  columns: { id: 'uuid', unit: 'text', kind: 'text', body: 'json' },
  primaryKey: ['id'],
})
