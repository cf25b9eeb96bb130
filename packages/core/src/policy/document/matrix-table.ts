import { cellAt, type Matrix } from '../matrix.ts'
import { table } from './markdown.ts'
import type { Print } from './print.ts'

/** A matrix as a table: its rows down, its columns across, the outcome in every cell. */
export const matrixTable = (print: Print, matrix: Matrix): readonly string[] => {
  const { rows, columns, labels } = matrix
  const [row, column, label] = [print.codes(rows), print.codes(columns), print.codes(labels)]
  return table(
    [print.say('matrix'), ...columns.map(column)],
    rows.map((one) => [`**${row(one)}**`, ...columns.map((other) => label(cellAt(matrix, one, other)))]),
  )
}
