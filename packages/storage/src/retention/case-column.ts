import type { RecordTable } from '../records/record-table.ts'

// the log of a cycle and its feedback belong to the case of the cycle
const CASE_COLUMNS = ['case_id', 'cycle_id'] as const

/** The column in which every row of a record table names its case; undefined where its rows belong to no case. */
export const caseColumnOf = ({ columns }: RecordTable): string | undefined =>
  CASE_COLUMNS.find((name) => columns[name] === 'uuid')
