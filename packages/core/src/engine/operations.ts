import type * as Effect from 'effect/Effect'
import type { Case } from '../case/case.ts'
import type { EngineError } from '../case/errors.ts'
import type { JsonObject } from '../case/json.ts'
import type { Timer } from '../case/timer.ts'
import type { Transition } from '../case/transition.ts'
import type { VerifyFinding } from '../case/verify-finding.ts'
import type { Page } from '../ports/case-lists.ts'
import type { Possibility } from '../workflow/can.ts'
import type { Workflow } from '../workflow/workflow.ts'
import { anchorEffects } from './anchors/anchor-effects.ts'
import type { AnchorEffects } from './anchors/anchors.ts'
import { jobEffects } from './background/job-effects.ts'
import type { JobEffects } from './background/jobs.ts'
import type { BulkEffects } from './bulk/bulk.ts'
import { bulkEffects } from './bulk/bulk-effects.ts'
import { type Core, hostPlace, ownPlace, type Place } from './core.ts'
import type { By, CaseFilter, EventInput, SendOptions, StartOptions } from './engine.ts'
import { extensionEffects } from './extensions/extension-effects.ts'
import type { ExtensionEffects } from './extensions/extensions.ts'
import { attempt, port } from './port.ts'
import * as query from './query.ts'
import { send } from './send.ts'
import { type Pace, type Settled, settle } from './settle.ts'
import { start } from './start.ts'
import { type VerifyAllOptions, type VerifyReport, verifyAll } from './verify/verify-all.ts'
import { verify } from './verify/verify-case.ts'
import { versionEffects } from './versions/version-effects.ts'
import type { VersionEffects } from './versions/versions.ts'

/** The operations of `CaseOperations`, as Effects with their typed errors. */
export interface CaseEffects {
  start(workflow: Workflow | string, input: JsonObject, options: StartOptions): Effect.Effect<Case, EngineError>
  send(id: string, event: EventInput, options: SendOptions): Effect.Effect<Case, EngineError>
  can(
    id: string,
    options: By & { readonly payloads?: { readonly [event: string]: JsonObject } },
  ): Effect.Effect<readonly Possibility[], EngineError>
  load(id: string, options: By): Effect.Effect<Case, EngineError>
  find(id: string, options: By): Effect.Effect<Case | undefined, EngineError>
  list(filter: CaseFilter, options: By & Partial<Page>): Effect.Effect<readonly Case[], EngineError>
  count(filter: CaseFilter, options: By & { readonly cap?: number }): Effect.Effect<number, EngineError>
  countByState(
    filter: CaseFilter,
    options: By,
  ): Effect.Effect<readonly { readonly state: string; readonly count: number }[], EngineError>
  deadlines(id: string, options: By): Effect.Effect<readonly Timer[], EngineError>
  history(id: string, options: By): Effect.Effect<readonly Transition[], EngineError>
}

/** A tenant's operations as Effects. */
export interface TenantEffects extends CaseEffects {
  readonly extensions: ExtensionEffects
  readonly tenant: string
  within(transaction: unknown): Effect.Effect<CaseEffects, EngineError>
  readonly bulk: BulkEffects
  readonly versions: VersionEffects
  verify(id: string, options: By): Effect.Effect<readonly VerifyFinding[], EngineError>
  verifyAll(options: VerifyAllOptions): Effect.Effect<VerifyReport, EngineError>
  readonly anchors: AnchorEffects
  readonly jobs: JobEffects
  readonly nextDue: Effect.Effect<string | null, EngineError>
  settle(pace?: Pace): Effect.Effect<Settled, EngineError>
}

const caseEffects = (core: Core, place: Place): CaseEffects => ({
  start: (workflow, input, options) => start(core, place, { workflow, input, options }),
  send: (id, event, options) => send(core, place, { id, event, options }),
  can: (id, { by, payloads }) => query.possibilities(core, place, { id, by, ...(payloads && { payloads }) }),
  load: (id, { by }) => query.load(core, place, id, by),
  find: (id, { by }) => query.find(core, place, id, by),
  list: (filter, { by, after, limit }) => query.list(core, place, { filter, by, after, limit }),
  count: (filter, { by, cap }) => query.count(core, place, { filter, by, cap }),
  countByState: (filter, { by }) => query.countByState(core, place, filter, by),
  deadlines: (id, { by }) => query.deadlines(core, place, id, by),
  history: (id, { by }) => query.history(core, place, id, by),
})

/** A tenant's operations on the engine's own connection. */
export const tenantEffects = (core: Core, tenant: string): TenantEffects => {
  const place = ownPlace(core, tenant)
  return {
    tenant,
    ...caseEffects(core, place),
    extensions: extensionEffects(core, place),
    within: (transaction) => attempt(() => caseEffects(core, hostPlace(core, tenant, transaction))),
    bulk: bulkEffects(core, place),
    versions: versionEffects(core, place),
    verify: (id, { by }) => verify(core, place, id, by),
    verifyAll: (options) => verifyAll(core, place, options),
    anchors: anchorEffects(core, place),
    jobs: jobEffects(core, place),
    nextDue: port((call) => core.storage.nextDue(tenant, call)),
    settle: (pace) => settle(core, place, pace),
  }
}
