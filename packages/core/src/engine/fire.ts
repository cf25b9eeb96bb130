import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import { CaseBusy, type EngineError, RevisionConflict } from '../case/errors.ts'
import { SYSTEM } from '../case/principal.ts'
import type { DueTimer } from '../case/timer.ts'
import { fire } from '../workflow/decide.ts'
import type { Act } from './act.ts'
import { committed } from './batch/committed.ts'
import { type Answer, answersOf, each, failed, type Member, through } from './batch/member.ts'
import { type Core, instant, type Place } from './core.ts'
import { exitOf, port } from './port.ts'
import { type Found, type Loaded, readMany } from './read.ts'
import { retried } from './retried.ts'
import { stepOver } from './setback.ts'
import { spanned } from './telemetry/spanned.ts'
import { partsOf } from './timer-parts.ts'

/** How much to sweep at a time. With a crowd of nodes each takes a batch somewhere in the next `crowd` batches. */
export interface Sweep {
  readonly batch: number
  readonly crowd: number
  /** Timers that are due and did not move their case: they are not looked at again in this settling. */
  readonly stuck: Set<string>
}

/** What a sweep did: how many were due, how many moved their case, and how many another node was first to. */
export interface Swept {
  readonly found: number
  readonly fired: number
  readonly lost: number
}

/** Fires the deadlines that are due now, the earliest of them first, one batch. Notes in `stuck` which did not move. */
export const fireDue = (core: Core, place: Place, sweep: Sweep): Effect.Effect<Swept, EngineError> =>
  Effect.gen(function* () {
    const { batch, crowd, stuck } = sweep
    const limit = Math.min(batch * crowd + stuck.size, MOST)
    const all = yield* port((call) => core.storage.due(place.tenant, instant(core), limit, call))
    const due = someOf(
      core,
      all.filter((timer) => !stuck.has(nameOf(timer))),
      batch,
    )
    if (due.length === 0) return { found: 0, fired: 0, lost: 0 }
    const about = { attributes: { tenant: place.tenant }, ended: (swept: Swept) => ({ ...swept }) }
    return yield* spanned(core, { name: 'siklus.deadlines', ...about }, fireAll(core, place, due, stuck))
  })

/** In parts, two at once: while the database writes the one, the other is decided. */
const fireAll = (core: Core, place: Place, due: readonly DueTimer[], stuck: Set<string>) =>
  Effect.map(
    Effect.forEach(partsOf(due), (part) => firePart(core, place, part, stuck), { concurrency: 2 }),
    (swept) => swept.reduce(sumOf),
  )

const firePart = (core: Core, place: Place, due: readonly DueTimer[], stuck: Set<string>) =>
  Effect.gen(function* () {
    const answers = yield* fireBatch(core, place, due)
    const exits = yield* Effect.forEach(answers, (answer) => Effect.exit(answer))
    const fired = yield* Effect.forEach(exits, (exit, n) => stepOver(core, place, again(core, place, exit, due[n])))
    for (const [n, timer] of due.entries()) if (!fired[n]) stuck.add(nameOf(timer))
    return { found: due.length, fired: fired.filter(Boolean).length, lost: exits.filter(isLost).length }
  })

const sumOf = (a: Swept, b: Swept): Swept => ({
  found: a.found + b.found,
  fired: a.fired + b.fired,
  lost: a.lost + b.lost,
})

// of so many deadlines that never fire somebody has been told long before
const MOST = 20_000

const nameOf = ({ caseId, state, delay }: DueTimer): string => `${caseId} ${state} ${delay}`

const someOf = (core: Core, all: readonly DueTimer[], batch: number): readonly DueTimer[] => {
  if (all.length <= batch) return all
  const start = Number.parseInt(core.ids.salt().slice(0, 8), 16) % (all.length - batch + 1)
  return all.slice(start, start + batch)
}

const isLost = (exit: Exit.Exit<boolean, EngineError>): boolean =>
  Exit.isFailure(exit) && Cause.hasFails(exit.cause) && isConflict(Cause.squash(exit.cause))

const isConflict = (error: unknown): boolean => error instanceof RevisionConflict || error instanceof CaseBusy

/** Fires one timer in the write that drops it. False when the case went on in the meantime. */
export const fireOne = (core: Core, place: Place, timer: DueTimer): Effect.Effect<boolean, EngineError> =>
  retried(
    core,
    place,
    Effect.flatMap(fireBatch(core, place, [timer]), ([answer]) => answer ?? Effect.succeed(false)),
  )

/** A race that was lost to somebody of this or another node is looked at again, alone. */
const again = (core: Core, place: Place, answer: Answer<boolean>, timer: DueTimer | undefined): Answer<boolean> =>
  Effect.catch(answer, (error) => (timer && isConflict(error) ? fireOne(core, place, timer) : Effect.fail(error)))

/** One look at each of many timers: read in one go, decided each by itself, written in one go. */
const fireBatch = (
  core: Core,
  place: Place,
  timers: readonly DueTimer[],
): Effect.Effect<readonly Answer<boolean>[], EngineError> =>
  readMany(
    core,
    place,
    timers.map(({ caseId }) => ({ id: caseId })),
  ).pipe(
    Effect.map((found) => timers.map((timer, n) => armed(core, timer, found[n]))),
    Effect.flatMap(through(each((firing) => decided(core, place, firing)))),
    Effect.flatMap(through(committed(core, place, () => Exit.succeed(true)))),
    Effect.map(answersOf),
  )

interface Firing {
  readonly timer: DueTimer
  readonly loaded: Loaded
}

type Open<T> = Member<T, boolean>

const NO: Open<never> = { answer: Exit.succeed(false) }

/** The timer as it stands now: it may have moved, been paused or gone since it was found. */
const armed = (core: Core, timer: DueTimer, found: Found | undefined): Open<Firing> => {
  if (found && Exit.isFailure(found)) return failed(found)
  const loaded = found?.value
  const now = loaded?.timers.find(({ state, delay }) => state === timer.state && delay === timer.delay)
  if (!loaded || !now || now.pausedAt !== null || now.due > instant(core)) return NO
  return { open: { timer, loaded } }
}

const decided = (core: Core, place: Place, firing: Firing): Open<{ readonly act: Act }> => {
  const act = exitOf(() => actOf(core, place, firing))
  if (Exit.isFailure(act)) return failed(act)
  return act.value ? { open: { act: act.value } } : NO
}

const actOf = (core: Core, place: Place, { timer, loaded }: Firing): Act | undefined => {
  const at = instant(core)
  const stamp = { at, by: SYSTEM, facts: loaded.facts as never, source: null }
  const decision = fire(loaded.definition, loaded.case, timer, stamp)
  if (!decision.ok) return undefined
  const { state, delay } = timer
  return {
    workflow: loaded.definition,
    tenant: place.tenant,
    id: timer.caseId,
    before: loaded.case,
    timers: loaded.timers,
    extensions: loaded.extensions,
    // a deadline that leads back into the same state would otherwise stay armed
    step: { ...decision.step, timers: [{ op: 'disarm', state, delay }, ...decision.step.timers] },
    event: { type: 'deadline', state, delay },
    facts: loaded.facts,
    at,
    by: SYSTEM,
    onBehalfOf: null,
    source: null,
    records: [],
  }
}
