import type { Json } from '../../case/json.ts'
import type { Param } from '../rule.ts'
import { distributionTable } from './distribution-table.ts'
import { type Drawn, isDrawn } from './drawn.ts'
import { isScalar, type Leaf, leavesOf, pathText, scalarText } from './json-text.ts'
import { table } from './markdown.ts'
import { matrixTable } from './matrix-table.ts'
import type { Print } from './print.ts'
import { roundingText } from './rounding-text.ts'
import { scaleTable } from './scale-table.ts'

/** What a parameter says on one day: one line for a single value or a list of them, else blocks with tables. */
export const paramValue = (print: Print, value: Param): readonly string[] =>
  isDrawn(value) ? drawn(print, value) : plainJson(print, value)

const drawn = (print: Print, value: Drawn): readonly string[] => {
  switch (value.kind) {
    case 'scale':
      return scaleTable(print, value)
    case 'matrix':
      return matrixTable(print, value)
    case 'distribution':
      return distributionTable(print, value)
    case 'rounding':
      return [roundingText(print, value)]
  }
}

const plainJson = (print: Print, value: Json): readonly string[] => {
  if (isScalar(value)) return [scalarText(print, value, [])]
  const leaves = leavesOf(value)
  if (Array.isArray(value) && value.every(isScalar)) return [leaves.map(toText(print, leaves)).join(', ')]
  const at = (depth: number) => leaves.flatMap(({ path }) => path[depth] ?? [])
  const text = toText(print, leaves)
  return table(
    [print.say('part'), print.say('value')],
    leaves.map((leaf) => [pathText(print, leaf.path, at), text(leaf)]),
  )
}

const toText = (print: Print, leaves: readonly Leaf[]): ((leaf: Leaf) => string) => {
  const among = leaves.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
  return ({ value }) => scalarText(print, value, among)
}
