import type { Json, JsonObject } from '../case/json.ts'
import { type CaseOutcome, otherOutcome, type WantedCase } from './case-outcome.ts'
import { type CaseRow, caseRows, decimalComma, hasSemicolons } from './case-table.ts'
import { PolicyMistake } from './errors.ts'
import type { FactField, FactFields } from './facts.ts'
import { fieldAt } from './field-at.ts'
import { isIsoDay } from './iso-day.ts'
import type { Pack } from './pack.ts'
import type { AnyRule } from './rule.ts'

/** One worked case of a rule: a row of its table. What is expected is the answer, or the fact for which the rule refuses. */
export interface WorkedCase extends WantedCase {
  readonly case: string
  /** The address or the printed place the case comes from, or `derived`. */
  readonly source: string
  /** Empty until a named person has signed the case. */
  readonly reviewedBy: string
}

const fixed = ['case', 'on', 'refused', 'source', 'reviewedBy']

/**
 * Reads the table of a rule's cases: a head line with `case`, `on`, one column for each fact (a list's by place: `results.0.weight`),
 * `value` or `value.<part>`, `refused`, `source`, `reviewedBy`. An empty cell is a fact that is left out. Commas separate the cells; where
 * semicolons do, numbers may have a decimal comma. Throws `PolicyMistake` naming rule, row (the first below the head is 1) and column: a
 * fact that the rule does not read, a day that is none, a case without source or expectation, or with two.
 */
export const readWorkedCases = (rule: AnyRule, text: string): readonly WorkedCase[] => {
  const where = `cases of rule '${rule.id}'`
  const number = hasSemicolons(text) ? decimalComma : (cell: string) => cell
  return caseRows(where, text).map((row, index) =>
    workedCase(rule, { cells: row, number }, `${where}, row ${index + 1}`),
  )
}

/** Whether the pack decides a case as it says; if not, what it decided instead, in one line. Numbers are compared by value. */
export const failureOf = (pack: Pack, rule: AnyRule, worked: WorkedCase): string | undefined => {
  const got = otherOutcome(pack, rule, worked)
  return got && `${worked.case}: expected ${outcomeText(worked)}, got ${outcomeText(got)}`
}

const outcomeText = ({ refused, expected }: CaseOutcome): string =>
  refused === ''
    ? Object.entries(expected)
        .map(([column, cell]) => `${column} ${cell}`)
        .join(', ')
    : `a refusal of '${refused}'`

interface Row {
  readonly cells: CaseRow
  /** A number as the kernel writes it. */
  number(cell: string): string
}

const workedCase = (rule: AnyRule, row: Row, where: string): WorkedCase => {
  const { case: name = '', on = '', refused = '', source = '', reviewedBy = '' } = row.cells
  if (name === '' || source === '') throw new PolicyMistake(where, "needs a 'case' and a 'source'")
  if (!isIsoDay(on)) throw new PolicyMistake(where, `has '${on}' in column 'on', which is not a day written YYYY-MM-DD`)
  const expected = expectedIn(row)
  if (refused === '' && Object.keys(expected).length === 0)
    throw new PolicyMistake(where, "expects nothing: fill column 'value', or 'refused'")
  if (refused !== '' && Object.keys(expected).length > 0)
    throw new PolicyMistake(where, "expects both an answer and a refusal: leave column 'value' empty, or 'refused'")
  return { case: name, on, facts: factsIn(rule.facts, row, where), expected, refused, source, reviewedBy }
}

const expectedIn = ({ cells, number }: Row): CaseOutcome['expected'] =>
  Object.fromEntries(
    Object.entries(cells)
      .filter(([column, cell]) => isValue(column) && cell !== '')
      .map(([column, cell]) => [column, number(cell)]),
  )

const isValue = (column: string): boolean => column === 'value' || column.startsWith('value.')

const factsIn = (fields: FactFields, { cells, number }: Row, where: string): JsonObject => {
  const facts: Tree = {}
  for (const [column, cell] of Object.entries(cells)) {
    if (fixed.includes(column) || isValue(column) || cell === '') continue
    const path = column.split('.')
    const field = fieldAt(fields, path)
    if (!field) throw new PolicyMistake(where, `has a column '${column}', which the rule does not read`)
    const outer = Object.keys(cells).find((one) => cells[one] !== '' && column.startsWith(`${one}.`))
    if (outer)
      throw new PolicyMistake(where, `fills column '${outer}' and column '${column}' inside it; fill one of them`)
    put(facts, path, factOf(field, field.shape.kind === 'exact' ? number(cell) : cell))
  }
  return facts as JsonObject
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
