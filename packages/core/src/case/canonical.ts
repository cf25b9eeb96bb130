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
// whatever is no plain JSON, are left to the library. Everything else is sorted here, which is several times faster on the hot path.
const UNUSUAL = Symbol('unusual')
const INDEX_OR_PROTO = /^(?:\d+$|__proto__$)/

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain }

const inOrder = (value: unknown): Plain | typeof UNUSUAL => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : UNUSUAL
  if (typeof value !== 'object') return UNUSUAL
  return Array.isArray(value) ? listInOrder(value) : objectInOrder(value)
}

const listInOrder = (list: readonly unknown[]): readonly Plain[] | typeof UNUSUAL => {
  const plain: Plain[] = []
  for (const item of list) {
    const one = inOrder(item)
    if (one === UNUSUAL) return UNUSUAL
    plain.push(one)
  }
  return plain
}

const objectInOrder = (value: object): Plain | typeof UNUSUAL => {
  const prototype = Object.getPrototypeOf(value)
  if ((prototype !== Object.prototype && prototype !== null) || 'toJSON' in value) return UNUSUAL
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  const plain: { [key: string]: Plain } = {}
  for (const [key, item] of entries) {
    if (item === undefined) continue
    if (INDEX_OR_PROTO.test(key)) return UNUSUAL
    const one = inOrder(item)
    if (one === UNUSUAL) return UNUSUAL
    plain[key] = one
  }
  return plain
}
