import { cellAt, type Matrix } from '../matrix.ts'
import { table } from './markdown.ts'
import type { Print } from './print.ts'

/** A matrix as a table: its rows down, its columns across, both by name where they have one, the outcome in every cell. */
export const matrixTable = (print: Print, matrix: Matrix): readonly string[] => {
  const { rows, columns, labels } = matrix
  const [row, column, label] = [print.codes(rows), print.codes(columns), print.codes(labels)]
  return table(
    [axesText(print, matrix), ...columns.map(column)],
    rows.map((one) => [`**${row(one)}**`, ...columns.map((other) => label(cellAt(matrix, one, other)))]),
  )
}

const axesText = (print: Print, { axes }: Matrix): string =>
  axes ? print.say('axes', { rows: print.words(axes.rows), columns: print.words(axes.columns) }) : print.say('matrix')
