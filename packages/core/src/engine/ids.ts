import { randomBytes } from 'node:crypto'
import type { Ids } from '../ports/ids.ts'
import { uuidV7 } from './uuid-v7.ts'

const SEQUENCES = 2 ** 31
const BYTES = 6
const POOL = 512

/** UUIDv7 that grow inside a process even within one millisecond, and salts from the machine's random source. */
export const createIds = (): Ids => {
  const random = createRandom()
  let last = { msecs: 0, seq: 0 }
  return {
    next: (at) => {
      last =
        at > last.msecs
          ? { msecs: at, seq: random().readUInt32BE() % (SEQUENCES / 2) }
          : { msecs: last.msecs, seq: last.seq + 1 }
      // a clock that was set back keeps its time in the id and only loses the order
      return uuidV7({ at, order: last.seq, chance: random() })
    },
    salt: () => randomBytes(32).toString('hex'),
  }
}

/** Random bytes, six at a time. Asking the machine for many at once costs as much as asking for a few. */
const createRandom = (): (() => Buffer) => {
  let [pool, at] = [randomBytes(0), 0]
  return () => {
    if (at >= pool.length) [pool, at] = [randomBytes(BYTES * POOL), 0]
    at += BYTES
    return pool.subarray(at - BYTES, at)
  }
}
