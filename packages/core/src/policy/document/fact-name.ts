import type { FactField, FactFields } from '../facts.ts'
import { coded } from './markdown.ts'
import type { Print } from './print.ts'

/** What people call a fact. A fact without a name is printed as the code calls it, and marked. */
export const ownName = (print: Print, name: string, field: FactField): string =>
  field.called ? print.words(field.called) : print.say('withoutWords', { code: coded(name) })

/**
 * What people call a fact, by its path: `results.0.weight` is "Hasil kerja 1 · Bobot", `results.*.weight` "Hasil kerja (setiap butir) ·
 * Bobot". A path that the rule does not read is printed as it stands.
 */
export const factName = (print: Print, fields: FactFields, path: string): string => {
  const names = namesOn(print, fields, path.split('.'))
  return names ? names.join(' · ') : coded(path)
}

type Names = readonly string[] | undefined

const namesOn = (print: Print, fields: FactFields, [name = '', ...rest]: readonly string[]): Names => {
  const field = fields[name]
  return field && namesFrom(print, ownName(print, name, field), { field, rest })
}

interface OnTheWay {
  readonly field: FactField
  readonly rest: readonly string[]
}

const namesFrom = (print: Print, own: string, { field: { shape }, rest }: OnTheWay): Names => {
  const [place, ...after] = rest
  if (place === undefined) return [own]
  if (shape.kind === 'group') return under([own], namesOn(print, shape.fields, rest))
  if (shape.kind !== 'list') return undefined
  const item = itemName(print, own, place)
  if (after.length === 0) return [item]
  return shape.of.shape.kind === 'group' ? under([item], namesOn(print, shape.of.shape.fields, after)) : undefined
}

const under = (outer: readonly string[], inner: Names): Names => inner && [...outer, ...inner]

/** An item of a list: its number as people count, or every item. */
export const itemName = (print: Print, list: string, place: string): string =>
  place === '*' ? `${list} (${print.say('every')})` : `${list} ${Number(place) + 1}`
