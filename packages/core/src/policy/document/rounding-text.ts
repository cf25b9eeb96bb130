import type { Rounding } from '../rounding.ts'
import type { Print } from './print.ts'

/** A rounding in words: `dibulatkan ke yang terdekat, 2 desimal; …`. */
export const roundingText = (print: Print, { by, places }: Rounding): string =>
  print.say(`rounding.${by}`, { places: String(places) })
