import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type { Case } from '../case/case.ts'
import {
  CaseNotFound,
  type EngineError,
  IdempotencyMismatch,
  NotPermitted,
  RevisionConflict,
  TransitionRefused,
} from '../case/errors.ts'
import type { Reason } from '../case/reason.ts'
import { decide } from '../workflow/decide.ts'
import type { RoleHolder } from '../workflow/roles.ts'
import { type Act, requestHash } from './act.ts'
import { answerOf } from './answer.ts'
import { committed } from './batch/committed.ts'
import { isolated } from './batch/isolated.ts'
import { type Answer, answersOf, each, failed, type Member, refused, type Stage, through } from './batch/member.ts'
import type { EventInput } from './call-options.ts'
import { type Core, instant, type Place } from './core.ts'
import { fireOne } from './fire.ts'
import { checkEvent } from './payload.ts'
import { holdersOn, inScope, scopesOf } from './permit.ts'
import { exitOf } from './port.ts'
import { type Found, type Loaded, type ReadAsk, readMany } from './read.ts'
import type { SendRequest } from './request.ts'
import { retried } from './retried.ts'

/** Moves a case by a person's event: together with what else is sent now, or alone in a host's transaction. */
export const send = (core: Core, place: Place, request: SendRequest): Effect.Effect<Case, EngineError> => {
  const once =
    place.transaction === undefined
      ? core.sends(place.tenant, request, request.options.signal)
      : alone(core, place, request)
  return retried(core, { ...place, races: racesFor(place, request.options) }, once)
}

/** A caller who named the revision wants to know of the race, not to win it; with a key the second look finds an answer of his own. */
const racesFor = ({ retries }: Place, { ifRevision, idempotencyKey }: SendRequest['options']): number => {
  if (ifRevision === undefined) return retries
  return idempotencyKey === undefined ? 0 : Math.min(1, retries)
}

const alone = (core: Core, place: Place, request: SendRequest): Effect.Effect<Case, EngineError> =>
  Effect.flatMap(sendBatch(core, place, [request]), ([answer]) => answer ?? Effect.die(new TypeError('no answer')))

/**
 * Sends many events, to the end: one answer each, in order. What cannot go together with the others (a lost race, a deadline that is due
 * first, an answer given before) goes on by itself.
 */
export const sendMany = (
  core: Core,
  place: Place,
  requests: readonly SendRequest[],
): Effect.Effect<readonly Exit.Exit<Case, EngineError>[], EngineError> =>
  Effect.flatMap(sendBatch(core, place, requests), (answers) =>
    Effect.forEach(answers, (answer, n) => Effect.exit(again(core, place, { answer, request: requests[n] }))),
  )

const again = (
  core: Core,
  place: Place,
  { answer, request }: { readonly answer: Answer<Case>; readonly request: SendRequest | undefined },
): Answer<Case> =>
  Effect.catch(answer, (error) =>
    request && (error._tag === 'RevisionConflict' || error._tag === 'CaseBusy')
      ? send(core, place, request)
      : Effect.fail(error),
  )

/** One look at each of many events: read in one go, decided each by itself, written in one go. */
export const sendBatch = (
  core: Core,
  place: Place,
  requests: readonly SendRequest[],
): Effect.Effect<readonly Answer<Case>[], EngineError> =>
  readMany(core, place, requests.map(askOf)).pipe(
    Effect.map((found) => requests.map((request, n) => known(place, request, found[n]))),
    Effect.flatMap(through(isolated(visible(core, place)))),
    Effect.flatMap(through(each((sending) => current(core, place, sending)))),
    Effect.flatMap(through(checked)),
    Effect.flatMap(through(isolated(decided(core, place)))),
    Effect.flatMap(
      through(committed(core, place, ({ loaded }, done) => Exit.succeed('item' in done ? done.item : loaded.case))),
    ),
    Effect.map(answersOf),
  )

interface Sending {
  readonly request: SendRequest
  readonly loaded: Loaded
}

type Open<T> = Member<T, Case>

const askOf = ({ id, options }: SendRequest): ReadAsk =>
  options.idempotencyKey === undefined
    ? { id }
    : { id, idempotency: { principal: options.by.person, key: options.idempotencyKey } }

const known = (place: Place, request: SendRequest, found: Found | undefined): Open<Sending> => {
  if (found && Exit.isFailure(found)) return failed(found)
  return found?.value ? { open: { request, loaded: found.value } } : refused(new CaseNotFound(place.tenant, request.id))
}

const visible =
  (core: Core, place: Place): Stage<Sending, Sending, Case> =>
  (open) =>
    Effect.map(
      scopesOf(
        core,
        place,
        open.map(({ request }) => request.options.by),
      ),
      (scopes) =>
        open.map((sending, n) => {
          const scope = scopes[n]
          return scope && inScope(scope, sending.loaded.case)
            ? { open: sending }
            : refused(new CaseNotFound(place.tenant, sending.request.id))
        }),
    )

/** What was answered before is answered again; what is due comes first; what the caller saw must still be so. */
const current = (core: Core, place: Place, { request, loaded }: Sending): Open<Sending> => {
  if (loaded.answered) return { answer: answerBefore(core, place, { loaded, request }) }
  const at = instant(core)
  if (!request.onTime && loaded.timers.some((timer) => timer.pausedAt === null && timer.due <= at))
    return { answer: afterDeadlines(core, place, { request, loaded }) }
  const seen = request.options.ifRevision
  if (seen !== undefined && seen !== loaded.case.revision)
    return refused(new RevisionConflict(request.id, seen, loaded.case.revision))
  return { open: { request, loaded } }
}

/** A deadline binds from its instant, not from the turn of the background work that fires it: what is due comes before the act. */
const afterDeadlines = (core: Core, place: Place, { request, loaded }: Sending): Answer<Case> => {
  const at = instant(core)
  const due = loaded.timers.filter((timer) => timer.pausedAt === null && timer.due <= at)
  const inOrder = due.toSorted((a, b) => a.due.localeCompare(b.due))
  return Effect.forEach(inOrder, (timer) => fireOne(core, place, { ...timer, caseId: loaded.case.id }), {
    discard: true,
  }).pipe(Effect.andThen(send(core, place, { ...request, onTime: true })))
}

/** The same key again: the answer given before, or a refusal when it asks for something else. */
const answerBefore = (core: Core, place: Place, { loaded, request }: Sending): Answer<Case> => {
  const answered = loaded.answered
  if (!answered || answered.requestHash !== requestHash(request.event))
    return Effect.fail(new IdempotencyMismatch(request.options.idempotencyKey ?? ''))
  return answerOf(core, place, { loaded, revision: answered.revision })
}

interface Checked extends Sending {
  readonly event: EventInput
}

const checked: Stage<Sending, Checked, Case> = (open) =>
  Effect.forEach(open, (sending) =>
    Effect.map(
      Effect.exit(checkEvent(sending.loaded.definition, sending.request.event)),
      (exit): Open<Checked> => (Exit.isSuccess(exit) ? { open: { ...sending, event: exit.value } } : failed(exit)),
    ),
  )

interface Decided extends Sending {
  readonly act: Act
}

const decided =
  (core: Core, place: Place): Stage<Checked, Decided, Case> =>
  (open) =>
    Effect.map(
      holdersOn(
        core,
        place,
        open.map(({ loaded, request }) => ({ item: loaded.case, by: request.options.by })),
      ),
      (holders) =>
        open.map((one, n): Open<Decided> => {
          const act = exitOf(() => actOf(place, one, holders[n]))
          return Exit.isSuccess(act) ? { open: { ...one, act: act.value } } : failed(act)
        }),
    )

/** The act, or the refusal thrown. */
const actOf = (place: Place, { request, loaded, event }: Checked, holder: RoleHolder | undefined): Act => {
  if (!holder) throw new TypeError('access answered fewer roles than it was asked for')
  const { options, id } = request
  const stamped = { ...event, at: holder.at, by: options.by.person, facts: loaded.facts as never, source: null }
  const decision = decide(loaded.definition, loaded.case, stamped, holder)
  if (!decision.ok) throw refusal(request, decision.reasons)
  const key = options.idempotencyKey
  return {
    workflow: loaded.definition,
    tenant: place.tenant,
    id,
    before: loaded.case,
    timers: loaded.timers,
    extensions: loaded.extensions,
    step: decision.step,
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
  }
}

const refusal = ({ id, event, options }: SendRequest, reasons: readonly Reason[]): EngineError =>
  reasons.every((reason) => reason.code === 'role.notAllowed')
    ? new NotPermitted(options.by.person, `send '${event.type}' to case ${id}`)
    : new TransitionRefused(id, event.type, reasons)
