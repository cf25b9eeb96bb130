import * as Effect from 'effect/Effect'
import type { Case } from '../case/case.ts'
import { CaseNotFound, type EngineError } from '../case/errors.ts'
import { isLive } from '../case/party.ts'
import { type Principal, SYSTEM } from '../case/principal.ts'
import type { Scope, ScopeTerm } from '../ports/access.ts'
import type { RoleHolder } from '../workflow/roles.ts'
import { type Core, instant, type Place } from './core.ts'
import { port } from './port.ts'

/** The roles of a principal on a case, at this instant. */
export const holderOn = (
  core: Core,
  place: Place,
  item: Case,
  by: Principal,
): Effect.Effect<RoleHolder, EngineError> => {
  const at = instant(core)
  const parties = item.parties.filter((party) => isLive(party, at))
  const { id, workflow, unit, tenant } = item
  const ask = { tenant, principal: by, at, case: { id, workflow, unit, parties } }
  return port(() => core.access.roles([ask], place.transaction)).pipe(
    Effect.map(([roles = []]) => ({
      ...{ person: by.person, onBehalfOf: by.onBehalfOf?.person },
      ...{ roles, parties: item.parties, at },
    })),
  )
}

/** The roles of a principal in a tenant, apart from any case. */
export const tenantRoles = (core: Core, place: Place, by: Principal): Effect.Effect<readonly string[], EngineError> =>
  by.person === SYSTEM
    ? Effect.succeed([])
    : port(() =>
        core.access.roles([{ tenant: place.tenant, principal: by, at: instant(core) }], place.transaction),
      ).pipe(Effect.map(([roles = []]) => roles))

/** What a principal may see. */
export const scopeOf = (core: Core, place: Place, by: Principal): Effect.Effect<Scope, EngineError> =>
  by.person === SYSTEM
    ? Effect.succeed({ kind: 'none' })
    : port(() => core.access.scope(place.tenant, by, 'read', instant(core), place.transaction))

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
