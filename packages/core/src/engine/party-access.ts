import { isLive } from '../case/party.ts'
import type { Principal } from '../case/principal.ts'
import type { Access, RoleAsk, Scope } from '../ports/access.ts'

/** Nobody holds a role and nobody sees a case: what an engine does until the host says otherwise. */
export const noAccess: Access = {
  roles: async (asks) => asks.map(() => []),
  scope: async () => ({ kind: 'none' }),
}

/** What `partyAccess` asks of the host. */
export interface PartyAccessOptions {
  /** The roles a person holds in the whole tenant, `admin` or `auditor`. */
  readonly tenantRoles?: (principal: Principal, tenant: string) => Promise<readonly string[]>
  /** Tenant-wide roles whose holders see every case. */
  readonly seeAll?: readonly string[]
}

/**
 * Access by party: a person holds the roles in which he is a live party of a case, and sees the cases he is a party of.
 * Who acts on behalf of somebody holds nothing here: delegations are the host's to decide, in an `Access` of its own.
 */
export const partyAccess = ({ tenantRoles, seeAll = ['admin', 'auditor'] }: PartyAccessOptions = {}): Access => {
  const wide = async (principal: Principal, tenant: string) =>
    principal.onBehalfOf ? [] : ((await tenantRoles?.(principal, tenant)) ?? [])
  return {
    roles: (asks) =>
      Promise.all(asks.map(async (ask) => [...partyRoles(ask), ...(await wide(ask.principal, ask.tenant))])),
    scope: async (tenant, principal, _action, at): Promise<Scope> => {
      if (principal.onBehalfOf) return { kind: 'none' }
      const roles = await wide(principal, tenant)
      if (roles.some((role) => seeAll.includes(role))) return { kind: 'all' }
      return { kind: 'any', of: [{ party: principal.person, at }] }
    },
  }
}

/** The roles in which the principal is a live party of the case asked about. */
export const partyRoles = ({ principal, at, case: about }: RoleAsk): readonly string[] =>
  principal.onBehalfOf || !about
    ? []
    : about.parties.filter((party) => party.person === principal.person && isLive(party, at)).map((party) => party.role)
