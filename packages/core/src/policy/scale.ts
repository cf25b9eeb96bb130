import { within } from './aggregate.ts'
import { type Decimal, decimal, finite, isExact } from './decimal.ts'
import { OffScale, PolicyMistake } from './errors.ts'
import { frozen } from './frozen.ts'

/** An end of a band: where it lies, and whether the number itself belongs to the band. */
export interface End {
  readonly at: string
  readonly closed: boolean
}

/** From this number on, itself included: `≥ 80`. */
export const from = (at: string): End => ({ at, closed: true })
/** Above this number, itself excluded: `> 80`. */
export const above = (at: string): End => ({ at, closed: false })
/** Up to this number, itself included: `≤ 99`. */
export const upTo = (at: string): End => ({ at, closed: true })
/** Below this number, itself excluded: `< 90`. */
export const below = (at: string): End => ({ at, closed: false })

/** A straight line over a band: the value at its lower and at its upper end. */
export interface Line {
  readonly from: string
  readonly to: string
}

/** One band of a scale. An end that is left out is open for ever. */
export interface Band<Label extends string = string> {
  readonly label: Label
  readonly lower?: End
  readonly upper?: End
  /** What a number in the band is worth: always the same, or on a line between the two ends. */
  readonly value?: string | Line
}

/**
 * What happens between two bands. `none`: there is no between, which is checked. `whole`: the scale reads whole numbers only, and no whole
 * number lies between. `lower`, `upper`: the number belongs to the band below, or above. `refuse`: it is off the scale.
 */
export type Gaps = 'none' | 'whole' | 'lower' | 'upper' | 'refuse'

/** What a scale is made of: bands in ascending order. */
export interface ScaleSpec<Label extends string> {
  readonly id: string
  readonly gaps: Gaps
  readonly bands: readonly [Band<Label>, ...Band<Label>[]]
}

/** Bands of numbers with a label, a value or both, as data: it survives storage, can be a dated parameter, and can be drawn. */
export interface Scale<Label extends string = string> extends ScaleSpec<Label> {
  readonly kind: 'scale'
}

/**
 * Defines a scale. Throws `PolicyMistake` naming the place for bands that are empty, out of order or overlap, for a number that two bands
 * share, for a gap that the declared rule does not cover, and for a line without two ends.
 */
export const defineScale = <const Label extends string>(spec: ScaleSpec<Label>): Scale<Label> => {
  const where = `scale '${spec.id}'`
  spec.bands.forEach((band) => {
    checkBand(where, band)
  })
  spec.bands.slice(1).forEach((band, index) => {
    checkMeeting(where, spec.gaps, { left: spec.bands[index] as Band, right: band })
  })
  return frozen({ ...spec, kind: 'scale' })
}

/** The band of a number. Throws `OffScale` outside all bands, and for a fraction on a scale of whole numbers. */
export const bandAt = <Label extends string>(scale: Scale<Label>, value: Decimal): Band<Label> => {
  const { bands, gaps } = scale
  finite(value, `what scale '${scale.id}' reads`)
  if (gaps === 'whole' && !value.isInteger()) throw new OffScale(scale.id, value.toFixed(), 'reads whole numbers only')
  for (let index = 0; index < bands.length; index += 1) {
    const band = bands[index] as Band<Label>
    if (isBelow(band, value)) return inGap(scale, value, index)
    if (!isAbove(band, value)) return band
  }
  throw new OffScale(scale.id, value.toFixed(), 'has no band so high')
}

/** The label of a number's band. Fails as `bandAt`. */
export const labelAt = <Label extends string>(scale: Scale<Label>, value: Decimal): Label => bandAt(scale, value).label

/**
 * What a number is worth on the scale, exactly; a number in a gap is worth what the nearer end of its band is. Fails as `bandAt`, and with
 * `PolicyMistake` where the band has no value.
 */
export const valueAt = (scale: Scale, value: Decimal): Decimal => {
  const band = bandAt(scale, value)
  if (band.value === undefined) throw new PolicyMistake(`scale '${scale.id}'`, `band '${band.label}' has no value`)
  if (typeof band.value === 'string') return decimal(band.value)
  return onLine(band as Band & { readonly value: Line }, value)
}

const onLine = ({ lower, upper, value: { from: start, to: end } }: Band & { readonly value: Line }, value: Decimal) => {
  const [left, right] = [decimal(lower?.at ?? '0'), decimal(upper?.at ?? '0')]
  const rise = decimal(end).minus(start)
  // a line ends with its band: beyond it, in a gap, it would leave the values that the law prints
  const at = within(value, { least: left, most: right })
  // multiplied first: then what comes out even comes out exactly
  return rise.times(at.minus(left)).dividedBy(right.minus(left)).plus(start)
}

const inGap = <Label extends string>(scale: Scale<Label>, value: Decimal, index: number): Band<Label> => {
  const { bands, gaps } = scale
  if (index === 0) throw new OffScale(scale.id, value.toFixed(), 'has no band so low')
  if (gaps === 'lower') return bands[index - 1] as Band<Label>
  if (gaps === 'upper') return bands[index] as Band<Label>
  throw new OffScale(scale.id, value.toFixed(), 'leaves a gap there')
}

const isBelow = ({ lower }: Band, value: Decimal): boolean =>
  lower !== undefined && (lower.closed ? value.lt(lower.at) : value.lte(lower.at))

const isAbove = ({ upper }: Band, value: Decimal): boolean =>
  upper !== undefined && (upper.closed ? value.gt(upper.at) : value.gte(upper.at))

const checkBand = (where: string, { label, lower, upper, value }: Band): void => {
  for (const text of [lower?.at, upper?.at, ...textsOf(value)]) checkNumber(where, label, text)
  if (lower && upper && isEmpty(lower, upper))
    throw new PolicyMistake(where, `band '${label}' from ${lower.at} to ${upper.at} is empty`)
  if (typeof value !== 'object') return
  if (!lower || !upper) throw new PolicyMistake(where, `band '${label}' has a line, but not two ends`)
  if (decimal(lower.at).eq(upper.at)) throw new PolicyMistake(where, `band '${label}' has a line over a single number`)
}

const textsOf = (value: Band['value']): readonly (string | undefined)[] =>
  typeof value === 'object' ? [value.from, value.to] : [value]

const checkNumber = (where: string, label: string, text: string | undefined): void => {
  if (text !== undefined && !isExact(text))
    throw new PolicyMistake(where, `band '${label}' has '${text}', not a number`)
}

const isEmpty = (lower: End, upper: End): boolean => {
  const order = decimal(lower.at).comparedTo(decimal(upper.at))
  return order > 0 || (order === 0 && !(lower.closed && upper.closed))
}

interface Meeting {
  readonly left: Band
  readonly right: Band
}

const checkMeeting = (where: string, gaps: Gaps, { left, right }: Meeting): void => {
  const between = `bands '${left.label}' and '${right.label}'`
  if (!left.upper || !right.lower)
    throw new PolicyMistake(where, `${between} meet without an end: only the first may be open below, the last above`)
  const [end, start] = [decimal(left.upper.at), decimal(right.lower.at)]
  if (start.lt(end)) throw new PolicyMistake(where, `${between} overlap from ${start.toFixed()} to ${end.toFixed()}`)
  if (start.eq(end) && left.upper.closed && right.lower.closed)
    throw new PolicyMistake(where, `${between} both have ${end.toFixed()}`)
  if (gaps === 'none' && !(start.eq(end) && (left.upper.closed || right.lower.closed)))
    throw new PolicyMistake(where, `${between} leave a gap at ${end.toFixed()}; close it, or say what holds there`)
  if (gaps === 'whole' && lostWhole({ left: left.upper, right: right.lower }) !== undefined)
    throw new PolicyMistake(where, `${between} lose ${lostWhole({ left: left.upper, right: right.lower })}`)
}

/** The first whole number between two bands that neither has. */
const lostWhole = ({ left, right }: { readonly left: End; readonly right: End }): string | undefined => {
  const at = decimal(left.at)
  const next = left.closed || !at.isInteger() ? at.floor().plus(1) : at
  const isTaken = right.closed ? next.gte(right.at) : next.gt(right.at)
  return isTaken ? undefined : next.toFixed()
}
