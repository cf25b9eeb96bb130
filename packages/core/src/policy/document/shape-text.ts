import type { FactShape } from '../facts.ts'
import type { Print } from './print.ts'
import { placesText } from './rounding-text.ts'

/** What a fact may be, in words: `bilangan dari 0 sampai 120, paling banyak 2 angka desimal`. */
export const shapeText = (print: Print, shape: FactShape): string => {
  switch (shape.kind) {
    case 'code':
      return shape.codes.map((code) => codeText(print, shape, code)).join(', ')
    case 'yes-no':
      return print.say('yesOrNo')
    case 'day':
      return print.say('day')
    case 'whole':
      return print.say('whole', { min: print.number(shape.min), max: print.number(shape.max) })
    case 'exact':
      return exactText(print, shape)
    case 'list':
      return print.say('listSpan', { min: print.number(shape.min), max: print.number(shape.max) })
    case 'group':
      return print.say('together')
  }
}

const exactText = (print: Print, { min, max, places }: Extract<FactShape, { readonly kind: 'exact' }>): string => {
  const span = { min: print.number(min), max: print.number(max) }
  return places === 0 ? print.say('whole', span) : print.say('exact', { ...span, places: placesText(print, places) })
}

/** A code in the words that its own fact has for it. */
export const codeText = (
  print: Print,
  { codes, labels }: Extract<FactShape, { readonly kind: 'code' }>,
  code: string,
): string => {
  const own = labels?.[code]
  return own ? print.words(own) : print.codes(codes)(code)
}
