import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import type { Case } from '../case/case.ts'
import type { EngineError } from '../case/errors.ts'
import type { JsonObject } from '../case/json.ts'
import type { Timer } from '../case/timer.ts'
import type { Transition } from '../case/transition.ts'
import type { Page } from '../ports/case-lists.ts'
import type { Possibility } from '../workflow/can.ts'
import type { Workflow } from '../workflow/workflow.ts'
import { type Core, ownPlace, type Place } from './core.ts'
import type { By, CaseFilter, EventInput, SendOptions, StartOptions, VerifyFinding } from './engine.ts'
import { fireDue } from './fire.ts'
import { attempt, port } from './port.ts'
import * as query from './query.ts'
import { deliver } from './relay.ts'
import { send } from './send.ts'
import { start } from './start.ts'
import { verify } from './verify.ts'

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
  readonly tenant: string
  within(transaction: unknown): Effect.Effect<CaseEffects, EngineError>
  verify(id: string, options: By): Effect.Effect<readonly VerifyFinding[], EngineError>
  readonly nextDue: Effect.Effect<string | null, EngineError>
  readonly settle: Effect.Effect<Settled, EngineError>
}

/** How much a settling did. */
export interface Settled {
  readonly fired: number
  readonly delivered: number
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
    within: (transaction) =>
      attempt(() =>
        caseEffects(core, { tenant, connection: core.storage.within(transaction), retries: 0, transaction }),
      ),
    verify: (id, { by }) => verify(core, place, id, by),
    nextDue: port((call) => core.storage.nextDue(tenant, call)),
    settle: settle(core, place),
  }
}

// a workflow that keeps itself busy must not keep the others waiting
const ROUNDS = 200

/** Deadlines and messages in turn, until a round does nothing. Deadlines fire also when the delivery of messages fails. */
const settle = (core: Core, place: Place): Effect.Effect<Settled, EngineError> =>
  Effect.gen(function* () {
    const total = { fired: 0, delivered: 0 }
    for (let round = 0; round < ROUNDS; round += 1) {
      const delivery = yield* Effect.result(deliver(core, place))
      const fired = yield* fireDue(core, place)
      total.fired += fired
      if (Result.isFailure(delivery)) return yield* Effect.fail(delivery.failure)
      total.delivered += delivery.success
      if (delivery.success === 0 && fired === 0) break
    }
    return total
  })
