/** What was seen over several rounds: the middle, the least and the most. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** The spread of some numbers. Of an even number of them the median lies between the two in the middle. */
export const spreadOf = (seen: readonly number[]): Spread => {
  const sorted = seen.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[index] ?? Number.NaN
  const middle = (sorted.length - 1) / 2
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  }
}
