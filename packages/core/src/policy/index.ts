/** The law kernel: rules with citations, dated parameters, exact decimals, and findings that explain themselves. */

// Law and words

export { type Cites, type Law, type LawText, law, type Place } from './law.ts'
export type { Words } from './words.ts'

// Dated parameters and days

export { type Dated, type DatedEntry, type DatedRemarks, dated, valueOn } from './dated.ts'
export { addDays, daysBetween, isIsoDay } from './iso-day.ts'

// Exact numbers

export { type Decimal, decimal, isDecimal } from './decimal.ts'
export { type Rounding, type RoundingName, rounding, roundTo } from './rounding.ts'

// Scales, sums, gates, matrices, distributions

export {
  capped,
  floored,
  mean,
  mode,
  sum,
  type Weighted,
  weightedMean,
  weightedSum,
  within,
  worst,
} from './aggregate.ts'
export {
  type Breach,
  breachesOf,
  type Counts,
  type Distribution,
  type DistributionSpec,
  defineDistribution,
  type Feasible,
  feasibleCounts,
  type GroupConstraint,
  type HeadSpan,
  type Part,
} from './distribution.ts'
export { type Gate, ifAndOnlyIf } from './gate.ts'
export { cellAt, defineMatrix, type Matrix, type MatrixSpec } from './matrix.ts'
export {
  above,
  type Band,
  bandAt,
  below,
  defineScale,
  type End,
  from,
  type Gaps,
  type Line,
  labelAt,
  type Scale,
  type ScaleSpec,
  upTo,
  valueAt,
} from './scale.ts'

// Rules and packs

export { type Adoption, adopt } from './adopt.ts'
export { fieldAt } from './field-at.ts'
export {
  called,
  type ExactSpan,
  exactNumber,
  type FactField,
  type FactFields,
  type FactShape,
  type FactsOf,
  group,
  isoDay,
  type ListSpan,
  listOf,
  oneOf,
  optional,
  type ValueIn,
  wholeNumber,
  yesOrNo,
} from './facts.ts'
export { definePack, type NotModelled, type Pack } from './pack.ts'
export type { Better, BetterBy, Promises, WeightsPromise } from './promises.ts'
export {
  type AnswerOf,
  type AnyRule,
  type Consult,
  type Consults,
  type FactPlace,
  defineRule,
  type FactsFor,
  type Param,
  type Params,
  type ParamsOn,
  type Rule,
  type RuleSpec,
  type Use,
} from './rule.ts'

// Worked cases

export { failureOf, readWorkedCases, type WorkedCase } from './worked-cases.ts'

// Documents

export type { Language } from './document/language.ts'
export { shortLawName } from './document/law-name.ts'
export { type PackDocumentOptions, packDocument } from './document/pack-document.ts'

// Findings

export { decide, evaluate, type On, recompute } from './evaluate.ts'
export type { Answer, Finding, Kept, Rounded } from './finding.ts'

// Errors

export {
  type FactFault,
  InexactNumber,
  type InForce,
  InvalidDay,
  InvalidFacts,
  OffScale,
  PackMismatch,
  PolicyMistake,
  RuleNotInForce,
  UnknownRule,
} from './errors.ts'
