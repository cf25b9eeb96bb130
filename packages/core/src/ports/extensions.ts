import type { Extension } from '../case/extension.ts'
import type { DueTimer } from '../case/timer.ts'
import type { Call } from './call.ts'

/** What an extension moves, before it is granted. */
export type ExtensionReach = Pick<Extension, 'tenant' | 'workflow' | 'deadlines' | 'unit' | 'from' | 'to' | 'until'>

/** A timer that an extension moves, with the unit of its case. */
export interface AffectedTimer extends DueTimer {
  readonly unit: string
}

/** Extensions of deadlines: each one dated record, which moves armed timers in batches and those that are armed later as they are armed. */
export interface Extensions {
  /** All of a tenant, newest first. */
  extensions(tenant: string, call?: Call): Promise<readonly Extension[]>
  /** How many armed timers one would move now, up to `cap`, and the first of them by due instant. */
  affected(
    reach: ExtensionReach,
    most: { readonly cap: number; readonly samples: number },
    call?: Call,
  ): Promise<{ readonly count: number; readonly samples: readonly AffectedTimer[] }>
  /** Records one; false when one of this id is there already. */
  grantExtension(extension: Extension, call?: Call): Promise<boolean>
  /** Moves up to `limit` armed timers that it has not moved yet. Answers how many; 0: none is left. */
  applyExtension(extension: Extension, limit: number, call?: Call): Promise<number>
}
