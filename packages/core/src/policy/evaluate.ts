import { isJsonObject, type Json, type JsonObject } from '../case/json.ts'
import { valueOn } from './dated.ts'
import { type Decimal, finite, isDecimal } from './decimal.ts'
import { InvalidDay, InvalidFacts, PackMismatch, PolicyMistake, RuleNotInForce, UnknownRule } from './errors.ts'
import { acceptedFacts, factFaults, isGiven, told } from './facts.ts'
import type { Answer, Finding, Kept, Rounded } from './finding.ts'
import { isIsoDay } from './iso-day.ts'
import type { Pack } from './pack.ts'
import { type Rounding, roundTo } from './rounding.ts'
import type { AnswerOf, AnyRule, FactPlace, FactsFor, Param } from './rule.ts'

/** The day whose law applies, `YYYY-MM-DD`: usually the last day of the period, never simply today. */
export interface On {
  readonly on: string
}

/**
 * Decides by a pack and explains it: by its main rule, or by the rule that is named, itself or by id where it comes from storage or the
 * network. Throws `RuleNotInForce` when pack or parameter was not in force on the day, `InvalidFacts` naming field and allowed values,
 * `UnknownRule` when the pack lacks it, `InvalidDay` when `on` is no day. The same arguments always give the same finding.
 */
export function evaluate(pack: Pack, facts: JsonObject, options: On): Finding
export function evaluate<R extends AnyRule>(
  pack: Pack,
  rule: R,
  facts: FactsFor<R>,
  options: On,
): Finding<Kept<AnswerOf<R>>>
export function evaluate(pack: Pack, rule: string, facts: JsonObject, options: On): Finding
export function evaluate(
  pack: Pack,
  ...asked: readonly [object, On] | readonly [AnyRule | string, object, On]
): Finding {
  const [rule, facts, { on }] = asked.length === 2 ? [pack.main, ...asked] : asked
  checkInForce(pack, on)
  return find({ pack, on }, ruleOf(pack, rule), facts).finding
}

/** Decides without the explanation: the value alone, by the same path. For many evaluations of which only the value is kept. */
export const decide = <R extends AnyRule>(pack: Pack, rule: R, facts: FactsFor<R>, { on }: On): Kept<AnswerOf<R>> => {
  checkInForce(pack, on)
  return kept(answerOf({ pack, on }, ruleOf(pack, rule), facts)) as Kept<AnswerOf<R>>
}

/**
 * Decides again what a finding decided, from its inputs and its day. The same version of the pack gives the same tree; another
 * version shows what it would decide now. Throws `PackMismatch` for the finding of another pack.
 */
export const recompute = (pack: Pack, finding: Finding): Finding => {
  if (finding.pack !== pack.id) throw new PackMismatch(finding.pack, pack.id)
  return evaluate(pack, finding.rule, finding.inputs, { on: finding.on })
}

interface PackOn {
  readonly pack: Pack
  readonly on: string
}

const checkInForce = ({ id, inForce }: Pack, on: string): void => {
  if (!isIsoDay(on)) throw new InvalidDay(on)
  const ended = inForce.to !== undefined && inForce.to < on
  if (on < inForce.from || ended) throw new RuleNotInForce(`Pack '${id}'`, on, inForce)
}

const ruleOf = (pack: Pack, rule: AnyRule | string): AnyRule => {
  const found = pack.rules.find((known) => known === rule || known.id === rule)
  if (found) return found
  throw new UnknownRule(
    pack.id,
    typeof rule === 'string' ? rule : rule.id,
    pack.rules.map(({ id }) => id),
  )
}

/** What is noted on the way, where somebody wants to know. */
interface Notes {
  readonly because: Finding[]
  readonly rounded: Rounded[]
}

const find = (packOn: PackOn, rule: AnyRule, given: object): { answer: Answer; finding: Finding } => {
  const facts = readFacts(rule, given)
  const params = paramsOn(rule, packOn.on)
  const notes: Notes = { because: [], rounded: [] }
  const answer = answered(rule, rule.decide(facts, params, useOf(packOn, { rule, params, notes })))
  return { answer, finding: explain(packOn, rule, { facts, params, answer, notes }) }
}

const answerOf = (packOn: PackOn, rule: AnyRule, given: object): Answer => {
  const params = paramsOn(rule, packOn.on)
  return answered(rule, rule.decide(readFacts(rule, given), params, useOf(packOn, { rule, params, notes: undefined })))
}

const readFacts = (rule: AnyRule, given: unknown): JsonObject => {
  if (!isGiven(given)) throw new InvalidFacts(rule.id, [{ field: 'facts', allowed: 'an object', got: told(given) }])
  const faults = factFaults(rule.facts, given)
  if (faults.length > 0) throw new InvalidFacts(rule.id, faults)
  return acceptedFacts(rule.facts, given)
}

const answered = (rule: AnyRule, answer: Answer): Answer => {
  if (typeof answer !== 'object' || answer === null) return answer
  const parts = isDecimal(answer) ? [answer] : Object.values(answer)
  for (const part of parts) if (isDecimal(part)) finite(part, `the answer of rule '${rule.id}'`)
  return answer
}

/** The newest parameters that were asked for: a stream of evaluations asks for one day again and again. */
const newest = new WeakMap<AnyRule, { readonly on: string; readonly params: JsonObject }>()

const paramsOn = (rule: AnyRule, on: string): JsonObject => {
  const known = newest.get(rule)
  if (known?.on === on) return known.params
  const params = Object.fromEntries(
    Object.entries(rule.params).map(([name, value]) => [
      name,
      itsOwn(valueOn(value, on, `'${name}' of rule '${rule.id}'`)),
    ]),
  ) as JsonObject
  newest.set(rule, { on, params: Object.freeze(params) })
  return params
}

/** Two parameters may share one rounding; as objects of their own they stay two stages. */
const itsOwn = (value: Param): Param =>
  isJsonObject(value) && value.kind === 'rounding' ? Object.freeze({ ...value }) : value

interface Deciding {
  readonly rule: AnyRule
  readonly params: JsonObject
  readonly notes: Notes | undefined
}

const useOf = (packOn: PackOn, { rule, params, notes }: Deciding): object => ({
  consult: consultation(packOn, rule, notes),
  round: (value: Decimal, by: Rounding): Decimal => {
    const stage = stageOf(rule, params, by)
    const to = roundTo(finite(value, `'${stage}' of rule '${rule.id}'`), by)
    if (notes && !to.equals(value)) notes.rounded.push({ stage, from: value.toFixed(), to: to.toFixed() })
    return to
  },
  refuse: (field: string, allowed: string, got: string): never => {
    throw new InvalidFacts(rule.id, [{ field, allowed, got }])
  },
})

const stageOf = (rule: AnyRule, params: JsonObject, by: Rounding): string => {
  for (const name in params) if (params[name] === (by as unknown)) return name
  throw new PolicyMistake(`rule '${rule.id}'`, 'rounds by something that is not one of its parameters')
}

// Consulting leaves the finding behind as a child; the rule itself sees the answer only.
const consultation = (packOn: PackOn, rule: AnyRule, notes: Notes | undefined): object => {
  const consult: Record<string, (facts: object, at?: FactPlace) => Answer> = {}
  for (const name in rule.consults) {
    const consulted = rule.consults[name] as AnyRule
    const ask = (facts: object): Answer => {
      if (!notes) return answerOf(packOn, consulted, facts)
      const { answer, finding } = find(packOn, consulted, facts)
      notes.because.push(finding)
      return answer
    }
    consult[name] = (facts, at) => (at === undefined ? ask(facts) : inPlace(rule, at, () => ask(facts)))
  }
  return consult
}

/** A refusal of a consulted rule, told of the asker's own facts. */
const inPlace = (rule: AnyRule, at: FactPlace, ask: () => Answer): Answer => {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof InvalidFacts)) throw error
    throw new InvalidFacts(
      rule.id,
      error.faults.map((fault) => ({ ...fault, field: placed(at, fault.field) })),
    )
  }
}

const placed = (at: FactPlace, field: string): string => {
  if (typeof at === 'string') return `${at}.${field}`
  const [name = '', ...rest] = field.split('.')
  return [at[name] ?? name, ...rest].join('.')
}

interface Decided {
  readonly facts: JsonObject
  readonly params: JsonObject
  readonly answer: Answer
  readonly notes: Notes
}

const explain = ({ pack, on }: PackOn, rule: AnyRule, { facts, params, answer, notes }: Decided): Finding => ({
  pack: pack.id,
  version: pack.version,
  rule: rule.id,
  title: rule.title,
  cites: rule.cites,
  words: rule.words,
  value: kept(answer),
  inputs: facts,
  ...(Object.keys(params).length > 0 && { params }),
  ...(notes.rounded.length > 0 && { rounded: notes.rounded }),
  on,
  because: notes.because,
})

const kept = (answer: Answer): Json => {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer as Json
  if (isDecimal(answer)) return answer.toFixed()
  const object: Record<string, Json> = {}
  for (const [name, part] of Object.entries(answer as Readonly<Record<string, Json | Decimal>>))
    object[name] = isDecimal(part) ? part.toFixed() : part
  return object
}
