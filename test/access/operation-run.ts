import type { Principal, TenantEngine } from '@siklus/core'
import type { TenantPerformance } from '@siklus/core/performance'
import type { Scene } from './scenes.ts'
import type { World, Year } from './world.ts'

/** What an operation is tried with. */
export interface Tried {
  readonly org: TenantEngine
  readonly services: TenantPerformance
  /** The cases of the target; empty ids for operations without one. */
  readonly ids: Year
  readonly me: { readonly by: Principal }
  readonly world: World
}

/** How an operation is tried: at which moment of the year, what has to happen just before, and the call. */
export interface OperationRun {
  readonly scene: Scene
  readonly before?: (world: World) => Promise<unknown>
  readonly run: (tried: Tried) => Promise<unknown>
}

/** A list that does not hold what was looked for: for the caller it does not exist. */
class NotSeen extends Error {
  readonly _tag = 'NotSeen'
}

/** Fails unless the answer holds what was looked for. */
export const sees = async (found: Promise<unknown>, wanted: string): Promise<void> => {
  if (!JSON.stringify(await found).includes(wanted)) throw new NotSeen(`${wanted} is not in the list`)
}

/** An operation at a moment of the year. */
export const at = (scene: Scene, run: OperationRun['run'], before?: OperationRun['before']): OperationRun => ({
  scene,
  run,
  ...(before && { before }),
})

/** Operations by their name in the table. */
export type Runs = { readonly [name: string]: OperationRun }
