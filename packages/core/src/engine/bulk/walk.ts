/** Where a worker stands in a run: behind which number it looks next, and how often it came to the end since a target was settled. */
export interface Walk {
  readonly after: number
  readonly barren: number
}

/** What is known of the batch that was worked through. */
export interface Stride {
  readonly settled: number
  /** The number of its last row. */
  readonly last: number
}

/** From the end back to the beginning, where others may have left something. */
export const wrapped = ({ barren }: Walk): Walk => ({ after: 0, barren: barren + 1 })

/** Whether the whole run was looked at and nothing in it could be settled. */
export const isStuck = ({ barren }: Walk): boolean => barren > 1

/**
 * On to the next batch. A worker that joined others jumps (`jump` is a number of the run, by chance), so that they seldom meet: meeting
 * does no harm, and no good either. Behind what nobody could settle it goes on step by step, to come to an end.
 */
export const strode = (walk: Walk, { settled, last }: Stride, jump: number | undefined): Walk =>
  settled === 0 ? { ...walk, after: last } : { after: jump ?? last, barren: 0 }
