import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type { EngineError } from '../case/errors.ts'
import type { MessageSource } from '../case/message.ts'
import { SYSTEM } from '../case/principal.ts'
import { decide, SYSTEM_ROLE } from '../workflow/decide.ts'
import { HOLD, RESUME } from '../workflow/kit.ts'
import { type Act, requestHash } from './act.ts'
import { committed } from './batch/committed.ts'
import { type Answer, answersOf, each, failed, type Member, through } from './batch/member.ts'
import type { EventInput } from './call-options.ts'
import { type Core, instant, type Place } from './core.ts'
import { exitOf } from './port.ts'
import { type Found, type Loaded, type ReadAsk, readMany } from './read.ts'
import { retried } from './retried.ts'

/** One event for one case: where it comes from, and the key under which it is applied once. */
export interface Told {
  readonly id: string
  readonly event: EventInput
  readonly source: MessageSource
  readonly key: string
}

/** Brings one event to one case. A case that does not wait for it lets it pass: the message had its chance. */
export const tellOne = (core: Core, place: Place, told: Told): Effect.Effect<void, EngineError> =>
  retried(
    core,
    place,
    Effect.flatMap(tellBatch(core, place, [told]), ([answer]) => answer ?? Effect.void),
  )

/** Brings events to cases, each case named once: read in one go, decided each by itself, written in one go. */
export const tellMany = (
  core: Core,
  place: Place,
  all: readonly Told[],
): Effect.Effect<readonly Answer<void>[], EngineError> =>
  Effect.map(tellBatch(core, place, all), (answers) =>
    answers.map((answer, n) => {
      const told = all[n]
      return Effect.catch(answer, (error) =>
        told && (error._tag === 'RevisionConflict' || error._tag === 'CaseBusy')
          ? tellOne(core, place, told)
          : Effect.fail(error),
      )
    }),
  )

const tellBatch = (
  core: Core,
  place: Place,
  all: readonly Told[],
): Effect.Effect<readonly Answer<void>[], EngineError> =>
  readMany(core, place, all.map(askOf)).pipe(
    Effect.map((found) => all.map((told, n) => untold(told, found[n]))),
    Effect.flatMap(through(each((telling) => decided(core, place, telling)))),
    Effect.flatMap(through(committed(core, place, () => Exit.void))),
    Effect.map(answersOf),
  )

/**
 * A hold that is brought again after the parent went on would hold a child for good: at the first time it may have passed, because the
 * child was held already, and nothing remembers that. Of holds and their ends only what is newer than the last one is applied.
 */
const STANDING: readonly string[] = [HOLD, RESUME]
const HEARD_IN = ['case.start', ...STANDING]

const askOf = ({ id, key, source, event }: Told): ReadAsk => ({
  id,
  idempotency: { principal: SYSTEM, key },
  ...(STANDING.includes(event.type) && { heard: { from: source.case, events: HEARD_IN } }),
})

interface Telling {
  readonly told: Told
  readonly loaded: Loaded
}

type Open<T> = Member<T, void>

const PASSED: Open<never> = { answer: Exit.void }

const untold = (told: Told, found: Found | undefined): Open<Telling> => {
  if (found && Exit.isFailure(found)) return failed(found)
  const loaded = found?.value
  const late = (loaded?.heard ?? 0) > told.source.revision
  return loaded && !loaded.answered && !late ? { open: { told, loaded } } : PASSED
}

const decided = (core: Core, place: Place, telling: Telling): Open<{ readonly act: Act }> => {
  const act = exitOf(() => actOf(core, place, telling))
  if (Exit.isFailure(act)) return failed(act)
  return act.value ? { open: { act: act.value } } : PASSED
}

const actOf = (core: Core, place: Place, { told, loaded }: Telling): Act | undefined => {
  const at = instant(core)
  const stamped = { ...told.event, at, by: SYSTEM, facts: loaded.facts as never, source: told.source }
  const holder = { person: SYSTEM, roles: [SYSTEM_ROLE], parties: [], at }
  const decision = decide(loaded.definition, loaded.case, stamped, holder)
  if (!decision.ok) return undefined
  return {
    workflow: loaded.definition,
    tenant: place.tenant,
    id: told.id,
    before: loaded.case,
    timers: loaded.timers,
    extensions: loaded.extensions,
    step: decision.step,
    event: told.event,
    facts: loaded.facts,
    at,
    by: SYSTEM,
    onBehalfOf: null,
    source: told.source,
    records: [],
    idempotency: { principal: SYSTEM, key: told.key, requestHash: requestHash(told.event) },
  }
}
