import type { Band, End, Scale } from '../scale.ts'
import { table } from './markdown.ts'
import type { Print } from './print.ts'

/** A scale as a table, with `≥ > ≤ <` at its ends, and below it what holds between two bands. */
export const scaleTable = (print: Print, { bands, gaps }: Scale): readonly string[] => {
  const name = print.codes(bands.map(({ label }) => label))
  const hasValues = bands.some(({ value }) => value !== undefined)
  const head = [print.say('bandFrom'), print.say('bandTo'), print.say('label')]
  const rows = bands.map((band) => [
    endText(print, band.lower, { closed: '≥', open: '>' }),
    endText(print, band.upper, { closed: '≤', open: '<' }),
    name(band.label),
    ...(hasValues ? [valueText(print, band)] : []),
  ])
  return [...table(hasValues ? [...head, print.say('value')] : head, rows), print.say(`gaps.${gaps}`)]
}

interface Signs {
  readonly closed: string
  readonly open: string
}

const endText = (print: Print, end: End | undefined, { closed, open }: Signs): string =>
  end === undefined ? '–' : `${end.closed ? closed : open} ${print.number(end.at)}`

const valueText = (print: Print, { value }: Band): string => {
  if (value === undefined) return '–'
  if (typeof value === 'string') return print.number(value)
  return print.say('straight', { from: print.number(value.from), to: print.number(value.to) })
}
