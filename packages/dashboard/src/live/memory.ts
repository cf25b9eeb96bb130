/** Changes that became one message, under a number that only grows. */
export interface Batch<T> {
  readonly number: number
  readonly changes: readonly T[]
}

/** The last batches of a run of the feed, so that somebody who was away can be told what they missed. */
export interface Memory<T> {
  /** Forgets, and begins another run; `undefined` means that nobody reads the feed. */
  begin(run: number | undefined): void
  add(changes: readonly T[]): Batch<T>
  /** Where the run stands, as an opaque text. While nobody reads the feed it is a place that will be unknown later. */
  position(): string
  /** The batches after a position. `unknown` when it belongs to another run or lies too far back; nothing for no position. */
  since(position: string | undefined): readonly Batch<T>[] | 'unknown'
}

/** The newest batches that hold no more than `limit` changes together. */
const newest = <T>(batches: readonly Batch<T>[], limit: number): readonly Batch<T>[] => {
  let room = limit
  const first = batches.findLastIndex(({ changes }) => {
    room -= changes.length
    return room < 0
  })
  return batches.slice(first + 1)
}

/** Remembers the last batches of one run, up to `limit` changes. */
export const createMemory = <T>(instance: string, limit: number): Memory<T> => {
  let run: number | undefined
  let last = 0
  let kept: readonly Batch<T>[] = []
  const at = (number: number): string => `${instance}.${run ?? 'idle'}.${number}`
  const numberIn = (position: string): number | undefined => {
    const number = Number(position.slice(position.lastIndexOf('.') + 1))
    return run !== undefined && Number.isSafeInteger(number) && position === at(number) ? number : undefined
  }
  return {
    begin: (next) => {
      run = next
      last = 0
      kept = []
    },
    add: (changes) => {
      last += 1
      const batch = { number: last, changes }
      kept = newest([...kept, batch], limit)
      return batch
    },
    position: () => at(last),
    since: (position) => {
      if (position === undefined) return []
      const number = numberIn(position)
      const oldest = kept[0]?.number ?? last + 1
      if (number === undefined || number > last || number + 1 < oldest) return 'unknown'
      return kept.filter((batch) => batch.number > number)
    },
  }
}
