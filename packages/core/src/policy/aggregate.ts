import { type Decimal, exactSum, finite } from './decimal.ts'
import { PolicyMistake } from './errors.ts'

/** The sum, exactly and in any order the same, also of quotients; nothing sums to 0. */
export const sum = (values: readonly Decimal[]): Decimal => exactSum(values)

const demandSome = (what: string, values: readonly unknown[]): void => {
  if (values.length === 0) throw new PolicyMistake(what, 'of nothing has no value; the rule must refuse an empty list')
}

const demandKnown = (what: string, known: readonly string[], given: readonly string[]): void => {
  const stranger = given.find((label) => !known.includes(label))
  if (stranger === undefined) return
  throw new PolicyMistake(what, `is asked of '${stranger}', not one of ${known.join(', ')}`)
}

/** The plain mean. Throws `PolicyMistake` for no values. */
export const mean = (values: readonly Decimal[]): Decimal => {
  demandSome('the mean', values)
  return sum(values).dividedBy(values.length)
}

/** A value with what it weighs, in any unit: percent, months. */
export interface Weighted {
  readonly value: Decimal
  readonly weight: Decimal
}

/** The mean by weight. Throws `PolicyMistake` where nothing weighs anything. */
export const weightedMean = (parts: readonly Weighted[]): Decimal => {
  demandSome('the weighted mean', parts)
  const weight = sum(parts.map((part) => part.weight))
  if (weight.isZero()) throw new PolicyMistake('the weighted mean', 'of parts that weigh nothing has no value')
  return weightedSum(parts).dividedBy(weight)
}

/** The sum of value times weight: `weight` of 0.7 and 0.3 gives the share of each. */
export const weightedSum = (parts: readonly Weighted[]): Decimal =>
  sum(parts.map(({ value, weight }) => value.times(weight)))

/** Not more than `most`. Throws `PolicyMistake` where the value comes from a division by zero. */
export const capped = (value: Decimal, most: Decimal): Decimal =>
  finite(value, 'a capped value').gt(most) ? most : value

/** Not less than `least`. Fails as `capped`. */
export const floored = (value: Decimal, least: Decimal): Decimal =>
  finite(value, 'a floored value').lt(least) ? least : value

/** Within both ends. */
export const within = (value: Decimal, { least, most }: { readonly least: Decimal; readonly most: Decimal }): Decimal =>
  capped(floored(value, least), most)

/** The worst of some labels, of a list that stands best first. Throws `PolicyMistake` for no labels, and for one that is not in the list. */
export const worst = <Label extends string>(bestFirst: readonly Label[], given: readonly Label[]): Label => {
  demandSome('the worst', given)
  demandKnown('the worst', bestFirst, given)
  return given.reduce((a, b) => (bestFirst.indexOf(b) > bestFirst.indexOf(a) ? b : a))
}

/** The most frequent label; of several the worst, so that a tie flatters nobody. Fails as `worst`. */
export const mode = <Label extends string>(bestFirst: readonly Label[], given: readonly Label[]): Label => {
  demandSome('the mode', given)
  demandKnown('the mode', bestFirst, given)
  const count = (label: Label) => given.filter((one) => one === label).length
  const most = Math.max(...bestFirst.map(count))
  return worst(
    bestFirst,
    given.filter((label) => count(label) === most),
  )
}
