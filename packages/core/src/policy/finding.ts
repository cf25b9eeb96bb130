import type { Json, JsonObject } from '../case/json.ts'
import type { Decimal } from './decimal.ts'
import type { Cites } from './law.ts'
import type { Words } from './words.ts'

/** What a rule may answer with: JSON, an exact decimal (which the finding keeps as text), or an object with such parts. */
export type Answer = Json | Decimal | { readonly [name: string]: Json | Decimal }

/** An answer as a finding keeps it. */
export type Kept<Value extends Answer> = Value extends Decimal
  ? string
  : Value extends Json
    ? Value
    : { readonly [Name in keyof Value]: Value[Name] extends Decimal ? string : Exclude<Value[Name], Decimal> }

/** One rounding on the way to a value. */
export interface Rounded {
  /** The name of the parameter that says how. */
  readonly stage: string
  readonly from: string
  readonly to: string
}

/**
 * An explained result: the value, the rule and its articles, the facts it was decided on, the parameters of the law that held
 * on that day, and the findings it rests on. Plain JSON: it survives storage, and `recompute` gives the same tree again.
 */
export interface Finding<Value extends Json = Json> {
  readonly pack: string
  /** The version of the pack. */
  readonly version: string
  readonly rule: string
  readonly title: Words
  readonly cites: Cites
  /** The formula in words. */
  readonly words: Words
  readonly value: Value
  readonly inputs: JsonObject
  /** The values of the rule's dated parameters on that day; absent when the rule has none. */
  readonly params?: JsonObject
  /** Where numbers were rounded, in order: by which parameter, from what to what. Absent when nothing was. */
  readonly rounded?: readonly Rounded[]
  /** The day whose law was applied, `YYYY-MM-DD`. */
  readonly on: string
  /** The findings of the rules that this one consulted, in the order it asked. */
  readonly because: readonly Finding[]
}
