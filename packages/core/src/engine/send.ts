import * as Effect from 'effect/Effect'
import type { Case } from '../case/case.ts'
import {
  type EngineError,
  IdempotencyMismatch,
  NotPermitted,
  RevisionConflict,
  TransitionRefused,
} from '../case/errors.ts'
import type { Reason } from '../case/reason.ts'
import { decide } from '../workflow/decide.ts'
import type { Decision, Step } from '../workflow/decision.ts'
import { requestHash } from './act.ts'
import { answerOf } from './answer.ts'
import { commit, retried } from './commit.ts'
import { type Core, instant, type Place } from './core.ts'
import type { EventInput, SendOptions } from './engine.ts'
import { fireOne } from './fire.ts'
import { checkEvent } from './payload.ts'
import { demandVisible, holderOn } from './permit.ts'
import { type Loaded, readKnown } from './read.ts'

/** What a person asks of a case. */
export interface SendRequest {
  readonly id: string
  readonly event: EventInput
  readonly options: SendOptions
}

/** Moves a case by a person's event. */
export const send = (core: Core, place: Place, request: SendRequest): Effect.Effect<Case, EngineError> =>
  retried({ ...place, retries: retriesFor(place, request.options) }, sendOnce(core, place, request))

/** A caller who named the revision wants to know of the race, not to win it; with a key the second look finds an answer of his own. */
const retriesFor = ({ retries }: Place, { ifRevision, idempotencyKey }: SendOptions): number => {
  if (ifRevision === undefined) return retries
  return idempotencyKey === undefined ? 0 : Math.min(1, retries)
}

const sendOnce = (core: Core, place: Place, request: SendRequest): Effect.Effect<Case, EngineError> =>
  Effect.gen(function* () {
    const { id, options } = request
    const key = options.idempotencyKey
    const loaded = yield* readKnown(
      core,
      place,
      id,
      key === undefined ? undefined : { principal: options.by.person, key },
    )
    yield* demandVisible(core, place, loaded.case, options.by)
    if (loaded.answered) return yield* answerBefore(place, loaded, request)
    const current = yield* onTime(core, place, loaded)
    const seen = options.ifRevision
    if (seen !== undefined && seen !== current.case.revision)
      return yield* Effect.fail(new RevisionConflict(id, seen, current.case.revision))
    return yield* sendNow(core, place, request, current)
  })

/** A deadline binds from its instant, not from the turn of the background work that fires it: what is due comes before the act. */
const onTime = (core: Core, place: Place, loaded: Loaded): Effect.Effect<Loaded, EngineError> =>
  Effect.gen(function* () {
    const at = instant(core)
    const due = loaded.timers.filter((timer) => timer.pausedAt === null && timer.due <= at)
    if (due.length === 0) return loaded
    for (const timer of due.toSorted((a, b) => a.due.localeCompare(b.due)))
      yield* fireOne(core, place, { ...timer, caseId: loaded.case.id })
    return yield* readKnown(core, place, loaded.case.id)
  })

const sendNow = (core: Core, place: Place, request: SendRequest, loaded: Loaded): Effect.Effect<Case, EngineError> =>
  Effect.gen(function* () {
    const { id, options } = request
    const event = yield* checkEvent(loaded.definition, request.event)
    const holder = yield* holderOn(core, place, loaded.case, options.by)
    const stamped = { ...event, at: holder.at, by: options.by.person, facts: loaded.facts as never, source: null }
    const step = yield* demandStep(request, decide(loaded.definition, loaded.case, stamped, holder))
    const key = options.idempotencyKey
    const committed = yield* commit(core, place, {
      workflow: loaded.definition,
      tenant: place.tenant,
      id,
      before: loaded.case,
      timers: loaded.timers,
      step,
      event,
      facts: loaded.facts,
      at: holder.at,
      by: options.by.person,
      onBehalfOf: options.by.onBehalfOf?.person ?? null,
      source: null,
      records: options.records ?? [],
      ...(key !== undefined && {
        idempotency: { principal: options.by.person, key, requestHash: requestHash(request.event) },
      }),
    })
    return 'item' in committed ? committed.item : loaded.case
  })

const demandStep = ({ id, event, options }: SendRequest, decision: Decision): Effect.Effect<Step, EngineError> => {
  if (decision.ok) return Effect.succeed(decision.step)
  return Effect.fail(
    onlyRole(decision.reasons)
      ? new NotPermitted(options.by.person, `send '${event.type}' to case ${id}`)
      : new TransitionRefused(id, event.type, decision.reasons),
  )
}

const onlyRole = (reasons: readonly Reason[]): boolean => reasons.every((reason) => reason.code === 'role.notAllowed')

/** The same key again: the answer given before, or a refusal when it asks for something else. */
const answerBefore = (place: Place, loaded: Loaded, request: SendRequest): Effect.Effect<Case, EngineError> => {
  const answered = loaded.answered
  if (!answered || answered.requestHash !== requestHash(request.event))
    return Effect.fail(new IdempotencyMismatch(request.options.idempotencyKey ?? ''))
  return answerOf(place, loaded, answered.revision)
}
