import { parse } from 'csv-parse/sync'
import { PolicyMistake } from './errors.ts'

/** A row of a table of cases: its cells by column. */
export type CaseRow = Readonly<Record<string, string>>

/**
 * The rows below the head of a table. Commas separate cells, or semicolons where a spreadsheet writes those; then a comma inside a number
 * is its decimal mark, see `decimalComma`. Throws `PolicyMistake` naming the row with too few or too many cells, or the column that stands twice.
 */
export const caseRows = (where: string, text: string): readonly CaseRow[] => {
  const [head = [], ...rows] = cellsOf(where, text)
  const twice = head.find((column, at) => column !== '' && head.indexOf(column) !== at)
  if (twice !== undefined) throw new PolicyMistake(where, `has the column '${twice}' twice`)
  return rows.map((cells, index) => {
    if (cells.length !== head.length)
      throw new PolicyMistake(
        `${where}, row ${index + 1}`,
        `has ${cells.length} cells, and the head has ${head.length}`,
      )
    return Object.fromEntries(head.map((column, at) => [column, cells[at] ?? '']))
  })
}

/** Whether a table is written with semicolons, as spreadsheets do in countries where a number has a decimal comma. */
export const hasSemicolons = (text: string): boolean => {
  const [head = ''] = text.trimStart().split('\n')
  return head.split(';').length > head.split(',').length
}

/** A number that has a decimal comma, with a point: `97,5` becomes `97.5`. Everything else stays. */
export const decimalComma = (cell: string): string => (/^-?\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell)

const cellsOf = (where: string, text: string): readonly (readonly string[])[] => {
  try {
    return parse(text, {
      delimiter: hasSemicolons(text) ? ';' : ',',
      relax_column_count: true,
      skip_empty_lines: true,
      // a spreadsheet leaves rows of separators below its last one
      skip_records_with_empty_values: true,
      trim: true,
    })
  } catch (error) {
    throw new PolicyMistake(
      where,
      `cannot be read as a table: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
