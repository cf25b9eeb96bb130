import { TypedError } from '../case/typed-error.ts'

/** A pack, rule, matrix or parameter is defined wrongly. Thrown while the program starts: fix the definition. */
export class PolicyMistake extends TypedError {
  readonly _tag = 'PolicyMistake'
  readonly code = 'POLICY_MISTAKE'
  readonly where: string
  readonly problem: string
  constructor(where: string, problem: string) {
    super(`${where}: ${problem}`)
    this.where = where
    this.problem = problem
  }
}

/** From when to when something is in force, both days included; without `to` it still is. Days are `YYYY-MM-DD`. */
export interface InForce {
  readonly from: string
  readonly to?: string
}

/** The pack, or a parameter of a rule, was not in force on the day asked for. Judge by the pack of that day. */
export class RuleNotInForce extends TypedError {
  readonly _tag = 'RuleNotInForce'
  readonly code = 'RULE_NOT_IN_FORCE'
  readonly subject: string
  readonly on: string
  readonly inForce: InForce
  constructor(subject: string, on: string, inForce: InForce) {
    const span = inForce.to === undefined ? `from ${inForce.from}` : `from ${inForce.from} to ${inForce.to}`
    super(`${subject} is in force ${span}, not on ${on}; use the rules that were in force on that day`)
    this.subject = subject
    this.on = on
    this.inForce = inForce
  }
}

/** The day whose law should apply is not a day. Give `YYYY-MM-DD`: usually the last day of the period. */
export class InvalidDay extends TypedError {
  readonly _tag = 'InvalidDay'
  readonly code = 'INVALID_DAY'
  readonly got: string
  constructor(got: string) {
    super(`'${got}' is not a day written YYYY-MM-DD; give the day whose law applies`)
    this.got = got
  }
}

/** What is wrong with one fact: the field, what it may be, and what came (as JSON text, or `nothing`). */
export interface FactFault {
  readonly field: string
  readonly allowed: string
  readonly got: string
}

/** The facts are not what the rule reads. `faults` name every wrong field and the values it may have. */
export class InvalidFacts extends TypedError {
  readonly _tag = 'InvalidFacts'
  readonly code = 'INVALID_FACTS'
  readonly rule: string
  readonly faults: readonly FactFault[]
  constructor(rule: string, faults: readonly FactFault[]) {
    const told = faults.map((f) => `'${f.field}' must be ${f.allowed}, got ${f.got}`)
    super(`Rule '${rule}' cannot decide: ${told.join('; ')}`)
    this.rule = rule
    this.faults = faults
  }
}

/** The pack has no such rule. `known` lists the ids it has. */
export class UnknownRule extends TypedError {
  readonly _tag = 'UnknownRule'
  readonly code = 'UNKNOWN_RULE'
  readonly pack: string
  readonly rule: string
  readonly known: readonly string[]
  constructor(pack: string, rule: string, known: readonly string[]) {
    super(`Pack '${pack}' has no rule '${rule}'; it has: ${known.join(', ') || 'none'}`)
    this.pack = pack
    this.rule = rule
    this.known = known
  }
}

/** A finding of one pack was to be recomputed with another. Take the pack the finding names. */
export class PackMismatch extends TypedError {
  readonly _tag = 'PackMismatch'
  readonly code = 'PACK_MISMATCH'
  readonly found: string
  readonly given: string
  constructor(found: string, given: string) {
    super(`The finding comes from pack '${found}' and cannot be recomputed with pack '${given}'`)
    this.found = found
    this.given = given
  }
}

/** A number that cannot be taken exactly. Write fractions as text: `decimal('0.1')`. */
export class InexactNumber extends TypedError {
  readonly _tag = 'InexactNumber'
  readonly code = 'INEXACT_NUMBER'
  readonly got: string
  constructor(got: string) {
    super(`${got} is not an exact decimal; give a whole number, or text such as '0.1'`)
    this.got = got
  }
}

/** A number has no place on a scale. Look at the facts, or at the scale's ends and gaps. */
export class OffScale extends TypedError {
  readonly _tag = 'OffScale'
  readonly code = 'OFF_SCALE'
  readonly scale: string
  readonly got: string
  constructor(scale: string, got: string, problem: string) {
    super(`Scale '${scale}' ${problem}: ${got}`)
    this.scale = scale
    this.got = got
  }
}
