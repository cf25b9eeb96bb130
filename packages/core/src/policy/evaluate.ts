import type { Json, JsonObject } from '../case/json.ts'
import { valueOn } from './dated.ts'
import { isDecimal } from './decimal.ts'
import { InvalidDay, InvalidFacts, PackMismatch, RuleNotInForce, UnknownRule } from './errors.ts'
import { acceptedFacts, factFaults } from './facts.ts'
import type { Answer, Finding, Kept } from './finding.ts'
import { isIsoDay } from './iso-day.ts'
import type { Pack } from './pack.ts'
import type { AnswerOf, AnyRule, FactsFor } from './rule.ts'

/** The day whose law applies, `YYYY-MM-DD`: usually the last day of the period, never simply today. */
export interface On {
  readonly on: string
}

/**
 * Decides by a rule of a pack and explains it. The rule is given itself, or by id where it comes from storage or the network.
 * Throws `RuleNotInForce` when pack or parameter was not in force on the day, `InvalidFacts` naming field and allowed values,
 * `UnknownRule` when the pack lacks it, `InvalidDay` when `on` is no day. The same arguments always give the same finding.
 */
export function evaluate<R extends AnyRule>(
  pack: Pack,
  rule: R,
  facts: FactsFor<R>,
  options: On,
): Finding<Kept<AnswerOf<R>>>
export function evaluate(pack: Pack, rule: string, facts: JsonObject, options: On): Finding
export function evaluate(pack: Pack, rule: AnyRule | string, facts: object, { on }: On): Finding {
  checkInForce(pack, on)
  return find({ pack, on }, ruleOf(pack, rule), facts).finding
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

const find = (packOn: PackOn, rule: AnyRule, given: object): { answer: Answer; finding: Finding } => {
  const facts = readFacts(rule, given)
  const params = paramsOn(rule, packOn.on)
  const because: Finding[] = []
  const answer = rule.decide(facts, params, consultation(packOn, rule, because))
  return { answer, finding: explain(packOn, rule, { facts, params, answer, because }) }
}

const readFacts = (rule: AnyRule, given: object): JsonObject => {
  const faults = factFaults(rule.facts, { ...given })
  if (faults.length > 0) throw new InvalidFacts(rule.id, faults)
  return acceptedFacts(rule.facts, { ...given })
}

const paramsOn = (rule: AnyRule, on: string): JsonObject =>
  Object.fromEntries(
    Object.entries(rule.params).map(([name, value]) => [name, valueOn(value, on, `'${name}' of rule '${rule.id}'`)]),
  )

// Consulting leaves the finding behind as a child; the rule itself sees the answer only.
const consultation = (packOn: PackOn, rule: AnyRule, because: Finding[]): object =>
  Object.fromEntries(
    Object.entries(rule.consults).map(([name, consulted]) => [
      name,
      (facts: object): Answer => {
        const { answer, finding } = find(packOn, consulted, facts)
        because.push(finding)
        return answer
      },
    ]),
  )

interface Decided {
  readonly facts: JsonObject
  readonly params: JsonObject
  readonly answer: Answer
  readonly because: readonly Finding[]
}

const explain = ({ pack, on }: PackOn, rule: AnyRule, { facts, params, answer, because }: Decided): Finding => ({
  pack: pack.id,
  version: pack.version,
  rule: rule.id,
  title: rule.title,
  cites: rule.cites,
  words: rule.words,
  value: kept(answer),
  inputs: structuredClone(facts),
  ...(Object.keys(params).length > 0 && { params }),
  on,
  because,
})

const kept = (answer: Answer): Json => (isDecimal(answer) ? answer.toFixed() : answer)
