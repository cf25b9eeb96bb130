import fc from 'fast-check'
import type { Json, JsonObject } from '../case/json.ts'
import type { FactField, FactFields, FactShape } from '../policy/facts.ts'
import { addDays } from '../policy/iso-day.ts'
import type { AnyRule } from '../policy/rule.ts'
import { arbitraryLikeness } from './alike-codes.ts'
import { type Clues, daysAt, noClues } from './law-clues.ts'
import { arbitraryLink } from './linked-numbers.ts'
import { arbitraryNumber } from './number-facts.ts'
import { weightedLists, withWeights } from './weighted-lists.ts'

/** Items of a list where the rule allows more, and of a list inside a list: enough for order and weights to matter, few enough to read. */
const FEW = { outside: 3, inside: 2 } as const

/**
 * Facts that a rule accepts one by one, made from their shapes: codes of the list, days and numbers at, just under and just over the
 * clues, optional facts left out or not, and weights that add up where the rule promises to demand it. Facts that must fit together in
 * another way need an arbitrary of their own: build it on this one.
 *
 * ```ts
 * const facts = arbitraryFacts(window, cluesOf(pack, window, '2026-01-01'))
 * const inOrder = facts.filter(({ receivedOn, filedOn }) => receivedOn <= filedOn)
 * ```
 */
export const arbitraryFacts = (rule: AnyRule, clues: Clues = noClues): fc.Arbitrary<JsonObject> => {
  const facts = arbitraryGroup(rule.facts, { clues, lists: 'outside' })
  const lists = weightedLists(rule)
  if (lists.length === 0) return facts
  const keys = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 9, maxLength: 9 })
  return fc
    .tuple(facts, keys)
    .map(([some, spread]) => lists.reduce((all, weighted) => withWeights(all, weighted, spread), some))
}

/** Values that one fact may have. */
export const arbitraryFact = ({ shape }: FactField, clues: Clues = noClues): fc.Arbitrary<Json> =>
  arbitraryOf(shape, { clues, lists: 'outside' })

interface Making {
  readonly clues: Clues
  readonly lists: keyof typeof FEW
}

const arbitraryOf = (shape: FactShape, making: Making): fc.Arbitrary<Json> => {
  switch (shape.kind) {
    case 'code':
      return fc.constantFrom(...shape.codes)
    case 'yes-no':
      return fc.boolean()
    case 'day':
      return arbitraryDay(making.clues)
    case 'list':
      return arbitraryList(shape, making)
    case 'group':
      return arbitraryGroup(shape.fields, making)
    default:
      return arbitraryNumber(shape, making.clues)
  }
}

const arbitraryList = ({ of, min, max }: Extract<FactShape, { kind: 'list' }>, { clues, lists }: Making) =>
  fc.array(arbitraryOf(of.shape, { clues, lists: 'inside' }), {
    minLength: min,
    maxLength: Math.min(max, Math.max(min + 1, FEW[lists])),
  })

const arbitraryDay = (clues: Clues): fc.Arbitrary<string> => {
  const anyDay = fc.tuple(fc.constantFrom(...clues.days), fc.integer({ min: -60, max: 400 }))
  return fc.oneof(
    { withCrossShrink: true },
    fc.constantFrom(...daysAt(clues)),
    anyDay.map(([day, days]) => addDays(day, days)),
  )
}

const arbitraryGroup = (fields: FactFields, making: Making): fc.Arbitrary<JsonObject> => {
  const parts = Object.entries(fields).map(([name, { shape, needed }]) => {
    const value = arbitraryOf(shape, making)
    // left out as often as not: of two facts that exclude each other, both are rarely given by chance
    return [name, needed ? value : fc.option(value, { nil: undefined, freq: 2 })] as const
  })
  const group = fc.record<JsonObject>(Object.fromEntries(parts))
  return fc
    .tuple(group, arbitraryLink(fields, making.clues), arbitraryLikeness(fields))
    .map(([some, linked, alike]) => alike(linked(withoutGaps(some))))
}

const withoutGaps = (group: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined))
