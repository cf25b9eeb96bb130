import type { Json, JsonObject } from '../case/json.ts'
import { decimal, isExact } from './decimal.ts'
import { InvalidFacts, OffScale, RuleNotInForce } from './errors.ts'
import { evaluate } from './evaluate.ts'
import type { Pack } from './pack.ts'
import type { AnyRule } from './rule.ts'

/** How a case comes out: the answer as text, part by part, or what a refusal names. */
export interface CaseOutcome {
  /** Under `value`, or under `value.<part>` where the answer is an object. Empty where the rule refuses. */
  readonly expected: Readonly<Record<string, string>>
  /** The facts or the scale that a refusal names, `on` where the law is not in force on the day; `''` where the rule answers. */
  readonly refused: string
}

/** What is asked of a rule, and the outcome that is wanted. */
export interface WantedCase extends CaseOutcome {
  readonly on: string
  readonly facts: JsonObject
}

/** How the pack decides a case instead of as it should; nothing where it decides as it should. What no case can foresee is thrown. */
export const otherOutcome = (pack: Pack, rule: AnyRule, wanted: WantedCase): CaseOutcome | undefined => {
  const got = outcomeOf(pack, rule, wanted)
  const parts = Object.entries(got.expected)
  const isAsWanted =
    got.refused === wanted.refused && parts.every(([column, cell]) => isSame(cell, wanted.expected[column] ?? ''))
  return isAsWanted ? undefined : got
}

const outcomeOf = (pack: Pack, rule: AnyRule, { facts, on, expected }: WantedCase): CaseOutcome => {
  try {
    const { value } = evaluate(pack, rule.id, facts, { on })
    const asked = Object.keys(expected)
    const columns = asked.length === 0 ? ['value'] : asked
    return {
      expected: Object.fromEntries(columns.map((column) => [column, cellOf(partOf(value, column))])),
      refused: '',
    }
  } catch (error) {
    return { expected: {}, refused: refusalIn(error) }
  }
}

const refusalIn = (error: unknown): string => {
  if (error instanceof InvalidFacts) return error.faults.map(({ field }) => field).join(', ')
  if (error instanceof RuleNotInForce) return 'on'
  if (error instanceof OffScale) return error.scale
  throw error
}

/** Numbers are the same by value, `5.0` and `5`; a cell is text, so everything else must be the same text. */
const isSame = (got: string, wanted: string): boolean =>
  isExact(got) && isExact(wanted) ? decimal(got).eq(decimal(wanted)) : got === wanted

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
