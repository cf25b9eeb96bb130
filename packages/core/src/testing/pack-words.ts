import type { FactField, FactFields } from '../policy/facts.ts'
import type { Pack } from '../policy/pack.ts'
import type { AnyRule } from '../policy/rule.ts'
import type { Words } from '../policy/words.ts'

/** Texts that people would miss: facts without a name, codes and answers without words, words in one language only. */
export const wordFindings = (pack: Pack): readonly string[] => [
  ...textsOf(pack).flatMap(({ where, words }) =>
    isComplete(words) ? [] : [`${where} has no words in Indonesian or in English`],
  ),
  ...pack.rules.flatMap((rule) =>
    namelessIn(rule.facts, '').map((path) => `${rule.id}: the fact '${path}' is not called anything`),
  ),
  ...pack.rules.flatMap((rule) => wordlessLabels(pack, rule)),
]

interface Text {
  readonly where: string
  readonly words: Words | undefined
}

const isComplete = (words: Words | undefined): boolean =>
  words !== undefined && [words.id, words.en].every((text) => typeof text === 'string' && text.trim() !== '')

const textsOf = (pack: Pack): readonly Text[] => [
  { where: `pack '${pack.id}'`, words: pack.title },
  ...pack.laws.map(({ id, title }) => ({ where: `law '${id}'`, words: title })),
  ...pack.notModelled.flatMap(({ topic, why }, index) => [
    { where: `what is not modelled, ${index + 1}: its topic`, words: topic },
    { where: `what is not modelled, ${index + 1}: its reason`, words: why },
  ]),
  ...Object.entries(pack.terms ?? {}).map(([code, words]) => ({ where: `term '${code}'`, words })),
  ...pack.rules.flatMap(textsOfRule),
]

const textsOfRule = ({ id, title, words, params, facts }: AnyRule): readonly Text[] => [
  { where: `${id}: its title`, words: title },
  { where: `${id}: its formula`, words },
  ...Object.entries(params).flatMap(([name, { remark }]) =>
    remark ? [{ where: `${id}: the remark of '${name}'`, words: remark }] : [],
  ),
  ...fieldsIn(facts, '').flatMap(({ path, field }) => textsOfField(`${id}: the fact '${path}'`, field)),
]

const textsOfField = (where: string, { called, shape }: FactField): readonly Text[] => [
  ...(called ? [{ where, words: called }] : []),
  ...(shape.kind === 'code' && shape.labels
    ? shape.codes.map((code) => ({ where: `${where}: its code '${code}'`, words: shape.labels?.[code] }))
    : []),
]

interface FieldAt {
  readonly path: string
  readonly field: FactField
}

/** Every field with its path; the items of a list are `results.*`. */
const fieldsIn = (fields: FactFields, above: string): readonly FieldAt[] =>
  Object.entries(fields).flatMap(([name, field]) => fieldsAt(`${above}${name}`, field))

const fieldsAt = (path: string, field: FactField): readonly FieldAt[] => {
  const { shape } = field
  if (shape.kind === 'list') return [{ path, field }, ...fieldsAt(`${path}.*`, shape.of)]
  return [{ path, field }, ...(shape.kind === 'group' ? fieldsIn(shape.fields, `${path}.`) : [])]
}

/** An item is called by its list; every fact inside it has a name of its own. */
const namelessIn = (fields: FactFields, above: string): readonly string[] =>
  fieldsIn(fields, above)
    .filter(({ path, field }) => !field.called && !path.endsWith('.*'))
    .map(({ path }) => path)

/** A pack that has words for its answers has them for all. */
const wordlessLabels = ({ terms }: Pack, { id, promises }: AnyRule): readonly string[] =>
  terms === undefined
    ? []
    : (promises?.labels ?? [])
        .filter((label) => !(label in terms))
        .map((label) => `${id}: there is no term for its answer '${label}'`)
