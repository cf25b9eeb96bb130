import { TypedError } from '@siklus/core'

/** What a reader needs: where changes come from, and whom it tells. */
interface ReaderOptions<T> {
  readonly source: (signal: AbortSignal) => AsyncIterable<T>
  readonly accept: (change: T) => void
  /** The source ended or failed while it was wanted. It is closed by then. */
  readonly broke: (error: unknown) => void
}

/** Reads one source, at most once at a time. */
export interface Reader {
  isOpen(): boolean
  /** Begins to read. The first change is asked for before this returns. */
  open(): void
  close(): void
}

/** The change feed ended although it was still read. The hub opens it again. */
class FeedEnded extends TypedError {
  readonly _tag = 'FeedEnded'
  readonly code = 'FEED_ENDED'
  constructor() {
    super('The change feed ended while somebody was listening; it will be opened again')
  }
}

const drain = async <T>(
  changes: AsyncIterator<T>,
  accept: (change: T) => void,
  wanted: () => boolean,
): Promise<never> => {
  for (let next = await changes.next(); !next.done && wanted(); next = await changes.next()) accept(next.value)
  throw new FeedEnded()
}

/** Makes a reader that is closed. A change or a failure that arrives after it was closed is dropped. */
export const createReader = <T>({ source, accept, broke }: ReaderOptions<T>): Reader => {
  let current: AbortController | undefined
  const close = (): void => {
    current?.abort()
    current = undefined
  }
  return {
    isOpen: () => current !== undefined,
    close,
    open: () => {
      const mine = new AbortController()
      current = mine
      const wanted = (): boolean => current === mine
      const failed = (error: unknown): void => {
        if (!wanted()) return
        close()
        broke(error)
      }
      try {
        const changes = source(mine.signal)[Symbol.asyncIterator]()
        drain(changes, (change) => wanted() && accept(change), wanted).catch(failed)
      } catch (error) {
        failed(error)
      }
    },
  }
}
