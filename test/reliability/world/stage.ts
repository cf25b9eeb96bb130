import {
  type CaseOperations,
  createEngine,
  type Engine,
  type EngineOptions,
  type FactCatalog,
  type OpenStorage,
  type Storage,
  type TenantEngine,
} from '@siklus/core'
import { errand } from './errand.ts'
import { accessWith } from './people.ts'
import { petition, petitionTwo } from './petition.ts'
import { type MovedClock, movedClock } from './time.ts'

/** The workflows of every engine here. */
const workflows = [petition, petitionTwo, errand]

/** What a storage is told of them. */
const catalog: FactCatalog = workflows.map(({ id, version, facts }) => ({ workflow: id, version, facts }))

/** What a host does in a transaction of its own: the engine's operations inside it, and a row of the host's table. */
export interface HostWork {
  readonly here: CaseOperations
  insertRow(act: string): Promise<void>
}

/** How a host opens its own transactions; commits when the work is done, rolls back when it fails. */
export type HostDoor = <A>(org: TenantEngine, work: (host: HostWork) => Promise<A>) => Promise<A>

/** A storage with what stands beside it. */
export interface Ground {
  readonly storage: Storage
  readonly host: HostDoor
  /** Rows that belong to nothing, where the database can be asked. */
  readonly orphans?: (tenant: string) => Promise<readonly string[]>
}

/** An engine at work on a ground, as one process of a host has it. */
export interface Stage extends Omit<Ground, 'storage'> {
  readonly engine: Engine
  /** The same as it was deployed before the second version of petitions: what it starts is of the first. */
  readonly old: Engine
  readonly storage: OpenStorage
  readonly clock: MovedClock
  close(): Promise<void>
}

/** Opens an engine. What it tells of its background work is for `onError`. */
export const openStage = async (ground: Ground, options: Partial<EngineOptions> = {}): Promise<Stage> => {
  const clock = movedClock()
  const storage = await ground.storage.open(catalog)
  const common = { storage: ground.storage, access: accessWith(), clock, ...options }
  const engine = await createEngine({ workflows, ...common })
  const old = await createEngine({ ...common, workflows: [petition, errand] })
  const close = async () => {
    await Promise.all([engine.close(), old.close()])
    await storage.close()
  }
  return { ...ground, engine, old, storage, clock, close }
}

/** A storage without transactions: the host's work is done as it comes. */
export const noTransactions: HostDoor = (org, work) => work({ here: org, insertRow: async () => {} })
