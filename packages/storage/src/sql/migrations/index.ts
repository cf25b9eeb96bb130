import type { Kysely } from 'kysely'
import * as engine from './0001-engine.ts'
import * as performance from './0002-performance.ts'

/** One step of the schema. Names sort in the order they are applied; a step that was released is never edited, only followed. */
export interface Step {
  readonly name: string
  /** Runs on a Kysely whose tables lie in the storage's schema. */
  up(db: Kysely<unknown>): Promise<void>
}

/** Every step, oldest first. */
export const steps: readonly Step[] = [
  { name: '0001_engine', up: engine.up },
  { name: '0002_performance', up: performance.up },
]
