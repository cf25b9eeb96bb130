import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Ids } from '../ports/ids.ts'

const SEQUENCES = 2 ** 31
const BYTES = 16
const POOL = 256

/** UUIDv7 that grow inside a process even within one millisecond, and salts from the machine's random source. */
export const createIds = (): Ids => {
  const random = createRandom()
  let last = { msecs: 0, seq: 0 }
  return {
    next: (at) => {
      last =
        at > last.msecs
          ? { msecs: at, seq: randomBytes(4).readUInt32BE() % (SEQUENCES / 2) }
          : { msecs: last.msecs, seq: last.seq + 1 }
      // a clock that was set back keeps its time in the id and only loses the order
      return v7({ msecs: at, seq: last.seq, random: random() })
    },
    salt: () => randomBytes(32).toString('hex'),
  }
}

/** Random bytes for one id. Asking the machine for many at once costs as much as asking for a few. */
const createRandom = (): (() => Uint8Array) => {
  let pool = randomBytes(0)
  return () => {
    if (pool.length < BYTES) pool = randomBytes(BYTES * POOL)
    const taken = pool.subarray(0, BYTES)
    pool = pool.subarray(BYTES)
    return taken
  }
}
