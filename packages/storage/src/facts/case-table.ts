import type { RecordTable } from '../records/record-table.ts'

/** The columns of `case` that facts may ask for: never its context or value. */
export const caseTable: RecordTable = {
  name: 'case',
  columns: {
    id: 'uuid',
    workflow: 'text',
    version: 'int',
    status: 'text',
    state: 'text',
    revision: 'int',
    parent: 'uuid?',
    unit: 'text',
    period: 'text',
    opened_at: 'instant',
    updated_at: 'instant',
  },
  primaryKey: ['id'],
}
