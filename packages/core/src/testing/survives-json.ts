const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype

/** Whether a value comes out of `JSON.parse(JSON.stringify(value))` as it went in. A property without a value may vanish. */
export const survivesJson = (value: unknown): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(survivesJson)
  if (typeof value !== 'object' || !isPlain(value)) return false
  return Object.values(value).every((inner) => inner === undefined || survivesJson(inner))
}
