import { Worker } from 'node:worker_threads'
import type { Gate } from '../faults/gate.ts'

/** Where this process dies: at the nth statement of a step; `during` after so many milliseconds, whatever is done then. */
export interface Death {
  readonly nth: number
  readonly side: 'before' | 'during' | 'after'
  readonly delayMs: number
}

/** A gate at which the process dies. */
export interface KillingGate {
  readonly gate: Gate
  /** Forgets what was counted; from now on dies there. */
  arm(death: Death | null): void
  /** The kinds of the statements since. */
  passed(): readonly string[]
}

// waits in a thread of its own, since the main one may be inside a database that runs in this process
const EXECUTIONER = `
const { workerData } = require('node:worker_threads')
const word = new Float64Array(workerData)
const flag = new Int32Array(workerData, 8)
Atomics.wait(flag, 0, 0)
Atomics.wait(flag, 1, 0, word[0])
process.kill(process.pid, 'SIGKILL')
`

const executioner = () => {
  const shared = new SharedArrayBuffer(16)
  new Worker(EXECUTIONER, { eval: true, workerData: shared }).unref()
  return (delayMs: number): void => {
    new Float64Array(shared, 0, 1)[0] = delayMs
    Atomics.store(new Int32Array(shared, 8), 0, 1)
    Atomics.notify(new Int32Array(shared, 8), 0)
  }
}

/** Makes the gate. `lastWords` is told at which statement it is; it must have reached others before it resolves. */
export const killingGate = (lastWords: (kind: string) => Promise<void>): KillingGate => {
  const killIn = executioner()
  let armed: Death | null = null
  let kinds: string[] = []
  const gate: Gate = async (kind, send) => {
    const nth = kinds.push(kind) - 1
    if (armed?.nth !== nth) return send()
    const { side, delayMs } = armed
    if (side === 'after') await send()
    await lastWords(kind)
    if (side !== 'during') process.kill(process.pid, 'SIGKILL')
    killIn(delayMs)
    await send()
    return new Promise(() => {})
  }
  return {
    gate,
    arm: (death) => {
      armed = death
      kinds = []
    },
    passed: () => kinds,
  }
}
