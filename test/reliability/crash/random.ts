/** Numbers by chance that one seed always gives alike. */
export interface Chance {
  /** From 0 to below 1. */
  next(): number
  /** A whole number from 0 to below `end`. */
  below(end: number): number
}

/** The generator called mulberry32: small, and good enough to choose where something breaks. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return { next, below: (end) => Math.floor(next() * end) }
}

/** The same things in another order. */
export const shuffled = <A>(things: readonly A[], chance: Chance): readonly A[] => {
  const rest = [...things]
  return things.map(() => rest.splice(chance.below(rest.length), 1)[0] as A)
}
