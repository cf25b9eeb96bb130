import type { Json, JsonObject } from '../case/json.ts'
import type { FactField, FactFields, FactShape } from '../policy/facts.ts'
import { type FactThere, factsThere, type Place, withValueAt } from './fact-paths.ts'
import { spanOf } from './number-facts.ts'

/** Facts of which one is wrong, and where. */
export interface WrongFacts {
  readonly facts: JsonObject
  readonly place: Place
  readonly what: string
}

interface Wrong {
  readonly what: string
  /** Nothing: the fact is left out. */
  readonly value: Json | undefined
}

/** Longer lists are not built only to be refused. */
const LONG = 60

/** All the ways in which one of these facts can be wrong: missing, of another kind, out of range, unknown to the rule. */
export const wrongFactsOf = (fields: FactFields, facts: JsonObject): readonly WrongFacts[] => {
  const there = factsThere(fields, facts)
  const wrong = there.flatMap((fact) =>
    wrongsOf(fact).map(({ what, value }) => ({
      ...{ what, place: fact.place },
      facts: withValueAt(facts, fact.place, value),
    })),
  )
  const groups: readonly Place[] = [[], ...there.filter(isGroup).map(({ place }) => place)]
  const strangers = groups.map((group) => [...group, 'noSuchFact'])
  return [
    ...wrong,
    ...strangers.map((place) => ({ what: 'a fact that is not read', place, facts: withValueAt(facts, place, 1) })),
  ]
}

const isGroup = ({ field, value }: FactThere): boolean => field.shape.kind === 'group' && value !== undefined

const wrongsOf = ({ field, value }: FactThere): readonly Wrong[] => {
  if (value === undefined) return []
  const missing = field.needed ? [{ what: 'a missing fact', value: undefined }] : []
  return [...missing, ...otherKinds(field), ...outOfRange(field.shape, value)]
}

// 1.5 is right nowhere: whole numbers have no fraction, and exact ones are text.
const otherKinds = ({ shape }: FactField): readonly Wrong[] => {
  const list: readonly Json[] = shape.kind === 'list' ? [] : [[]]
  const truth: readonly Json[] = shape.kind === 'yes-no' ? [] : [true]
  return [null, 1.5, 'no such value', ...list, ...truth].map((value) => ({ what: 'another kind of value', value }))
}

const outOfRange = (shape: FactShape, value: Json): readonly Wrong[] =>
  rangesOf(shape, value).map((one) => ({ what: 'a value out of range', value: one }))

const rangesOf = (shape: FactShape, value: Json): readonly Json[] => {
  switch (shape.kind) {
    case 'day':
      return ['2026-02-30', '2026-01-01T00:00:00Z']
    case 'whole':
      return [shape.min - 1, shape.max + 1]
    case 'exact': {
      const { least, most, step } = spanOf(shape)
      return [least.minus(step).toFixed(), most.plus(step).toFixed(), least.plus(step.dividedBy(10)).toFixed()]
    }
    case 'list':
      return listsOutOfRange(shape.min, shape.max, value as readonly Json[])
    default:
      return []
  }
}

const listsOutOfRange = (min: number, max: number, items: readonly Json[]): readonly Json[] => {
  const [first] = items
  const short = min > 0 ? [items.slice(0, min - 1)] : []
  return first === undefined || max > LONG ? short : [...short, Array.from({ length: max + 1 }, () => first)]
}
