import { parse } from 'csv-parse/sync'
import type { Json, JsonObject } from '../case/json.ts'
import { InvalidFacts, OffScale, PolicyMistake, RuleNotInForce } from './errors.ts'
import { evaluate } from './evaluate.ts'
import type { FactField, FactFields } from './facts.ts'
import type { Pack } from './pack.ts'
import type { AnyRule } from './rule.ts'

/** One worked case of a rule: a row of its table. What is expected is the answer, or the fact for which the rule refuses. */
export interface WorkedCase {
  readonly case: string
  readonly on: string
  readonly facts: JsonObject
  /** The answer as text: under `value`, or under `value.<part>` where the answer is an object. Empty where the rule refuses. */
  readonly expected: Readonly<Record<string, string>>
  /** The fact or the scale that a refusal names, `on` where the law is not in force on the day; `''` where the rule answers. */
  readonly refused: string
  /** The address or the printed place the case comes from, or `derived`. */
  readonly source: string
  /** Empty until a named person has signed the case. */
  readonly reviewedBy: string
}

type Row = Readonly<Record<string, string>>

const fixed = ['case', 'on', 'refused', 'source', 'reviewedBy']

/**
 * Reads the table of a rule's cases: comma-separated, a head line with `case`, `on`, one column for each fact (a list's by place:
 * `results.0.weight`), `value` or `value.<part>`, `refused`, `source`, `reviewedBy`. An empty cell is a fact that is left out.
 * Throws `PolicyMistake` naming the line or the column: a fact that the rule does not read, a case without source or expectation, or with two.
 */
export const readWorkedCases = (rule: AnyRule, text: string): readonly WorkedCase[] => {
  const rows = parse(text, { columns: true, skip_empty_lines: true, trim: true }) as readonly Row[]
  return rows.map((row, index) => workedCase(rule, row, `cases of rule '${rule.id}', row ${index + 1}`))
}

/** Whether the pack decides a case as it says; if not, what it decided instead, in one line. */
export const failureOf = (pack: Pack, rule: AnyRule, worked: WorkedCase): string | undefined => {
  const [got, wanted] = [answerTo(pack, rule, worked), wantedOf(worked)]
  return got === wanted ? undefined : `${worked.case}: expected ${wanted}, got ${got}`
}

const wantedOf = ({ refused, expected }: WorkedCase): string =>
  refused === '' ? textOf(expected) : `a refusal of '${refused}'`

const answerTo = (pack: Pack, rule: AnyRule, { facts, on, expected }: WorkedCase): string => {
  try {
    const { value } = evaluate(pack, rule.id, facts, { on })
    if (Object.keys(expected).length === 0) return JSON.stringify(value)
    return textOf(Object.fromEntries(Object.keys(expected).map((column) => [column, cellOf(partOf(value, column))])))
  } catch (error) {
    if (error instanceof InvalidFacts) return `a refusal of '${error.faults.map(({ field }) => field).join(', ')}'`
    if (error instanceof RuleNotInForce) return "a refusal of 'on'"
    if (error instanceof OffScale) return `a refusal of '${error.scale}'`
    throw error
  }
}

const textOf = (parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts)
    .map(([column, cell]) => `${column} ${cell}`)
    .join(', ')

/** The answer, or a part of it by its place: `value.rows.0.points`. */
const partOf = (value: Json, column: string): Json | undefined =>
  column
    .split('.')
    .slice(1)
    .reduce<Json | undefined>(
      (at, name) => (typeof at === 'object' ? (at as JsonObject | null)?.[name] : undefined),
      value,
    )

const cellOf = (value: Json | undefined): string => {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const workedCase = (rule: AnyRule, row: Row, where: string): WorkedCase => {
  const { case: name = '', on = '', refused = '', source = '', reviewedBy = '' } = row
  if (name === '' || source === '') throw new PolicyMistake(where, "needs a 'case' and a 'source'")
  const expected = Object.fromEntries(Object.entries(row).filter(([column, cell]) => isValue(column) && cell !== ''))
  if (refused === '' && Object.keys(expected).length === 0)
    throw new PolicyMistake(where, "expects nothing: fill 'value', or 'refused'")
  if (refused !== '' && Object.keys(expected).length > 0)
    throw new PolicyMistake(where, "expects both an answer and a refusal: leave 'value' empty, or 'refused'")
  return { case: name, on, facts: factsIn(rule.facts, row, where), expected, refused, source, reviewedBy }
}

const isValue = (column: string): boolean => column === 'value' || column.startsWith('value.')

const factsIn = (fields: FactFields, row: Row, where: string): JsonObject => {
  const facts: Tree = {}
  for (const [column, cell] of Object.entries(row)) {
    if (fixed.includes(column) || isValue(column) || cell === '') continue
    const path = column.split('.')
    const field = fieldAt(fields, path)
    if (!field) throw new PolicyMistake(where, `has a column '${column}', which the rule does not read`)
    put(facts, path, factOf(field, cell))
  }
  return facts as JsonObject
}

const fieldAt = (fields: FactFields, [name = '', ...rest]: readonly string[]): FactField | undefined => {
  const field = fields[name]
  if (!field || rest.length === 0) return field
  return fieldIn(field, rest)
}

const fieldIn = ({ shape }: FactField, path: readonly string[]): FactField | undefined => {
  if (shape.kind === 'group') return fieldAt(shape.fields, path)
  const [place = '', ...rest] = path
  if (shape.kind !== 'list' || !/^\d+$/.test(place)) return undefined
  return rest.length === 0 ? shape.of : fieldIn(shape.of, rest)
}

const factOf = ({ shape }: FactField, cell: string): Json => {
  if (shape.kind === 'yes-no' && (cell === 'yes' || cell === 'no')) return cell === 'yes'
  return shape.kind === 'whole' && /^-?\d+$/.test(cell) ? Number(cell) : cell
}

type Tree = { [name: string]: Json | Tree } | (Json | Tree)[]

const put = (tree: Tree, [name = '', ...rest]: readonly string[], value: Json): void => {
  const at = tree as Record<string, Json | Tree>
  if (rest.length === 0) {
    at[name] = value
    return
  }
  at[name] ??= /^\d+$/.test(rest[0] ?? '') ? [] : {}
  put(at[name] as Tree, rest, value)
}
