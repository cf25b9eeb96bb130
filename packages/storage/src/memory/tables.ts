import type { Case, Change, Timer } from '@siklus/core'
import type { RecordValues } from '../records/checked-write.ts'
import type { KeptTransition } from '../values/kept-transition.ts'

/** Everything kept of one tenant. Only `write.ts` and `outbox.ts` change it. */
export interface TenantTables {
  readonly cases: Map<string, Case>
  /** Start keys to case ids, by workflow and key. */
  readonly keys: Map<string, string>
  readonly transitions: Map<string, KeptTransition[]>
  readonly timers: Map<string, readonly Timer[]>
  readonly answers: Map<string, { readonly requestHash: string; readonly revision: number }>
  readonly outbox: Omit<Change, 'cursor'>[]
  readonly cursors: Map<string, string>
  /** Rows by table name. */
  readonly records: Map<string, readonly RecordValues[]>
}

/** The tables of each tenant, made on first touch. */
export const createTables = () => {
  const tenants = new Map<string, TenantTables>()
  return (tenant: string): TenantTables => {
    const known = tenants.get(tenant)
    if (known) return known
    const fresh = emptyTenant()
    tenants.set(tenant, fresh)
    return fresh
  }
}

const emptyTenant = (): TenantTables => ({
  cases: new Map(),
  keys: new Map(),
  transitions: new Map(),
  timers: new Map(),
  answers: new Map(),
  outbox: [],
  cursors: new Map(),
  records: new Map(),
})

/** One text for several parts of a key. */
export const keyText = (...parts: readonly string[]): string => JSON.stringify(parts)
