import { type AnyRule, type FactField, type FactFields, type Pack, shortLawName } from '@siklus/core/policy'
import type { Translator } from '../../i18n/translator.ts'
import type { LawName } from '../../ui/citation.ts'

/** The pack with this id, if the dashboard shows it. */
export const packOf = (packs: readonly Pack[], id: string): Pack | undefined => packs.find((pack) => pack.id === id)

/** The rule with this id, if the pack has it. */
export const ruleOf = (pack: Pack | undefined, id: string): AnyRule | undefined =>
  pack?.rules.find((rule) => rule.id === id)

/** Codes of one pack in words: by the labels of the facts that its rules read, else by its terms; any other code as it is. */
export const codeName = (t: Translator, pack: Pack | undefined): ((code: string) => string) => {
  const labels = new Map(Object.entries(pack?.terms ?? {}))
  for (const rule of pack?.rules ?? [])
    for (const field of Object.values(rule.facts)) for (const [code, words] of labelsIn(field)) labels.set(code, words)
  return (code) => {
    const words = labels.get(code)
    return words === undefined ? code : t.words(words)
  }
}

type Labelled = readonly (readonly [string, { readonly id: string; readonly en: string }])[]

const labelsIn = ({ shape }: FactField): Labelled => {
  if (shape.kind === 'code') return Object.entries(shape.labels ?? {})
  if (shape.kind === 'list') return labelsIn(shape.of)
  return shape.kind === 'group' ? Object.values(shape.fields).flatMap(labelsIn) : []
}

/** What people call a parameter of a rule. */
export const paramName = (t: Translator, rule: AnyRule | undefined, name: string): string => {
  const called = rule?.params[name]?.called
  return called === undefined ? name : t.words(called)
}

/** A law of the pack by its short name, or by its title where it has none. */
export const lawNameIn =
  (t: Translator, pack: Pack): LawName =>
  (id) => {
    const law = pack.laws.find((one) => one.id === id)
    return shortLawName(id) ?? (law === undefined ? id : t.words(law.title))
  }

/** What people call a fact of a rule, by its path (`results.0.weight`): the names on the way, and the number of a list's item. */
export const factName = (t: Translator, rule: AnyRule | undefined, path: string): string =>
  rule === undefined ? path : namesOn(t, rule.facts, path.split('.')).join(' · ')

const namesOn = (t: Translator, fields: FactFields, [name = '', ...rest]: readonly string[]): readonly string[] => {
  const field = fields[name]
  if (field === undefined) return [[name, ...rest].join('.')]
  return namesIn(t, field, { own: field.called ? t.words(field.called) : name, rest })
}

interface OnTheWay {
  readonly own: string
  readonly rest: readonly string[]
}

const namesIn = (t: Translator, { shape }: FactField, { own, rest }: OnTheWay): readonly string[] => {
  const [next, ...after] = rest
  if (next === undefined) return [own]
  if (shape.kind === 'group') return [own, ...namesOn(t, shape.fields, rest)]
  if (shape.kind !== 'list') return [own, ...rest]
  const item = t('policy.try.item', { name: own, n: Number(next) + 1 })
  if (after.length === 0) return [item]
  return [item, ...namesIn(t, shape.of, { own: '', rest: after }).filter((one) => one !== '')]
}
