import { knownZone } from './zoned-time.ts'

// Keputusan Presiden 41/1987: Indonesia has three times, without summer time.

/** Western Indonesia, UTC+7: Sumatra, Java, West and Central Kalimantan. */
export const WIB = 'Asia/Jakarta'
/** Central Indonesia, UTC+8: Bali, Nusa Tenggara, Sulawesi, the rest of Kalimantan. */
export const WITA = 'Asia/Makassar'
/** Eastern Indonesia, UTC+9: Maluku and Papua. */
export const WIT = 'Asia/Jayapura'

/**
 * A function from the path of a unit (`nasional/papua/`) to its zone, from a table of path prefixes: the longest that fits wins, and
 * `''` fits every unit. Where a unit lies is the host's to say.
 *
 * ```ts
 * const zoneOf = zonesByPrefix({ '': WIB, 'nasional/papua/': WIT })
 * zoneOf('nasional/papua/dinas-kesehatan/') // Asia/Jayapura
 * ```
 *
 * Throws `RangeError` for a prefix that ends within a name, for an unknown zone, and, when asked, for a unit that no prefix fits.
 */
export const zonesByPrefix = (table: { readonly [prefix: string]: string }): ((unit: string) => string) => {
  const rows = Object.entries(table).map(([prefix, zone]) => ({ prefix: wholeNames(prefix), zone: knownZone(zone) }))
  const longestFirst = rows.toSorted((a, b) => b.prefix.length - a.prefix.length)
  return (unit) => {
    const row = longestFirst.find(({ prefix }) => unit.startsWith(prefix))
    if (row === undefined) throw new RangeError(`the table of zones has no prefix of the unit '${unit}'`)
    return row.zone
  }
}

const wholeNames = (prefix: string): string => {
  if (prefix === '' || prefix.endsWith('/')) return prefix
  throw new RangeError(`the prefix '${prefix}' of a zone must end with '/', or it would also fit its namesakes`)
}
