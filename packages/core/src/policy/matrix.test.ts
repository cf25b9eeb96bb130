import { expect, test } from 'vitest'
import { PolicyMistake } from './errors.ts'
import { cellAt, defineMatrix, type MatrixSpec } from './matrix.ts'

const spec: MatrixSpec<string, string, string> = {
  id: 'risk',
  rows: ['likely', 'rare'],
  columns: ['mild', 'grave', 'fatal'],
  labels: ['accept', 'act'],
  cells: {
    likely: { mild: 'accept', grave: 'act', fatal: 'act' },
    rare: { mild: 'accept', grave: 'accept', fatal: 'act' },
  },
}

test('a matrix of any size answers by row and column', () => {
  const matrix = defineMatrix(spec)
  expect(cellAt(matrix, 'likely', 'grave')).toBe('act')
  expect(cellAt(matrix, 'rare', 'grave')).toBe('accept')
})

test.each<[string, MatrixSpec<string, string, string>['cells'], string]>([
  [
    'a missing cell',
    { ...spec.cells, rare: { mild: 'accept', grave: 'accept' } },
    "no cell at row 'rare', column 'fatal'",
  ],
  ['a missing row', { likely: spec.cells.likely ?? {} }, "no cell at row 'rare', column 'mild'"],
  [
    'an unknown label',
    { ...spec.cells, likely: { mild: 'maybe', grave: 'act', fatal: 'act' } },
    "row 'likely', column 'mild' says 'maybe', not one of accept, act",
  ],
  ['an unknown row', { ...spec.cells, never: {} }, "cells in row 'never', not one of likely, rare"],
  [
    'an unknown column',
    { ...spec.cells, rare: { ...spec.cells.rare, odd: 'act' } },
    "a cell at row 'rare', column 'odd', not one of mild, grave, fatal",
  ],
])('%s is refused by name when the matrix is defined', (_fault, cells, message) => {
  expect(() => defineMatrix({ ...spec, cells })).toThrow(PolicyMistake)
  expect(() => defineMatrix({ ...spec, cells })).toThrow(message)
})

test('the types demand every cell and know every label', () => {
  const define = () =>
    defineMatrix({
      id: 'typed',
      rows: ['a', 'b'],
      columns: ['x'],
      labels: ['yes', 'no'],
      // @ts-expect-error the row b is missing
      cells: { a: { x: 'yes' } },
    })
  expect(define).toThrow("no cell at row 'b', column 'x'")
})

test('the names of its rows and columns are kept', () => {
  const axes = { rows: { id: 'Kemungkinan', en: 'Likelihood' }, columns: { id: 'Akibat', en: 'Harm' } }
  expect(defineMatrix({ ...spec, axes }).axes).toEqual(axes)
})

test('the cells cannot be changed afterwards', () => {
  const { cells } = defineMatrix(spec)
  expect(() => Object.assign(cells.rare ?? {}, { fatal: 'accept' })).toThrow(TypeError)
})
