import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Ids } from '../ports/ids.ts'

const SEQUENCES = 2 ** 31

/** UUIDv7 that grow inside a process even within one millisecond, and salts from the machine's random source. */
export const createIds = (): Ids => {
  let last = { msecs: 0, seq: 0 }
  return {
    next: (at) => {
      last =
        at > last.msecs
          ? { msecs: at, seq: randomBytes(4).readUInt32BE() % (SEQUENCES / 2) }
          : { msecs: last.msecs, seq: last.seq + 1 }
      // a clock that was set back keeps its time in the id and only loses the order
      return v7({ msecs: at, seq: last.seq })
    },
    salt: () => randomBytes(32).toString('hex'),
  }
}
