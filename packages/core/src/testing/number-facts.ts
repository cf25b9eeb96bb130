import fc from 'fast-check'
import type { Json } from '../case/json.ts'
import { type Decimal, decimal } from '../policy/decimal.ts'
import type { FactShape } from '../policy/facts.ts'
import type { Clues } from './law-clues.ts'

/** The shape of a fact that is a number. */
export type NumberShape = Extract<FactShape, { readonly kind: 'whole' | 'exact' }>

/** The numbers that a shape allows. */
export interface NumberSpan {
  readonly least: Decimal
  readonly most: Decimal
  /** The difference between two neighbours. */
  readonly step: Decimal
}

/** True for numbers, whole or exact. */
export const isNumberShape = (shape: FactShape): shape is NumberShape =>
  shape.kind === 'whole' || shape.kind === 'exact'

const spans = new WeakMap<NumberShape, NumberSpan>()

/** The span of a shape, both ends included. */
export const spanOf = (shape: NumberShape): NumberSpan => {
  const known = spans.get(shape)
  if (known) return known
  const step = decimal(1).dividedBy(decimal(10).pow(shape.kind === 'exact' ? shape.places : 0))
  const span = { least: decimal(shape.min), most: decimal(shape.max), step }
  spans.set(shape, span)
  return span
}

/** A number as the fact that a shape takes: text, or a JSON number where it is whole. */
export const numberFact = ({ kind }: NumberShape, number: Decimal): Json =>
  kind === 'whole' ? number.toNumber() : number.toFixed()

/** The next number at or under this one that the span has, by its step. */
export const toStep = ({ step }: NumberSpan, number: Decimal): Decimal => number.dividedBy(step).floor().times(step)

const near = new WeakMap<Clues, Map<NumberShape, readonly Decimal[]>>()

/**
 * Numbers of a shape at, just under and just over what the law states, at its own ends, and at 0, 1, 10 and 100: ascending, each once.
 */
export const numbersAt = (shape: NumberShape, clues: Clues): readonly Decimal[] => {
  const known = near.get(clues) ?? new Map<NumberShape, readonly Decimal[]>()
  const numbers = known.get(shape) ?? numbersNear(spanOf(shape), clues)
  near.set(clues, known.set(shape, numbers))
  return numbers
}

const numbersNear = (span: NumberSpan, { numbers }: Clues): readonly Decimal[] => {
  const around = [...numbers, '0', '1', '10', '100'].flatMap((text) => {
    const at = toStep(span, decimal(text))
    return [at.minus(span.step), at, at.plus(span.step)]
  })
  return ascending([span.least, ...around, span.most].filter((one) => isIn(span, one)))
}

/** Whether a number lies in the span. */
export const isIn = ({ least, most }: NumberSpan, number: Decimal): boolean => number.gte(least) && number.lte(most)

/** Numbers in their order, each once. */
export const ascending = (numbers: readonly Decimal[]): readonly Decimal[] =>
  [...new Map(numbers.map((one) => [one.toFixed(), one])).values()].sort((a, b) => a.comparedTo(b))

/** Numbers of a shape: small round ones, any, and those at what the law states. Counter-examples shrink to round ones. */
export const arbitraryNumber = (shape: NumberShape, clues: Clues): fc.Arbitrary<Json> => {
  const span = spanOf(shape)
  const round = decimal(1).gt(span.most.minus(span.least)) ? span.step : decimal(1)
  return fc
    .oneof(
      { withCrossShrink: true },
      { arbitrary: multiples({ ...span, step: round }), weight: 2 },
      { arbitrary: fc.constantFrom(...numbersAt(shape, clues)), weight: 4 },
      { arbitrary: multiples(span), weight: 2 },
    )
    .map((number) => numberFact(shape, number))
}

const multiples = ({ least, most, step }: NumberSpan): fc.Arbitrary<Decimal> => {
  const count = (number: Decimal) => BigInt(number.dividedBy(step).toFixed(0))
  return fc
    .bigInt({
      min: count(least.dividedBy(step).ceil().times(step)),
      max: count(most.dividedBy(step).floor().times(step)),
    })
    .map((steps) => decimal(String(steps)).times(step))
}
