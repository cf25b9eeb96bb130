import type { Json, JsonObject } from '../case/json.ts'
import type { Citation } from '../case/reason.ts'
import type { FactField, FactFields } from '../policy/facts.ts'
import type { Words } from '../policy/words.ts'
import type { BrokenPromise } from './broken-promise.ts'
import { factsThere, fieldAt, type Place } from './fact-paths.ts'
import type { Subject } from './policy-ask.ts'

/**
 * A broken promise as a worked case that a lawyer can read: the rule, its articles and the day, the facts one a line by the names that
 * people call them, the answer, and what it should have been.
 */
export const workedCaseText = ({ rule, on }: Omit<Subject, 'watched'>, { message, proof }: BrokenPromise): string => {
  const { facts, answer, more = [] } = proof
  const lines = [
    `${both(rule.title)} (${articlesOf(rule.cites)}), on ${on}`,
    ...factLines(rule.facts, facts),
    ...(answer === undefined ? [] : [`answer: ${textOf(answer)}`]),
    ...more,
  ]
  return [`${rule.id}: ${message}`, ...lines].join('\n  ')
}

/** The facts that are no group and no list, one a line: `Bobot / Weight: 60`. */
export const factLines = (fields: FactFields, facts: JsonObject): readonly string[] =>
  factsThere(fields, facts)
    .filter(({ field, value }) => value !== undefined && (isLeaf(field) || isEmpty(value)))
    .map(({ place, field, value }) => `${placeText(fields, place)}: ${valueText(field, value)}`)

/** A place in facts as people name it: `Hasil kerja / Results 1 › Bobot / Weight`. */
export const placeText = (fields: FactFields, place: Place): string =>
  place
    .map((step, depth) => ({ step, field: fieldAt(fields, place.slice(0, depth + 1)) }))
    .reduce((text, { step, field }) => {
      if (typeof step === 'number') return `${text} ${step + 1}`
      const name = field?.called ? both(field.called) : step
      return text === '' ? name : `${text} › ${name}`
    }, '')

/** An answer or a value, without the quotes of JSON around plain text. */
export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')

const both = ({ id, en }: Words): string => `${id} / ${en}`

const isLeaf = ({ shape }: FactField): boolean => shape.kind !== 'list' && shape.kind !== 'group'

const isEmpty = (value: Json | undefined): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

const valueText = ({ shape }: FactField, value: Json | undefined): string => {
  if (typeof value === 'boolean') return value ? 'ya / yes' : 'tidak / no'
  const label = shape.kind === 'code' && typeof value === 'string' ? shape.labels?.[value] : undefined
  return label ? both(label) : textOf(value)
}

const articlesOf = (cites: readonly Citation[]): string =>
  [
    ...new Set(
      cites.map(({ law, article, paragraph }) => [law, article && `art. ${article}`, paragraph && `(${paragraph})`]),
    ),
  ]
    .map((parts) => parts.filter(Boolean).join(' '))
    .filter((text, index, all) => all.indexOf(text) === index)
    .join('; ')
