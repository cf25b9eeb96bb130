import type { Case } from '../../case/case.ts'
import type { JsonObject } from '../../case/json.ts'
import type { Timer } from '../../case/timer.ts'
import type { CaseWrite } from '../../ports/case-store.ts'
import type { Run } from '../../ports/runs.ts'
import type { Step } from '../../workflow/decision.ts'
import { timerChanges } from '../../workflow/migrate.ts'
import { MIGRATE } from '../../workflow/own-events.ts'
import type { Workflow } from '../../workflow/workflow.ts'
import { toWrite } from '../act.ts'
import type { Core, Place } from '../core.ts'

/** A run at work: where. */
export interface VersionJob {
  readonly core: Core
  readonly place: Place
  readonly run: Run
}

/** A case on its way to another version. */
export interface Move {
  readonly before: Case
  /** The version it goes to. */
  readonly workflow: Workflow
  readonly next: Step['next']
  readonly timers: { readonly before: readonly Timer[]; readonly after: readonly Timer[] }
  readonly facts: JsonObject
  readonly at: string
  /** The revision that is taken back, when this is an undo. */
  readonly undoes?: number
}

/** The role in which cases are moved. */
const ROLE = 'admin'

/**
 * The write of a move: an ordinary transition of the chain that sends no message. Its event keeps what an undo needs, so that a run that
 * was cut off between the write and its own row knows everything. Nothing in it is personal, whatever the workflow calls its fields.
 */
export const moveWrite = ({ core, place, run }: VersionJob, move: Move): CaseWrite => {
  const { before, workflow, next, timers, facts, at } = move
  const write = toWrite(core, {
    ...{ workflow: { ...workflow, personal: [] }, tenant: place.tenant, id: before.id, before, timers: [], facts, at },
    step: { next, timers: [], messages: [], role: ROLE, records: [] },
    event: eventOf(run, move),
    by: run.by,
    onBehalfOf: run.onBehalfOf,
    source: null,
    records: [],
  })
  // a deadline that goes on keeps its instant, which no step of a workflow can say
  return { ...write, timers: timerChanges(timers.before, timers.after) }
}

const eventOf = ({ id, what, reason }: Run, { before, next, timers, undoes }: Move) => ({
  ...{ type: MIGRATE, from: before.version, to: next.version, migration: what.migration, run: id, reason },
  timers: { before: timersJson(timers.before), after: timersJson(timers.after) },
  ...(undoes !== undefined && { undoes }),
})

const timersJson = (timers: readonly Timer[]): readonly JsonObject[] => timers.map((timer) => ({ ...timer }))
