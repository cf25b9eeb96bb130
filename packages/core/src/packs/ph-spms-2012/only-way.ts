import type { Decimal } from '../../policy/decimal.ts'

/** The rating of a dimension that may be measured in several ways: exactly one of them must be given, else `refuse` is told how many were. */
export const onlyWay = (ways: readonly (Decimal | undefined)[], refuse: (got: string) => never): Decimal => {
  const [rating, ...others] = ways.filter((way) => way !== undefined)
  if (rating === undefined || others.length > 0) return refuse(`${others.length + (rating ? 1 : 0)} of them`)
  return rating
}
