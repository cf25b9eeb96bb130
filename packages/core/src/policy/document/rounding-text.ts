import type { Rounding } from '../rounding.ts'
import type { Print } from './print.ts'

/** A rounding in words: `dibulatkan ke yang terdekat, 2 angka desimal; …`. */
export const roundingText = (print: Print, { by, places }: Rounding): string =>
  print.say(`rounding.${by}`, { places: placesText(print, places) })

/** How many decimal places, in words; none of them are whole numbers. */
export const placesText = (print: Print, places: number): string => {
  if (places === 0) return print.say('decimals.none')
  return places === 1 ? print.say('decimals.one') : print.say('decimals', { n: String(places) })
}
