import type { OfficeFault } from './fault.ts'
import type { Line, TableRows } from './table.ts'

/** A fault at a row of a table; without a column it is about the whole row. */
export const faultIn =
  <Row>({ file }: TableRows<Row>, column: string | null) =>
  ({ line }: Line<Row>, message: string): OfficeFault => ({ file, line, column, message })

/** A column that names rows of another table; null names none. */
export interface Reference<Row> {
  readonly column: string
  readonly of: (row: Row) => string | null
  readonly to: TableRows<unknown>
}

/** Rows that name something the other table does not have. A table that could not be read accuses nobody. */
export const unknownReferences = <Row>(
  table: TableRows<Row>,
  { column, of, to }: Reference<Row>,
): readonly OfficeFault[] =>
  table.lines.flatMap((line) => {
    const named = of(line.row)
    if (named === null || to.ids === null || to.ids.has(named)) return []
    return [faultIn(table, column)(line, `'${named}' is not in ${to.file}; write one that is there, or add its row`)]
  })

/** What must not come twice in a table, and the column to blame. */
export interface Unique<Row> {
  readonly column: string
  readonly of: (row: Row) => string | null
}

/** Rows that repeat what an earlier row says; null never repeats. */
export const repeatedRows = <Row>(table: TableRows<Row>, { column, of }: Unique<Row>): readonly OfficeFault[] => {
  const firstLine = new Map<string, number>()
  return table.lines.flatMap((line) => {
    const said = of(line.row)
    const earlier = said === null ? undefined : firstLine.get(said)
    if (said !== null && earlier === undefined) firstLine.set(said, line.line)
    if (earlier === undefined) return []
    return [faultIn(table, column)(line, `'${said}' already stands in line ${earlier}; keep one of the two`)]
  })
}
