import type { Json } from '../case/json.ts'
import { type Decimal, decimal, exactSum, isExact } from './decimal.ts'

/** The sum of the numbers in each innermost list or object: `{ alone: { skp: 70, behaviour: 30 } }` is one sum, 100. */
export const sumsIn = (value: Json | undefined): readonly Decimal[] => {
  if (typeof value !== 'object' || value === null) return []
  const parts: readonly (Json | undefined)[] = Object.values(value)
  const own = parts.filter((part) => typeof part === 'number' || (typeof part === 'string' && isExact(part)))
  return [...(own.length > 0 ? [exactSum(own.map((part) => decimal(String(part))))] : []), ...parts.flatMap(sumsIn)]
}
