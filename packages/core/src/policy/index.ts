/** The law kernel: rules with citations, dated parameters, exact decimals, and findings that explain themselves. */

// Law and words

export { type Cites, type Law, type LawText, law, type Place } from './law.ts'
export type { Words } from './words.ts'

// Dated parameters and days

export { type Dated, type DatedEntry, dated, valueOn } from './dated.ts'
export { addDays, daysBetween, isIsoDay } from './iso-day.ts'

// Exact numbers

export { type Decimal, decimal, isDecimal } from './decimal.ts'
export { ceiling, floor, halfEven, halfUp, type Rounding, truncate } from './rounding.ts'

// Rules and packs

export { type FactField, type FactFields, type FactsOf, isoDay, oneOf, optional, yesOrNo } from './facts.ts'
export { defineMatrix, type Matrix, type MatrixSpec } from './matrix.ts'
export { definePack, type NotModelled, type Pack } from './pack.ts'
export {
  type AnswerOf,
  type AnyRule,
  type Consult,
  type Consults,
  defineRule,
  type FactsFor,
  type Params,
  type ParamsOn,
  type Rule,
  type RuleSpec,
} from './rule.ts'

// Findings

export { evaluate, type On, recompute } from './evaluate.ts'
export type { Answer, Finding, Kept } from './finding.ts'

// Errors

export {
  type FactFault,
  InexactNumber,
  type InForce,
  InvalidDay,
  InvalidFacts,
  PackMismatch,
  PolicyMistake,
  RuleNotInForce,
  UnknownRule,
} from './errors.ts'
