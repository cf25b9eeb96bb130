/** Chooses a whole number from 0 to below `n`. */
export type Choose = (n: number) => number

/** A chooser that always chooses the same from the same seed (mulberry32). */
export const chooserOf = (seed: number): Choose => {
  let state = seed | 0
  return (n) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * n)
  }
}
