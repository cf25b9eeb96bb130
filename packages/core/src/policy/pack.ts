import { type InForce, PolicyMistake } from './errors.ts'
import { isIsoDay } from './iso-day.ts'
import type { Law } from './law.ts'
import type { AnyRule } from './rule.ts'
import type { Words } from './words.ts'

/** Something the law says and the pack leaves out, and why: so that nobody takes silence for a rule. */
export interface NotModelled {
  readonly topic: Words
  readonly why: Words
}

/** A regulation as code: its rules, the laws they cite, and the days on which they are the law. */
export interface Pack {
  readonly id: string
  /** The id of the pack whose delegated numbers this one sets: see `adopt`. */
  readonly adopts?: string
  /** Version of the code, `1.0.0`. It changes whenever a finding could come out otherwise. */
  readonly version: string
  readonly title: Words
  readonly laws: readonly [Law, ...Law[]]
  readonly inForce: InForce
  readonly rules: readonly AnyRule[]
  /** The rule that the pack is asked for when no rule is named. */
  readonly main: AnyRule
  readonly notModelled: readonly NotModelled[]
  /** The words for codes that rules answer with, by code: for screen and print. */
  readonly terms?: Readonly<Record<string, Words>>
}

/**
 * Puts rules together as a pack. Throws `PolicyMistake` for two rules with one id, a main or consulted rule or a cited law that the pack
 * does not have, and for days that the calendar does not have.
 */
export const definePack = (pack: Pack): Pack => {
  const where = `pack '${pack.id}'`
  checkInForce(where, pack.inForce)
  checkIds(where, pack.rules)
  if (!pack.rules.includes(pack.main)) throw new PolicyMistake(where, `lacks its main rule '${pack.main.id}'`)
  for (const rule of pack.rules) checkRule(where, pack, rule)
  return Object.freeze(pack)
}

const checkInForce = (where: string, { from, to }: InForce): void => {
  if (!isIsoDay(from))
    throw new PolicyMistake(where, `is in force from '${from}', which is not a day written YYYY-MM-DD`)
  if (to === undefined) return
  if (!isIsoDay(to)) throw new PolicyMistake(where, `is in force to '${to}', which is not a day written YYYY-MM-DD`)
  if (to < from) throw new PolicyMistake(where, `ends on ${to}, before it begins on ${from}`)
}

const checkIds = (where: string, rules: readonly AnyRule[]): void => {
  const ids = rules.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new PolicyMistake(where, `has two rules with the id '${twice}'`)
}

const checkRule = (where: string, { rules, laws }: Pack, rule: AnyRule): void => {
  const stranger = Object.values(rule.consults).find((consulted) => !rules.includes(consulted))
  if (stranger)
    throw new PolicyMistake(where, `rule '${rule.id}' consults '${stranger.id}', which the pack does not have`)
  const unnamed = rule.cites.find((cite) => !laws.some((law) => law.id === cite.law))
  if (unnamed)
    throw new PolicyMistake(where, `rule '${rule.id}' cites '${unnamed.law}', which is not among the pack's laws`)
}
