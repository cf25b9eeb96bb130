import { randomUUID } from 'node:crypto'
import type { Case, Change, Extension, KeptAnchor, NumberedLeaf, RetiredMonth, Run, RunRow, Timer } from '@siklus/core'
import type { RecordValues } from '../records/checked-write.ts'
import { compareTexts } from '../values/compare-texts.ts'
import type { KeptTransition } from '../values/kept-transition.ts'

/** A run with its targets, in the order of their numbers from 1. */
export interface KeptRun {
  run: Run
  readonly rows: RunRow[]
}

/** Everything kept of one tenant. Only `write.ts`, `outbox.ts`, `runs.ts` and `anchors.ts` change it. */
export interface TenantTables {
  readonly cases: Map<string, Case>
  /** Start keys to case ids, by workflow and key. */
  readonly keys: Map<string, string>
  readonly transitions: Map<string, KeptTransition[]>
  readonly extensions: Extension[]
  readonly timers: Map<string, readonly Timer[]>
  readonly answers: Map<string, { readonly requestHash: string; readonly revision: number }>
  readonly outbox: Omit<Change, 'cursor'>[]
  /** What makes a place in the outbox a cursor, and how many changes were purged before the first. */
  readonly feed: { epoch: string; purged: number }
  readonly cursors: Map<string, string>
  /** Rows by table name. */
  readonly records: Map<string, readonly RecordValues[]>
  readonly runs: Map<string, KeptRun>
  /** Months that were retired, and what was set apart of them. */
  readonly retired: RetiredMonth[]
  readonly apart: Map<string, Pick<TenantTables, 'cases' | 'transitions'>>
  /** By number, from 1. */
  readonly anchors: KeptAnchor[]
  /** By case, oldest anchor first. */
  readonly leaves: Map<string, readonly NumberedLeaf[]>
}

/** The tables of each tenant, made on first touch. */
export const createTables = () => {
  const tenants = new Map<string, TenantTables>()
  const of = (tenant: string): TenantTables => {
    const known = tenants.get(tenant)
    if (known) return known
    const fresh = emptyTenant()
    tenants.set(tenant, fresh)
    return fresh
  }
  return Object.assign(of, { tenants: (): readonly string[] => [...tenants.keys()].toSorted(compareTexts) })
}

const emptyTenant = (): TenantTables => ({
  cases: new Map(),
  keys: new Map(),
  transitions: new Map(),
  extensions: [],
  timers: new Map(),
  answers: new Map(),
  outbox: [],
  // another process, another memory: a cursor of the one says nothing to the other
  feed: { epoch: randomUUID().slice(0, 8), purged: 0 },
  cursors: new Map(),
  records: new Map(),
  runs: new Map(),
  retired: [],
  apart: new Map(),
  anchors: [],
  leaves: new Map(),
})

/** One text for several parts of a key. */
export const keyText = (...parts: readonly string[]): string => JSON.stringify(parts)
