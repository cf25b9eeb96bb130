import { isJsonObject } from '../case/json.ts'

/** What no database keeps in a JSON text: NUL, and half of a surrogate pair. */
const UNSTORABLE = /\0|\p{Surrogate}/u

/**
 * Why a value does not come out of `JSON.parse(JSON.stringify(value))` as it went in, with the place; undefined when it does. A property
 * without a value may vanish.
 */
export const jsonProblem = (value: unknown, place = ''): string | undefined => problemIn(value, place, [])

const problemIn = (value: unknown, place: string, outer: readonly unknown[]): string | undefined => {
  if (value === null || typeof value === 'boolean') return undefined
  if (typeof value === 'string')
    return UNSTORABLE.test(value) ? told(place, 'has a text that no database keeps') : undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : told(place, `is ${value}`)
  if (typeof value !== 'object') return told(place, `is ${typeof value}`)
  if (outer.includes(value)) return told(place, 'contains itself')
  const inside = [...outer, value]
  if (Array.isArray(value))
    return firstOf([...value.entries()], (n, inner) => problemIn(inner, `${place}[${n}]`, inside))
  if (!isPlain(value)) return told(place, `is a ${value.constructor?.name ?? 'special object'}`)
  return firstOf(Object.entries(value), (key, inner) =>
    UNSTORABLE.test(key)
      ? told(place, 'has a name that no database keeps')
      : inner === undefined
        ? undefined
        : problemIn(inner, place === '' ? key : `${place}.${key}`, inside),
  )
}

const told = (place: string, problem: string): string => `${place === '' ? 'it' : place} ${problem}`

const isPlain = (value: object): boolean =>
  isJsonObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value))

const firstOf = <K, V>(
  entries: readonly (readonly [K, V])[],
  problemOf: (key: K, value: V) => string | undefined,
): string | undefined => {
  for (const [key, value] of entries) {
    const problem = problemOf(key, value)
    if (problem !== undefined) return problem
  }
  return undefined
}
