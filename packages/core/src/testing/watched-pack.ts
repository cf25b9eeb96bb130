import type { Decimal } from '../policy/decimal.ts'
import type { Pack } from '../policy/pack.ts'
import type { Rounding } from '../policy/rounding.ts'
import type { AnyRule } from '../policy/rule.ts'
import { deepFrozen } from './deep-frozen.ts'

/** One time that a rule rounded, also where the number stayed what it was: findings note only those that moved it. */
export interface RoundCall {
  readonly rule: string
  readonly stage: string
  readonly from: string
  readonly to: string
}

/** A pack whose rules get frozen facts, and what they round is listened to. It decides as the pack does. */
export interface WatchedPack {
  readonly pack: Pack
  /** What was rounded while this ran, in order. */
  listen<A>(run: () => A): { readonly result: A; readonly calls: readonly RoundCall[] }
}

/** Rebuilds the rules of a pack so that they can be watched. */
export const watchedPack = (pack: Pack): WatchedPack => {
  let heard: RoundCall[] = []
  const made = new Map<AnyRule, AnyRule>()
  const remade = (rule: AnyRule): AnyRule => {
    const known = made.get(rule) ?? remake(rule, remade, (call) => heard.push(call))
    made.set(rule, known)
    return known
  }
  const listen = <A>(run: () => A) => {
    heard = []
    return { result: run(), calls: heard }
  }
  return { pack: { ...pack, rules: pack.rules.map(remade), main: remade(pack.main) }, listen }
}

interface Round {
  round(value: Decimal, by: Rounding): Decimal
}

const remake = (rule: AnyRule, remade: (rule: AnyRule) => AnyRule, hear: (call: RoundCall) => void): AnyRule => ({
  ...rule,
  consults: Object.fromEntries(Object.entries(rule.consults).map(([name, consulted]) => [name, remade(consulted)])),
  decide: (facts, params, use) => {
    const round = (value: Decimal, by: Rounding): Decimal => {
      const to = (use as Round).round(value, by)
      const stage = Object.entries(params).find(([, param]) => param === by)?.[0] ?? ''
      hear({ rule: rule.id, stage, from: value.toFixed(), to: to.toFixed() })
      return to
    }
    return rule.decide(deepFrozen(facts), params, { ...use, round })
  },
})
