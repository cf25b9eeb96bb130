import { TypedError } from '../../case/typed-error.ts'

/** The cycle has ended: its record takes nothing more. */
export class CycleEnded extends TypedError {
  readonly _tag = 'CycleEnded'
  readonly code = 'CYCLE_ENDED'
  readonly cycle: string
  constructor(cycle: string) {
    super(`Cycle ${cycle} has ended; nothing can be added to it`)
    this.cycle = cycle
  }
}
