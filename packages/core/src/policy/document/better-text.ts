import type { FactField, FactFields } from '../facts.ts'
import type { Better, BetterBy } from '../promises.ts'
import type { AnyRule } from '../rule.ts'
import { factName } from './fact-name.ts'
import type { Print } from './print.ts'
import { codeText } from './shape-text.ts'

/** The promise that a better fact never makes the answer worse, and which way is better: for some, that depends on a code beside it. */
export const betterText = (print: Print, { facts }: AnyRule, { path, better }: BetterFact): string => {
  const fact = factName(print, facts, path)
  if (typeof better === 'string') return print.say(`better.${better}`, { fact })
  const ways = waysBeside(print, besides(facts, path), better)
  return ways === undefined ? print.say('better.byItem', { fact }) : print.say('better.byCode', { fact, ways })
}

/** A fact by its path, and which way it is better. */
export interface BetterFact {
  readonly path: string
  readonly better: BetterBy
}

/** The facts that stand beside one: those of the same item, or of the rule. */
const besides = (fields: FactFields, path: string): FactFields =>
  path
    .split('.')
    .slice(0, -1)
    .reduce<FactFields>((at, name) => (name === '*' ? at : inside(at[name])), fields)

const inside = (field: FactField | undefined): FactFields => {
  if (field?.shape.kind === 'group') return field.shape.fields
  return field?.shape.kind === 'list' ? inside(field.shape.of) : {}
}

type ByItem = Exclude<BetterBy, Better>

/** `lebih tinggi bila Arah adalah Normal; lebih rendah bila Arah adalah Khusus`. Nothing where more than one code decides the way. */
const waysBeside = (print: Print, fields: FactFields, better: ByItem): string | undefined => {
  for (const [name, { shape }] of Object.entries(fields)) {
    if (shape.kind !== 'code') continue
    const ways = shape.codes.map((code) => wayFor(better, name, code))
    const byWay = Map.groupBy(shape.codes, (code) => ways[shape.codes.indexOf(code)])
    if (byWay.has(undefined)) continue
    const fact = factName(print, fields, name)
    return [...byWay]
      .map(([way = 'higher', codes]) => {
        const when = print.say('when', { fact, codes: codes.map((code) => codeText(print, shape, code)).join(' / ') })
        return print.say(`way.${way}`, { when })
      })
      .join('; ')
  }
  return undefined
}

/** The way for a code, if that code is all that the way depends on. */
const wayFor = (better: ByItem, name: string, code: string): Better | undefined => {
  const read = new Set<PropertyKey>()
  const item = new Proxy(
    { [name]: code },
    {
      get: (facts, key) => {
        read.add(key)
        return Reflect.get(facts, key)
      },
    },
  )
  try {
    const way = better(item as never)
    return [...read].every((key) => key === name) ? way : undefined
  } catch {
    return undefined
  }
}
