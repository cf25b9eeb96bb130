import { type Access, isLive, type Principal, partyAccess, partyRoles } from '@siklus/core'

/** Who brings petitions. */
export const ani: Principal = { person: 'ani' }
/** Who answers them. */
export const budi: Principal = { person: 'budi' }
/** The admin of the tenant. */
export const dewi: Principal = { person: 'dewi' }
/** The auditor of the tenant. */
export const eko: Principal = { person: 'eko' }

/** Who is who on a petition. */
export const parties = [
  { role: 'owner', person: 'ani', basis: 'own petition' },
  { role: 'clerk', person: 'budi', basis: 'SK 1/2026' },
]

// a map: a person may be called `constructor`
const ROLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['dewi', ['admin']],
  ['eko', ['auditor']],
])

/** Somebody may act for somebody else, from when to when. */
export interface Delegation {
  readonly person: string
  readonly to: string
  readonly basis: string
  readonly from: string
  readonly until: string
}

/** Access by party and by delegation, as a host writes it: `delegations` is what holds at the time of asking. */
export const accessWith = (delegations: () => readonly Delegation[] = () => []): Access => {
  const byParty = partyAccess({ tenantRoles: async ({ person }) => ROLES.get(person) ?? [] })
  const actsFor = ({ person, onBehalfOf }: Principal, at: string): boolean =>
    delegations().some(
      (one) =>
        one.to === person &&
        one.person === onBehalfOf?.person &&
        one.basis === onBehalfOf.basis &&
        isLive({ ...one, role: '', to: one.until }, at),
    )
  return {
    roles: async (asks) => {
      const own = await byParty.roles(asks)
      return asks.map((ask, n) => {
        const { onBehalfOf } = ask.principal
        if (!onBehalfOf) return own[n] ?? []
        return actsFor(ask.principal, ask.at) ? partyRoles({ ...ask, principal: { person: onBehalfOf.person } }) : []
      })
    },
    scope: async (tenant, principal, action, at) => {
      if (!principal.onBehalfOf) return byParty.scope(tenant, principal, action, at)
      if (!actsFor(principal, at)) return { kind: 'none' }
      return { kind: 'any', of: [{ party: principal.onBehalfOf.person, at }] }
    },
  }
}
