import canonicalize from 'canonicalize'

/**
 * The one text of a JSON value: sorted keys, no spaces, numbers as ECMAScript prints them (RFC 8785).
 * Two values with the same text are the same to every hash in Siklus. Throws on values that JSON cannot carry.
 */
export const canonical = (value: unknown): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('only JSON values have a canonical form')
  return text
}
