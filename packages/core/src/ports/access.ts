import type { Party } from '../case/party.ts'
import type { Principal } from '../case/principal.ts'

/** Which roles does this principal hold, at an instant? On one case (its live parties are given), or tenant-wide when there is none. */
export interface RoleAsk {
  readonly tenant: string
  readonly principal: Principal
  readonly at: string
  readonly case?: {
    readonly id: string
    readonly workflow: string
    readonly unit: string
    readonly parties: readonly Party[]
  }
}

/** Reading is one action for all lists; writing is decided case by case through roles. */
export type ScopeAction = 'read'

/**
 * What a principal may see, as data: storage compiles it into the statement of every list, count, export and feed.
 * A case is in scope when any term holds.
 */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'any'; readonly of: readonly ScopeTerm[] }

/** The principal is a live party (in one of the roles, when named), or the case lies in a unit's subtree. */
export type ScopeTerm =
  | { readonly party: string; readonly at: string; readonly roles?: readonly string[] }
  | { readonly unitPrefix: string }

/**
 * The one authority on who may do what, in two shapes: roles for acts, a scope for lists. Without it nobody may do anything.
 * `inside` is the host's transaction when the operation runs in one: an access that reads a database reads through it, or it may wait
 * for a connection that the transaction itself holds.
 */
export interface Access {
  /** Batched: one answer per ask, in order. */
  roles(asks: readonly RoleAsk[], inside?: unknown): Promise<readonly (readonly string[])[]>
  scope(tenant: string, principal: Principal, action: ScopeAction, at: string, inside?: unknown): Promise<Scope>
}
