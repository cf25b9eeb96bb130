import type { Json } from '../case/json.ts'
import type { Citation } from '../case/reason.ts'
import { sumsIn } from './adds-up.ts'
import { unlike } from './alike.ts'
import type { Dated } from './dated.ts'
import { PolicyMistake } from './errors.ts'
import { frozen } from './frozen.ts'
import type { Law } from './law.ts'
import { definePack, type Pack } from './pack.ts'
import type { AnyRule, Param } from './rule.ts'
import type { Words } from './words.ts'

/** How an agency fills in what the law leaves to it. */
export interface Adoption {
  /** A pack of its own, so that a finding tells whose numbers it was decided with. */
  readonly id: string
  readonly version: string
  readonly title: Words
  /** The agency's own regulation, and the place in it that sets the numbers. */
  readonly law: Law
  readonly basis: Citation
  /** By rule and parameter: `{ 'final-score': { weights: dated({ '2021-07-01': … }) } }`. */
  readonly params: { readonly [rule: string]: { readonly [param: string]: Dated<Param> } }
}

/**
 * A pack with an agency's numbers in place of the delegated ones, each from its own first day: what the law had before stays for the days
 * before. Every rule whose number was set cites the agency's regulation too. Throws `PolicyMistake` for the id of the pack itself, a basis
 * in another law, a rule or parameter that the pack does not have, a number that the law does not leave to the agency, one of another
 * shape than the law's, and numbers that do not add up as the rule promises.
 */
export const adopt = (pack: Pack, adoption: Adoption): Pack => {
  if (adoption.id === pack.id)
    throw new PolicyMistake(`adoption of pack '${pack.id}'`, 'needs an id of its own, or nobody can tell its findings')
  if (adoption.basis.law !== adoption.law.id)
    throw new PolicyMistake(
      `adoption of pack '${pack.id}'`,
      `rests on '${adoption.law.id}', but its basis cites '${adoption.basis.law}'`,
    )
  for (const [rule, params] of Object.entries(adoption.params)) checkSet(pack, rule, params)
  const made = new Map<AnyRule, AnyRule>()
  const remade = (rule: AnyRule): AnyRule => {
    const known = made.get(rule) ?? remake(rule, adoption, remade)
    made.set(rule, known)
    return known
  }
  const { id, version, title, law } = adoption
  const laws: Pack['laws'] = [...pack.laws, law]
  return definePack({
    ...pack,
    id,
    adopts: pack.id,
    version,
    title,
    laws,
    rules: pack.rules.map(remade),
    main: remade(pack.main),
  })
}

const checkSet = (pack: Pack, id: string, params: Readonly<Record<string, Dated<Param>>>): void => {
  const where = `adoption of pack '${pack.id}'`
  const rule = pack.rules.find((one) => one.id === id)
  if (!rule) throw new PolicyMistake(where, `sets parameters of '${id}', which the pack does not have`)
  for (const name of Object.keys(params)) {
    const param = rule.params[name]
    if (!param) throw new PolicyMistake(where, `sets '${name}' of rule '${id}', which the rule does not have`)
    if (!param.delegated)
      throw new PolicyMistake(where, `sets '${name}' of rule '${id}', which the law does not leave to the agency`)
    const problem = problemWith(rule, name, params[name] as Dated<Param>)
    if (problem !== undefined) throw new PolicyMistake(where, `sets '${name}' of rule '${id}': ${problem}`)
  }
}

/** What is wrong with the values that an agency gives a parameter, by its first day. */
const problemWith = ({ params, promises }: AnyRule, name: string, { entries }: Dated<Param>): string | undefined => {
  const model = params[name]?.entries.at(-1)?.value as Json
  const total = promises?.paramsAddUp?.[name]
  for (const { from, value } of entries) {
    const problem = unlike(value as Json, model)
    if (problem !== undefined) return `from ${from} ${problem}`
    const wrong = total === undefined ? undefined : sumsIn(value as Json).find((sum) => !sum.eq(total))
    if (wrong !== undefined) return `from ${from} it adds up to ${wrong.toFixed()}, not to ${total}`
  }
  return undefined
}

/** The law's values up to the agency's first day, then the agency's; the name and the remarks stay unless the agency has its own. */
const joined = (law: Dated<Param>, own: Dated<Param>): Dated<Param> => {
  const [first, ...later] = own.entries
  const before = law.entries.filter(({ from }) => from < first.from)
  const [oldest, ...rest] = [...before, first, ...later]
  return frozen({ ...law, ...own, entries: [oldest ?? first, ...rest] })
}

const joinedParams = ({ params }: AnyRule, set: Readonly<Record<string, Dated<Param>>>) =>
  Object.fromEntries(Object.entries(set).map(([name, own]) => [name, joined(params[name] as Dated<Param>, own)]))

const remake = (rule: AnyRule, { params, basis }: Adoption, remade: (rule: AnyRule) => AnyRule): AnyRule => {
  const { [rule.id]: own = {} } = params
  const set = Object.keys(own).length > 0 ? own : undefined
  return Object.freeze({
    ...rule,
    params: set ? { ...rule.params, ...joinedParams(rule, set) } : rule.params,
    cites: set ? frozen([...rule.cites, basis] as const) : rule.cites,
    consults: Object.fromEntries(Object.entries(rule.consults).map(([name, one]) => [name, remade(one)])),
  })
}
