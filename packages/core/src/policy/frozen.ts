/** Freezes a value to its last part and gives it back: what the law says must not change under a running program. */
export const frozen = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
