import * as Effect from 'effect/Effect'
import type { Case } from '../case/case.ts'
import { CaseNotFound, type EngineError, NotPermitted } from '../case/errors.ts'
import { isLive } from '../case/party.ts'
import { type Principal, SYSTEM } from '../case/principal.ts'
import type { RoleAsk, Scope, ScopeTerm } from '../ports/access.ts'
import type { RoleHolder } from '../workflow/roles.ts'
import { type Core, instant, type Place } from './core.ts'
import { port } from './port.ts'

/** Who asks for his roles on which case. */
export interface HolderAsk {
  readonly item: Case
  readonly by: Principal
}

/** The roles of principals on cases, at this instant: one question for all of them, one answer each, in order. */
export const holdersOn = (
  core: Core,
  place: Place,
  asks: readonly HolderAsk[],
): Effect.Effect<readonly RoleHolder[], EngineError> => {
  const at = instant(core)
  return Effect.map(
    port(() =>
      core.access.roles(
        asks.map((ask) => roleAsk(ask, at)),
        place.transaction,
      ),
    ),
    (roles) => asks.map(({ item, by }, n) => holderOf(by, { roles: roles[n] ?? [], parties: item.parties, at })),
  )
}

const roleAsk = ({ item, by }: HolderAsk, at: string): RoleAsk => {
  const { id, workflow, unit, tenant } = item
  const parties = item.parties.filter((party) => isLive(party, at))
  return { tenant, principal: by, at, case: { id, workflow, unit, parties } }
}

const holderOf = (by: Principal, held: Pick<RoleHolder, 'roles' | 'parties' | 'at'>): RoleHolder => ({
  person: by.person,
  onBehalfOf: by.onBehalfOf?.person,
  ...held,
})

/** The roles of a principal on a case, at this instant. */
export const holderOn = (core: Core, place: Place, item: Case, by: Principal): Effect.Effect<RoleHolder, EngineError> =>
  Effect.map(
    holdersOn(core, place, [{ item, by }]),
    ([holder]) => holder ?? holderOf(by, { roles: [], parties: item.parties, at: instant(core) }),
  )

/** The roles of a principal in a tenant, apart from any case. */
export const tenantRoles = (core: Core, place: Place, by: Principal): Effect.Effect<readonly string[], EngineError> =>
  Effect.map(tenantRolesOf(core, place, [by]), ([roles = []]) => roles)

/** Fails with `NotPermitted` unless the principal holds one of these roles in the whole tenant. `what` is the operation, for the error. */
export const demandTenantRole = (
  core: Core,
  place: Place,
  by: Principal,
  { roles, what }: { readonly roles: readonly string[]; readonly what: string },
): Effect.Effect<void, EngineError> =>
  Effect.flatMap(tenantRoles(core, place, by), (held) =>
    roles.some((role) => held.includes(role)) ? Effect.void : Effect.fail(new NotPermitted(by.person, what)),
  )

/** The roles of principals in a tenant, each asked once, all in one question; in order. */
export const tenantRolesOf = (
  core: Core,
  place: Place,
  principals: readonly Principal[],
): Effect.Effect<readonly (readonly string[])[], EngineError> => {
  const asked = new Map(principals.filter(({ person }) => person !== SYSTEM).map((by) => [nameOf(by), by]))
  const asks = [...asked.values()].map((principal) => ({ tenant: place.tenant, principal, at: instant(core) }))
  if (asks.length === 0) return Effect.succeed(principals.map(() => []))
  return Effect.map(
    port(() => core.access.roles(asks, place.transaction)),
    (answers) => {
      const roles = new Map([...asked.keys()].map((name, n) => [name, answers[n] ?? []]))
      return principals.map((by) => roles.get(nameOf(by)) ?? [])
    },
  )
}

/** What a principal may see. */
export const scopeOf = (core: Core, place: Place, by: Principal): Effect.Effect<Scope, EngineError> =>
  by.person === SYSTEM
    ? Effect.succeed(NOTHING)
    : port(() => core.access.scope(place.tenant, by, 'read', instant(core), place.transaction))

const NOTHING: Scope = { kind: 'none' }

/** What principals may see, each asked once: one scope per place in the list. */
export const scopesOf = (
  core: Core,
  place: Place,
  principals: readonly Principal[],
): Effect.Effect<readonly Scope[], EngineError> => {
  const asked = new Map(principals.map((by) => [nameOf(by), by]))
  // in a host's transaction one after the other: a client takes one statement at a time
  const concurrency = place.transaction === undefined ? 'unbounded' : 1
  const ask = ([name, by]: readonly [string, Principal]) =>
    Effect.map(scopeOf(core, place, by), (scope) => [name, scope] as const)
  return Effect.map(Effect.forEach([...asked], ask, { concurrency }), (pairs) => {
    const scopes = new Map(pairs)
    return principals.map((by) => scopes.get(nameOf(by)) ?? NOTHING)
  })
}

const nameOf = ({ person, onBehalfOf }: Principal): string =>
  onBehalfOf ? JSON.stringify([person, onBehalfOf.person, onBehalfOf.basis]) : person

/** Whether a case lies in a scope: the same rule that storage compiles for lists. */
export const inScope = (scope: Scope, item: Case): boolean =>
  scope.kind === 'all' || (scope.kind === 'any' && scope.of.some((term) => holds(term, item)))

const holds = (term: ScopeTerm, item: Case): boolean => {
  if ('unitPrefix' in term) return item.unit.startsWith(term.unitPrefix)
  return item.parties.some(
    (party) => party.person === term.party && isLive(party, term.at) && (term.roles?.includes(party.role) ?? true),
  )
}

/** Fails as if the case did not exist unless the principal may see it. */
export const demandVisible = (core: Core, place: Place, item: Case, by: Principal): Effect.Effect<Case, EngineError> =>
  scopeOf(core, place, by).pipe(
    Effect.flatMap((scope) =>
      inScope(scope, item) ? Effect.succeed(item) : Effect.fail(new CaseNotFound(place.tenant, item.id)),
    ),
  )
