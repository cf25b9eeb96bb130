/** No number of a queue is counted further: so many jobs say that somebody has to come, and the look at them must not grow with them. */
export const COUNTED = 10_000
