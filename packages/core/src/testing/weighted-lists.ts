import type { Json, JsonObject } from '../case/json.ts'
import { type Decimal, decimal } from '../policy/decimal.ts'
import type { FactFields, FactShape } from '../policy/facts.ts'
import type { WeightsPromise } from '../policy/promises.ts'
import type { AnyRule } from '../policy/rule.ts'
import { fieldAt, type Place, placesOf, valueAt, withValueAt } from './fact-paths.ts'
import { restsOn } from './law-clues.ts'
import { isNumberShape, type NumberShape, numberFact, spanOf, toStep } from './number-facts.ts'

/** A list of a rule's facts whose weights must add up, and how they are written. */
export interface WeightedList {
  readonly promise: WeightsPromise
  readonly shape: NumberShape
  readonly atLeast: number
  readonly atMost: number
}

/** The list of weights that a rule promises to demand; nothing where it promises none, or reads none there. */
export const weightedList = ({ facts, promises }: AnyRule): WeightedList | undefined => {
  const { weights: promise } = promises ?? {}
  const list = promise && fieldAt(facts, promise.list.split('.'))?.shape
  const shape = promise && fieldAt(facts, [...promise.list.split('.'), '*', ...promise.weight.split('.')])?.shape
  if (list?.kind !== 'list' || !shape || !isNumberShape(shape)) return undefined
  const { least, most } = spanOf(shape)
  const total = decimal(promise.total)
  const fewest = most.gt(0) ? total.dividedBy(most).ceil().toNumber() : list.min
  const mostItems = least.gt(0) ? total.dividedBy(least).floor().toNumber() : list.max
  return { promise, shape, atLeast: Math.max(1, list.min, fewest), atMost: Math.min(list.max, mostItems) }
}

/** The rule's own list of weights, and those of the rules it consults, wherever it reads the same list to hand it on. */
export const weightedLists = (rule: AnyRule): readonly WeightedList[] =>
  restsOn(rule).flatMap((asked) => {
    const weighted = weightedList(asked)
    const shape = weighted && fieldAt(asked.facts, weighted.promise.list.split('.'))?.shape
    if (!weighted || !shape) return []
    return pathsOf(rule.facts, shape).map((list) => ({ ...weighted, promise: { ...weighted.promise, list } }))
  })

const pathsOf = (fields: FactFields, wanted: FactShape): readonly string[] =>
  Object.entries(fields).flatMap(([name, { shape }]) => pathsIn(name, shape, wanted))

const pathsIn = (path: string, shape: FactShape, wanted: FactShape): readonly string[] => {
  if (shape === wanted) return [path]
  if (shape.kind === 'list') return pathsIn(`${path}.*`, shape.of.shape, wanted)
  return shape.kind === 'group' ? pathsOf(shape.fields, wanted).map((inner) => `${path}.${inner}`) : []
}

/** The places of the weights in some facts. */
export const weightPlaces = (facts: JsonObject, { list, weight }: WeightsPromise) =>
  placesOf(facts, `${list}.*.${weight}`)

/** What the weights of some facts add up to. */
export const weightSum = (facts: JsonObject, promise: WeightsPromise): Decimal =>
  weightPlaces(facts, promise).reduce((sum, place) => sum.plus(String(valueAt(facts, place) ?? 0)), decimal(0))

/** The same facts with weights that add up: `keys` tell how the total is spread. A list that is too short or too long is mended. */
export const withWeights = (facts: JsonObject, weighted: WeightedList, keys: readonly number[]): JsonObject =>
  placesOf(facts, weighted.promise.list).reduce((all, place) => mended(all, place, { weighted, keys }), facts)

interface Spreading {
  readonly weighted: WeightedList
  readonly keys: readonly number[]
}

const mended = (facts: JsonObject, place: Place, { weighted, keys }: Spreading): JsonObject => {
  const items = valueAt(facts, place)
  if (!Array.isArray(items) || items.length === 0) return facts
  const count = Math.max(weighted.atLeast, Math.min(items.length, weighted.atMost))
  const path = weighted.promise.weight.split('.')
  const weights = spread(weighted, count, keys)
  const heavy = weights.map((weight, index) => withValueAt(items[index % items.length] as JsonObject, path, weight))
  return withValueAt(facts, place, heavy)
}

/** Each item takes something between what it must and what it may leave to those after it. */
const spread = ({ promise, shape }: WeightedList, count: number, keys: readonly number[]): readonly Json[] => {
  const span = spanOf(shape)
  let left = decimal(promise.total)
  return Array.from({ length: count }, (_, index) => {
    const after = count - index - 1
    const low = larger(span.least, left.minus(span.most.times(after)))
    const high = larger(low, smaller(span.most, left.minus(span.least.times(after))))
    const share = high.minus(low).times(keys[index] ?? 50)
    const weight = after === 0 ? left : low.plus(toStep(span, share.dividedBy(100)))
    left = left.minus(weight)
    return numberFact(shape, weight)
  })
}

const larger = (a: Decimal, b: Decimal): Decimal => (a.gt(b) ? a : b)
const smaller = (a: Decimal, b: Decimal): Decimal => (a.lt(b) ? a : b)
