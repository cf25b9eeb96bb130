import * as v from 'valibot'
import { type CsvRecord, csvRecords } from './csv-records.ts'
import type { OfficeFault } from './fault.ts'

/** What a file must contain. `columns` are the header's words: `position_kind` in the file is `positionKind` in a row. */
export interface Table<Row> {
  readonly file: string
  readonly columns: readonly string[]
  readonly row: v.GenericSchema<unknown, Row>
}

/** A row that keeps its line, so that later checks can point at it. */
export interface Line<Row> {
  readonly line: number
  readonly row: Row
}

/** What was read: the good rows, the faults, and what every row is called in its first column, also the bad rows, or null when the file could not be read at all. */
export interface TableRows<Row> {
  readonly file: string
  readonly lines: readonly Line<Row>[]
  readonly ids: ReadonlySet<string> | null
  readonly faults: readonly OfficeFault[]
}

/** The word of the header for a key of a row. */
export const columnOf = (key: string) => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Describes a file by the schema of each column. */
export const defineTable = <const Cells extends v.ObjectEntries>(file: string, cells: Cells) => ({
  file,
  columns: Object.keys(cells).map(columnOf),
  row: v.object(cells),
})

type Cells = Readonly<Record<string, string>>

/** The key of a row for a word of the header. */
export const keyOf = (column: string) => column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const cellsOf = (header: readonly string[], cells: readonly string[]): Cells =>
  Object.fromEntries(header.map((column, index) => [keyOf(column), cells[index] ?? '']))

const headerProblems = (columns: readonly string[], header: readonly string[]) => [
  ...columns
    .filter((each) => !header.includes(each))
    .map((each) => ({ column: each, problem: 'the column is missing; add it' })),
  ...header
    .filter((each) => !columns.includes(each))
    .map((each) => ({
      column: each,
      problem: `nobody reads this column; take it out, or write one of: ${columns.join(', ')}`,
    })),
  ...header
    .filter((each, index) => header.indexOf(each) !== index)
    .map((each) => ({ column: each, problem: 'the column stands there twice; keep one' })),
]

const headerFaults = ({ file, columns }: Table<unknown>, { line, cells }: CsvRecord): readonly OfficeFault[] => {
  if (cells.length === 1 && cells[0]?.includes(';') === true)
    return [{ file, line, column: null, message: 'the columns are separated by semicolons; save the file with commas' }]
  return headerProblems(columns, cells).map(({ column, problem }) => ({ file, line, column, message: problem }))
}

const wrongWidth = (table: Table<unknown>, header: CsvRecord, { line, cells }: CsvRecord): OfficeFault => ({
  file: table.file,
  line,
  column: null,
  message: `the row has ${cells.length} cells, the header ${header.cells.length}; put texts with commas into quotation marks`,
})

const cellFaults = (file: string, line: number, issues: readonly v.BaseIssue<unknown>[]): readonly OfficeFault[] =>
  issues.map(({ path, message }) => ({ file, line, column: columnOf(String(path?.[0]?.key ?? '')), message }))

interface ReadRow<Row> {
  readonly good: readonly Line<Row>[]
  readonly faults: readonly OfficeFault[]
}

const readRow = <Row>(table: Table<Row>, header: CsvRecord, record: CsvRecord): ReadRow<Row> => {
  if (record.cells.length !== header.cells.length) return { good: [], faults: [wrongWidth(table, header, record)] }
  const read = v.safeParse(table.row, cellsOf(header.cells, record.cells))
  return read.success
    ? { good: [{ line: record.line, row: read.output }], faults: [] }
    : { good: [], faults: cellFaults(table.file, record.line, read.issues) }
}

const idsOf = (table: Table<unknown>, header: CsvRecord, records: readonly CsvRecord[]): ReadonlySet<string> => {
  const index = header.cells.indexOf(table.columns[0] ?? '')
  return new Set(records.map(({ cells }) => cells[index] ?? ''))
}

const nothing = (file: string, faults: readonly OfficeFault[]) => ({ file, lines: [], ids: null, faults })

const readRecords = <Row>(table: Table<Row>, records: readonly CsvRecord[]): TableRows<Row> => {
  const [header, ...rest] = records
  const empty = 'the file is empty; write the header and at least one row'
  if (header === undefined) return nothing(table.file, [{ file: table.file, line: 1, column: null, message: empty }])
  const wrongHeader = headerFaults(table, header)
  if (wrongHeader.length > 0) return nothing(table.file, wrongHeader)
  const read = rest.map((record) => readRow(table, header, record))
  return {
    file: table.file,
    lines: read.flatMap(({ good }) => good),
    ids: idsOf(table, header, rest),
    faults: read.flatMap(({ faults }) => faults),
  }
}

/** Reads one file by its table. Bytes that are absent mean a missing file. Every fault is collected; good rows are kept beside bad ones. */
export const readTable = <Row>(table: Table<Row>, bytes: Uint8Array | undefined): TableRows<Row> => {
  const { file } = table
  const missing = 'the file is missing or cannot be opened; put it into the directory'
  if (bytes === undefined) return nothing(file, [{ file, line: 1, column: null, message: missing }])
  const { records, faults } = csvRecords(file, bytes)
  return faults.length > 0 ? nothing(file, faults) : readRecords(table, records)
}
