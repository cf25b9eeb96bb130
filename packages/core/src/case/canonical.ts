import canonicalize from 'canonicalize'

/**
 * The one text of a JSON value: sorted keys, no spaces, numbers as ECMAScript prints them (RFC 8785).
 * Two values with the same text are the same to every hash in Siklus. Throws on values that JSON cannot carry.
 */
export const canonical = (value: unknown): string => {
  const plain = inOrder(value)
  const text = plain === UNUSUAL ? canonicalize(value) : JSON.stringify(plain)
  if (text === undefined) throw new TypeError('only JSON values have a canonical form')
  return text
}

// An engine's own text of an object keeps the order in which its keys were set, except for keys that look like an index: those, and
// whatever is no plain JSON, are left to the library. Everything else is sorted here, which is several times faster on the hot path;
// what is in order already is taken as it is.
const UNUSUAL = Symbol('unusual')

type Plain = null | boolean | number | string | readonly Plain[] | PlainObject

interface PlainObject {
  readonly [key: string]: Plain
}

interface Unknowns {
  readonly [key: string]: unknown
}

const inOrder = (value: unknown): Plain | typeof UNUSUAL => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : UNUSUAL
  if (typeof value !== 'object') return UNUSUAL
  if (!Array.isArray(value)) return objectInOrder(value as Unknowns)
  return Object.getPrototypeOf(value) === Array.prototype && !('toJSON' in value) ? listInOrder(value) : UNUSUAL
}

/** The list itself when all that lies in it is in order. */
const listInOrder = (list: readonly unknown[]): readonly Plain[] | typeof UNUSUAL => {
  let same = true
  const plain: Plain[] = []
  for (const item of list) {
    const one = inOrder(item)
    if (one === UNUSUAL) return UNUSUAL
    same &&= one === item
    plain.push(one)
  }
  return same ? (list as readonly Plain[]) : plain
}

/** The object itself when it is in order, and all that lies in it. */
const objectInOrder = (value: Unknowns): Plain | typeof UNUSUAL => {
  const prototype = Object.getPrototypeOf(value)
  if ((prototype !== Object.prototype && prototype !== null) || 'toJSON' in value) return UNUSUAL
  const given = Object.keys(value)
  if (given.some(isUnusual)) return UNUSUAL
  // without a comparison of its own `sort` goes by UTF-16 units, as the RFC wants it
  const keys = isSorted(given) ? given : given.toSorted()
  const items: (Plain | undefined)[] = []
  let same = keys === given
  for (const key of keys) {
    const item = value[key]
    const one = item === undefined ? undefined : inOrder(item)
    if (one === UNUSUAL) return UNUSUAL
    same &&= one === item
    items.push(one)
  }
  return same ? (value as PlainObject) : objectOf(keys, items)
}

const objectOf = (keys: readonly string[], items: readonly (Plain | undefined)[]): PlainObject => {
  const plain: { [key: string]: Plain } = {}
  for (let n = 0; n < keys.length; n += 1) {
    const item = items[n]
    if (item !== undefined) plain[keys[n] ?? ''] = item
  }
  return plain
}

// keys that look like an index begin with a digit: they are rare, and the library may have all that do
const isUnusual = (key: string): boolean => {
  const first = key.charCodeAt(0)
  return (first >= 48 && first <= 57) || key === '__proto__'
}

const isSorted = (keys: readonly string[]): boolean => {
  for (let n = 1; n < keys.length; n += 1) if ((keys[n - 1] ?? '') > (keys[n] ?? '')) return false
  return true
}
