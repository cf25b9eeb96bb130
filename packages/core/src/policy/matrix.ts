import { PolicyMistake } from './errors.ts'
import { frozen } from './frozen.ts'
import type { Words } from './words.ts'

/** What a matrix is made of: its labels, and one label of the outcome for every row and column. */
export interface MatrixSpec<Row extends string, Column extends string, Label extends string> {
  readonly id: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  /** What people call the rows and the columns, in print. */
  readonly axes?: { readonly rows: Words; readonly columns: Words }
  readonly labels: readonly Label[]
  readonly cells: Readonly<Record<Row, Readonly<Record<Column, Label>>>>
}

/** An outcome for every pair of labels, as data. Total: the types demand every cell, and so does `defineMatrix`. */
export interface Matrix<Row extends string = string, Column extends string = string, Label extends string = string>
  extends MatrixSpec<Row, Column, Label> {
  readonly kind: 'matrix'
}

/** The outcome of a row and a column. */
export const cellAt = <Row extends string, Column extends string, Label extends string>(
  { cells }: Matrix<Row, Column, Label>,
  row: Row,
  column: Column,
): Label => cells[row][column]

/**
 * Defines a matrix of any size. Throws `PolicyMistake` naming the cell that is missing, that bears an unknown label, or that stands
 * in a row or column the matrix does not have.
 */
export const defineMatrix = <const Row extends string, const Column extends string, const Label extends string>(
  spec: MatrixSpec<Row, Column, Label>,
): Matrix<Row, Column, Label> => {
  for (const row of spec.rows) for (const column of spec.columns) checkCell(spec, row, column)
  checkStrangers(spec)
  return frozen({ ...spec, kind: 'matrix' })
}

type AnySpec = MatrixSpec<string, string, string>

const checkCell = ({ id, cells, labels }: AnySpec, row: string, column: string): void => {
  const label = cells[row]?.[column]
  if (label === undefined) throw new PolicyMistake(`matrix '${id}'`, `has no cell at row '${row}', column '${column}'`)
  if (labels.includes(label)) return
  throw new PolicyMistake(
    `matrix '${id}'`,
    `row '${row}', column '${column}' says '${label}', not one of ${labels.join(', ')}`,
  )
}

const checkStrangers = ({ id, cells, rows, columns }: AnySpec): void => {
  for (const [row, line] of Object.entries(cells)) {
    if (!rows.includes(row))
      throw new PolicyMistake(`matrix '${id}'`, `has cells in row '${row}', not one of ${rows.join(', ')}`)
    const column = Object.keys(line).find((name) => !columns.includes(name))
    if (column === undefined) continue
    throw new PolicyMistake(
      `matrix '${id}'`,
      `has a cell at row '${row}', column '${column}', not one of ${columns.join(', ')}`,
    )
  }
}
