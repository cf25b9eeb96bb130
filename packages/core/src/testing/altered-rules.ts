import { dated } from '../policy/dated.ts'
import type { Decimal } from '../policy/decimal.ts'
import type { FactField } from '../policy/facts.ts'
import type { Answer } from '../policy/finding.ts'
import type { Matrix } from '../policy/matrix.ts'
import type { Pack } from '../policy/pack.ts'
import type { Promises } from '../policy/promises.ts'
import type { Rounding } from '../policy/rounding.ts'
import type { AnyRule, Param, Params } from '../policy/rule.ts'
import { restsOn } from './law-clues.ts'
import { type Alterations, smallRegime } from './small-regime.ts'

/** The facts of the small regime's rules, taken together: what alters a rule knows which of them it has. */
export interface RegimeFacts {
  readonly results: { readonly kind: string; readonly weight: number }[]
  readonly skp: string
  readonly behaviour: string
  readonly peersHeard: boolean
  readonly hasNewIdea: boolean
  readonly veryGood: number
  readonly good: number
  readonly extra?: { readonly bonus: string }
}

/** The parameters that altered rules look at. */
export interface RegimeParams {
  readonly days: number
  readonly tenth: Rounding
  readonly whole: Rounding
  readonly table: { readonly [grade: string]: string }
}

/** What the rules use while they decide. */
export interface RegimeUse {
  readonly consult: { readonly value: (facts: object) => Decimal }
  readonly round: (value: Decimal, by: Rounding) => Decimal
  readonly refuse: (field: string, allowed: string, got: string) => unknown
}

type Decide = (facts: RegimeFacts, params: RegimeParams, use: RegimeUse) => Answer
type Alteration = (rule: AnyRule) => AnyRule

/** A rule that decides otherwise; `before` decides as the rule did. */
export const deciding =
  (change: (before: AnyRule['decide']) => Decide): Alteration =>
  (rule) => ({ ...rule, decide: change(rule.decide) })

/** A rule with other parameters, in force from the first day of the regime. */
export const withParams =
  (values: { readonly [name: string]: Param }, from = '2026-01-01'): Alteration =>
  (rule) => {
    const params: Params = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, dated({ [from]: value })]),
    )
    return { ...rule, params: { ...rule.params, ...params } }
  }

/** A rule with other promises. */
export const promising =
  (promises: Promises): Alteration =>
  (rule) => ({ ...rule, promises: { ...rule.promises, ...promises } })

/** A rule with another fact, or one in place of its own. */
export const withFact =
  (name: string, field: FactField): Alteration =>
  (rule) => ({ ...rule, facts: { ...rule.facts, [name]: field } })

/** A rule with another label in a cell of its matrix, past `defineMatrix`. */
export const withCell =
  ({ row, column }: { readonly row: string; readonly column: string }, label: string | undefined): Alteration =>
  (rule) => {
    const matrix = rule.params.matrix?.entries[0].value as Matrix
    const cells = { ...matrix.cells, [row]: { ...matrix.cells[row], [column]: label } } as Matrix['cells']
    return withParams({ matrix: { ...matrix, cells } })(rule)
  }

/** One alteration after the other. */
export const both =
  (first: Alteration, second: Alteration): Alteration =>
  (rule) =>
    second(first(rule))

/** The altered rules, with those they ask: the others are sound, and looking at them again takes time. */
export const alteredOnly = (alterations: Alterations): Pack => {
  const pack = smallRegime(alterations)
  const asked = pack.rules.filter(({ id }) => id in alterations).flatMap(restsOn)
  return { ...pack, rules: pack.rules.filter((rule) => asked.includes(rule)) }
}
