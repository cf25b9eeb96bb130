import { defineMatrix, type Matrix } from '../policy/matrix.ts'
import type { AnyRule } from '../policy/rule.ts'
import { fieldAt } from './fact-paths.ts'

/** What is wrong with a matrix of a rule: cells missing or unknown, or a better row or column that makes the outcome worse. */
export const matrixProblems = (matrix: Matrix, rule: AnyRule): readonly string[] => {
  try {
    defineMatrix(matrix)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
  return String(rule.promises?.labels) === String(matrix.labels) ? disorderIn(matrix, bestFirstLists(rule)) : []
}

/** Lists that stand best first by the rule's own promise: codes that are better earlier, and labels of the rules it consults. */
const bestFirstLists = ({ facts, promises, consults }: AnyRule): readonly (readonly string[])[] => {
  const earlier = Object.entries(promises?.monotone ?? {}).filter(([, by]) => by === 'earlier')
  const codes = earlier.map(([path]) => fieldAt(facts, path.split('.'))?.shape)
  const asked = earlier.length > 0 ? Object.values(consults).map((one) => one.promises?.labels ?? []) : []
  return [...codes.flatMap((shape) => (shape?.kind === 'code' ? [shape.codes] : [])), ...asked]
}

interface Cell {
  readonly row: string
  readonly column: string
}

const disorderIn = (matrix: Matrix, bestFirst: readonly (readonly string[])[]): readonly string[] => {
  const { id, rows, columns, labels, cells } = matrix
  const isBestFirst = (list: readonly string[]) => bestFirst.some((one) => String(one) === String(list))
  const label = ({ row, column }: Cell) => cells[row]?.[column] ?? ''
  const told = (cell: Cell) => `row '${cell.row}', column '${cell.column}' (${label(cell)})`
  const pairs = [
    ...(isBestFirst(rows) ? columns.flatMap((column) => neighbours(rows.map((row) => ({ row, column })))) : []),
    ...(isBestFirst(columns) ? rows.flatMap((row) => neighbours(columns.map((column) => ({ row, column })))) : []),
  ]
  return pairs
    .filter(([better, worse]) => labels.indexOf(label(better)) > labels.indexOf(label(worse)))
    .map(([better, worse]) => `matrix '${id}': ${told(better)} is worse than ${told(worse)}`)
}

const neighbours = (line: readonly Cell[]): readonly (readonly [Cell, Cell])[] =>
  line.slice(1).map((worse, index) => [line[index] ?? worse, worse])
