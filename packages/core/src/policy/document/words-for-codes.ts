import type { FactField } from '../facts.ts'
import type { Pack } from '../pack.ts'
import type { AnyRule } from '../rule.ts'
import type { Words } from '../words.ts'

/** Words for some codes. */
export type Labels = Readonly<Record<string, Words>>

/** Where the words for a rule's codes may stand: among the terms of the pack, at the facts of the rule, at those of other rules. */
export const labelsOf = ({ terms = {}, rules }: Pack, rule?: AnyRule): readonly Labels[] => [
  terms,
  ...[...(rule ? [rule] : []), ...rules].flatMap(({ facts }) => Object.values(facts).flatMap(labelsAt)),
]

const labelsAt = ({ shape }: FactField): readonly Labels[] => {
  if (shape.kind === 'code') return shape.labels ? [shape.labels] : []
  if (shape.kind === 'list') return labelsAt(shape.of)
  return shape.kind === 'group' ? Object.values(shape.fields).flatMap(labelsAt) : []
}

/**
 * The words for a code that stands among others. One code may mean different things (a good unit, a good person), so words for all of
 * them together come before words for one.
 */
export const wordsAmong = (labels: readonly Labels[], codes: readonly string[], code: string): Words | undefined => {
  const has = (one: Labels, each: string) => Object.hasOwn(one, each)
  const together = labels.find((one) => codes.every((each) => has(one, each)))
  const found = together && has(together, code) ? together : labels.find((one) => has(one, code))
  return found?.[code]
}
