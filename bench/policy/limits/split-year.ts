import { pp30Predicate } from './pp30.ts'

interface Facts {
  readonly firstHalf: string
  readonly secondHalf: string
  readonly hasInnovation?: boolean
}

/** The year 2021: the first half put on the scale of the second, then the mean of both. */
export const mergedValue = ({ firstHalf, secondHalf, hasInnovation }: Facts) => {
  const converted = Math.min(Math.max(Number(firstHalf), 0), 100) * 1.2
  const value = Math.round(((converted + Number(secondHalf)) / 2) * 100) / 100
  return { value, predicate: pp30Predicate(value, hasInnovation) }
}
