import type { OpenStorage, TenantEngine } from '@siklus/core'
import { eko } from '../world/people.ts'
import type { Ledger } from './books.ts'
import { caseViolations } from './case-violations.ts'
import { ledgerViolations } from './ledger-violations.ts'
import { messageViolations } from './message-violations.ts'
import { readBooks } from './read-books.ts'

/** Where a tenant is kept, and the engine that looks after it. */
export interface Kept {
  readonly storage: OpenStorage
  readonly org: TenantEngine
  /** What only the database can tell: rows that belong to nothing. */
  readonly orphans?: (tenant: string) => Promise<readonly string[]>
}

/**
 * Every invariant, told in words; none means all hold. At any moment: revisions without gaps, one outbox row per transition, deadlines as
 * the states arm them, records with their acts, chain and replay, no row that belongs to nothing, no act lost, doubled or invented.
 */
export const violationsOf = async (kept: Kept, ledger: Ledger): Promise<readonly string[]> =>
  (await lookedThrough(kept, ledger)).violations

/** The same, and in addition what must hold when nothing is left to deliver. */
export const settledViolationsOf = async (kept: Kept, ledger: Ledger): Promise<readonly string[]> => {
  const { books, violations } = await lookedThrough(kept, ledger)
  return [...violations, ...messageViolations(books)]
}

const lookedThrough = async ({ storage, org, orphans }: Kept, ledger: Ledger) => {
  const books = await readBooks(storage, org.tenant)
  const violations = [
    ...caseViolations(books, ledger),
    ...ledgerViolations(books, ledger),
    ...(await verifyViolations(org)),
    ...((await orphans?.(org.tenant)) ?? []),
  ]
  return { books, violations }
}

const verifyViolations = async (org: TenantEngine): Promise<readonly string[]> =>
  (await org.verifyAll({ by: eko })).findings.map(
    ({ code, problem, case: id = '' }) => `verify ${code} ${id}: ${problem}`,
  )
