import type { Decimal } from '../../policy/decimal.ts'

/**
 * Numbers from the smallest up. The value of an indicator may be a quotient cut at forty digits, so a sum of such values shows in its last
 * digit in which order they were added: added from the smallest up, a list is worth the same in whatever order it stands.
 */
export const ascending = (values: readonly Decimal[]): readonly Decimal[] => [...values].sort((a, b) => a.comparedTo(b))
