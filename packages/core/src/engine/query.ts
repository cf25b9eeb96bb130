import * as Effect from 'effect/Effect'
import type { Case } from '../case/case.ts'
import { CaseNotFound, type EngineError } from '../case/errors.ts'
import type { JsonObject } from '../case/json.ts'
import type { Principal } from '../case/principal.ts'
import type { Timer } from '../case/timer.ts'
import type { Transition } from '../case/transition.ts'
import type { CaseQuery } from '../ports/case-lists.ts'
import { can, type Possibility } from '../workflow/can.ts'
import { type Core, instant, type Place } from './core.ts'
import type { CaseFilter } from './engine.ts'
import { demandVisible, holderOn, inScope, scopeOf, tenantRoles } from './permit.ts'
import { port } from './port.ts'
import { readCase, readKnown } from './read.ts'

const PAGE = 50
const MOST = 200

/** The case, or undefined when there is none in the principal's scope. */
export const find = (
  core: Core,
  place: Place,
  id: string,
  by: Principal,
): Effect.Effect<Case | undefined, EngineError> =>
  Effect.gen(function* () {
    const found = yield* readCase(core, place, id)
    if (!found) return undefined
    const scope = yield* scopeOf(core, place, by)
    return inScope(scope, found.case) ? found.case : undefined
  })

/** The case, or `CaseNotFound`. */
export const load = (core: Core, place: Place, id: string, by: Principal): Effect.Effect<Case, EngineError> =>
  find(core, place, id, by).pipe(
    Effect.flatMap((item) => (item ? Effect.succeed(item) : Effect.fail(new CaseNotFound(place.tenant, id)))),
  )

/** What the principal may send now, and why not. */
export const possibilities = (
  core: Core,
  place: Place,
  asked: { readonly id: string; readonly by: Principal; readonly payloads?: { readonly [event: string]: JsonObject } },
): Effect.Effect<readonly Possibility[], EngineError> =>
  Effect.gen(function* () {
    const loaded = yield* readKnown(core, place, asked.id)
    yield* demandVisible(core, place, loaded.case, asked.by)
    const holder = yield* holderOn(core, place, loaded.case, asked.by)
    const outlook = { facts: loaded.facts as never, ...(asked.payloads && { payloads: asked.payloads }) }
    return can(loaded.definition, loaded.case, outlook, holder)
  })

/** The query of a filter in the principal's scope, at this instant. */
export const toQuery = (
  core: Core,
  place: Place,
  filter: CaseFilter,
  by: Principal,
): Effect.Effect<CaseQuery, EngineError> =>
  Effect.gen(function* () {
    const { party, waitingForMe, ...rest } = filter
    const at = instant(core)
    const scope = yield* scopeOf(core, place, by)
    const roles = waitingForMe ? yield* tenantRoles(core, place, by) : []
    return {
      ...rest,
      tenant: place.tenant,
      scope,
      ...(party && { party: { ...party, at } }),
      ...(waitingForMe && { waitingFor: { person: by.person, roles, at } }),
    }
  })

/** One page of the cases in scope. At most 200 a page. */
export const list = (
  core: Core,
  place: Place,
  asked: {
    readonly filter: CaseFilter
    readonly by: Principal
    readonly after?: string | undefined
    readonly limit?: number | undefined
  },
): Effect.Effect<readonly Case[], EngineError> =>
  Effect.gen(function* () {
    const query = yield* toQuery(core, place, asked.filter, asked.by)
    const page = {
      limit: Math.max(1, Math.min(Math.trunc(asked.limit ?? PAGE) || PAGE, MOST)),
      ...(asked.after !== undefined && { after: asked.after }),
    }
    return yield* port((call) => place.connection.list(query, page, call))
  })

/** How many cases in scope, up to a cap. */
export const count = (
  core: Core,
  place: Place,
  asked: { readonly filter: CaseFilter; readonly by: Principal; readonly cap?: number | undefined },
): Effect.Effect<number, EngineError> =>
  toQuery(core, place, asked.filter, asked.by).pipe(
    Effect.flatMap((query) => port((call) => place.connection.count(query, asked.cap ?? 1000, call))),
  )

/** How many cases in scope stand in each state. */
export const countByState = (core: Core, place: Place, filter: CaseFilter, by: Principal) =>
  toQuery(core, place, filter, by).pipe(
    Effect.flatMap((query) => port((call) => place.connection.countByState(query, call))),
  )

/** The armed deadlines of a case in scope, earliest first. */
export const deadlines = (
  core: Core,
  place: Place,
  id: string,
  by: Principal,
): Effect.Effect<readonly Timer[], EngineError> =>
  Effect.gen(function* () {
    const loaded = yield* readKnown(core, place, id)
    yield* demandVisible(core, place, loaded.case, by)
    return [...loaded.timers].sort((a, b) => a.due.localeCompare(b.due))
  })

/** All transitions of a case in scope. */
export const history = (
  core: Core,
  place: Place,
  id: string,
  by: Principal,
): Effect.Effect<readonly Transition[], EngineError> =>
  load(core, place, id, by).pipe(Effect.flatMap((item) => port((call) => place.connection.history(item, call))))
