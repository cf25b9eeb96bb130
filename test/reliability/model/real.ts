import type { Ids, Principal, Storage, TenantEngine } from '@siklus/core'
import type { Ledger } from '../books/books.ts'
import { accessWith, type Delegation } from '../world/people.ts'
import { noTransactions, openStage, type Stage } from '../world/stage.ts'
import { countedIds, type MovedClock, movedClock } from '../world/time.ts'
import type { ModelSend } from './sending.ts'

/** The engine under test, with what stays when it is closed and opened again: storage, clock, ids, and what the host knows. */
export interface Real {
  readonly storage: Storage
  readonly orphans?: (tenant: string) => Promise<readonly string[]>
  readonly tenant: string
  readonly clock: MovedClock
  readonly ids: Ids
  readonly delegations: Delegation[]
  /** Ids of cases by the name that the model gives them. */
  readonly names: Map<string, string>
  readonly acknowledged: Map<string, Ledger['acknowledged'] extends ReadonlyMap<string, infer A> ? A : never>
  readonly tried: Set<string>
  /** What was sent so far, to be sent again. */
  readonly sends: ModelSend[]
  purged: boolean
  stage: Stage
}

/** What a run of the model stands on: an empty tenant of a storage. */
export type RealGround = Pick<Real, 'storage' | 'orphans' | 'tenant'>

/** Opens an engine on an empty tenant. */
export const openReal = async (ground: RealGround): Promise<Real> => {
  const [clock, ids, delegations] = [movedClock(), countedIds(), [] as Delegation[]]
  const kept = { ...ground, clock, ids, delegations }
  return {
    ...kept,
    ...{ names: new Map(), acknowledged: new Map(), tried: new Set(), sends: [], purged: false },
    stage: await stageOn(kept),
  }
}

/** Closes the engine and opens another: nothing is kept but what the storage keeps. */
export const reopen = async (real: Real): Promise<void> => {
  await real.stage.close()
  real.stage = await stageOn(real)
}

const stageOn = ({
  storage,
  clock,
  ids,
  delegations,
  orphans,
}: Pick<Real, 'storage' | 'clock' | 'ids' | 'delegations' | 'orphans'>) =>
  openStage(
    { storage, host: noTransactions, ...(orphans && { orphans }) },
    { clock, ids, access: accessWith(() => delegations) },
  )

/** The tenant as the newest engine knows it, or as the one that starts petitions of version 1. */
export const orgOf = ({ stage, tenant }: Real, version: 1 | 2 = 2): TenantEngine =>
  (version === 1 ? stage.old : stage.engine).in(tenant)

/** Somebody, for himself or for another. */
export const principalOf = (person: string, onBehalfOf: string | null): Principal =>
  onBehalfOf === null ? { person } : { person, onBehalfOf: { person: onBehalfOf, basis: 'SK 2/2026' } }
