import type { Case } from '../case/case.ts'
import type { By, SendOptions } from '../engine/engine.ts'
import type { Possibility } from '../workflow/can.ts'

/** How an act is done: by whom, and with the engine's guards against doing it twice or on an old sight of the case. */
export type Acting = By & Pick<SendOptions, 'idempotencyKey' | 'ifRevision'>

/** A person as lists name them. */
export interface PersonName {
  readonly id: string
  readonly name: string
}

/** One case in a list. */
export interface CaseLine {
  readonly case: Case
  /** Keys of the message catalogue: where the case stands. */
  readonly labels: readonly string[]
  readonly owner: PersonName
  readonly assessor: PersonName | null
  /** The last day of what is waited for, where the case itself carries one; `YYYY-MM-DD`. */
  readonly dueOn: string | null
}

/** One case with what its reader may do with it. */
export interface CaseView extends CaseLine {
  readonly superior: PersonName | null
  /** Every act that leads on from here, with the reasons why it is closed to the reader. */
  readonly can: readonly Possibility[]
}
