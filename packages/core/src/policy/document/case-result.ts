import type { Json } from '../../case/json.ts'
import type { CaseOutcome } from '../case-outcome.ts'
import type { AnyRule } from '../rule.ts'
import { factName } from './fact-name.ts'
import { isScalar, pathText, scalarText } from './json-text.ts'
import type { Print } from './print.ts'

/** How a case comes out, in one cell: the answer part by part, or which fact is refused. */
export const caseResult = (print: Print, rule: AnyRule, { refused, expected }: CaseOutcome): string => {
  if (refused !== '') return refusalText(print, rule, refused)
  const among = rule.promises?.labels ?? []
  return Object.entries(expected)
    .map(([column, cell]) => `${partName(print, column)}${cellText(print, cell, among)}`)
    .join('; ')
}

const refusalText = (print: Print, { facts }: AnyRule, refused: string): string => {
  if (refused === 'on') return print.say('notInForce')
  const names = refused.split(', ').map((path) => factName(print, facts, path))
  return print.say('refused', { fact: names.join(', ') })
}

const partName = (print: Print, column: string): string => {
  const [, ...path] = column.split('.')
  return path.length === 0 ? '' : `${pathText(print, path, () => [])}: `
}

const cellText = (print: Print, cell: string, among: readonly string[]): string => {
  if (cell === '') return '–'
  if (cell === 'yes' || cell === 'no') return print.say(cell)
  const parts = partsIn(cell)
  if (parts !== undefined) return jsonText(print, parts)
  return scalarText(print, cell, among.includes(cell) ? among : [])
}

/** A list or an object that a table of cases holds as JSON; nothing for any other cell. */
const partsIn = (cell: string): Json | undefined => {
  try {
    return /^[[{]/.test(cell) ? JSON.parse(cell) : undefined
  } catch {
    return undefined
  }
}

const jsonText = (print: Print, value: Json): string => {
  if (isScalar(value)) return scalarText(print, value, [])
  const inner = Object.entries(value).map(([name, part = null]) => {
    const text = jsonText(print, part)
    return Array.isArray(value) ? text : `${print.codes(Object.keys(value))(name)}: ${text}`
  })
  if (inner.length === 0) return print.say('nothing')
  return Array.isArray(value) ? inner.join(', ') : `(${inner.join(', ')})`
}
