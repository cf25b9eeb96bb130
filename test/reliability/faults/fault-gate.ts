import type { Gate } from './gate.ts'

/** Before a statement is sent, or behind it, when its answer is lost. */
export type Side = 'before' | 'after'

/** A place at which something may break: the nth statement of an operation, counted from 0. */
export interface FaultPoint {
  readonly nth: number
  readonly side: Side
}

/** A gate that counts, and breaks the line at one place. */
export interface FaultGate {
  readonly gate: Gate
  /** Forgets what was counted; from now on breaks at this point, once. */
  arm(point: FaultPoint | null): void
  /** The kinds of the statements since. */
  passed(): readonly string[]
}

/** What a driver throws when its connection is gone. */
const lostConnection = (): Error => new Error('Connection terminated unexpectedly')

/** A gate whose faults are exceptions, as a driver throws them when the connection breaks. */
export const faultGate = (): FaultGate => {
  let armed: FaultPoint | null = null
  let kinds: string[] = []
  const gate: Gate = async (kind, send) => {
    const nth = kinds.push(kind) - 1
    const side = armed?.nth === nth ? armed.side : undefined
    if (side === 'before') throw lostConnection()
    const answer = await send()
    if (side === 'after') throw lostConnection()
    return answer
  }
  return {
    gate,
    arm: (point) => {
      armed = point
      kinds = []
    },
    passed: () => kinds,
  }
}
