import type { Kysely } from 'kysely'
import * as engine from './0001-engine.ts'
import * as performance from './0002-performance.ts'
import * as extensions from './0003-extensions.ts'
import * as runs from './0004-runs.ts'
import * as background from './0006-background.ts'
import * as anchors from './0007-anchors.ts'
import * as retention from './0008-retention.ts'

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
  { name: '0003_extensions', up: extensions.up },
  { name: '0004_runs', up: runs.up },
  { name: '0006_background', up: background.up },
  { name: '0007_anchors', up: anchors.up },
  { name: '0008_retention', up: retention.up },
]
