import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import * as Option from 'effect/Option'
import { EngineClosed, type EngineError, OperationAborted } from '../case/errors.ts'
import { chartOf, standingOf } from '../workflow/describe.ts'
import { type Core, ownPlace } from './core.ts'
import type { CaseOperations, Engine, Outcome, TenantEngine } from './engine.ts'
import { allChanges, visibleChanges } from './feed.ts'
import { type CaseEffects, tenantEffects } from './operations.ts'
import { type EngineOptions, openCore } from './options.ts'
import { work } from './work.ts'

/**
 * Opens the storage and gives the engine. Fails with the storage's own typed error when it cannot be opened, and throws when two
 * workflows have one name. Release it with `close()` or `await using`.
 */
export const createEngine = async (options: EngineOptions): Promise<Engine> => {
  const core = await openCore(options)
  const life = new AbortController()
  const run = createRunner(life.signal)
  const close = async () => {
    if (life.signal.aborted) return
    life.abort()
    core.nudge.nudge()
    await core.storage.close()
  }
  return {
    workflows: core.registry.all,
    workflow: (id, version) => core.registry.get(id, version),
    standing: (item) => standingOf(core.registry.get(item.workflow, item.version), item),
    chart: (id, version) => chartOf(core.registry.get(id, version)),
    in: (tenant) => tenantEngine(core, tenant, run),
    work: (asked) => work(core, { ...asked, signal: AbortSignal.any([asked.signal, life.signal]) }),
    close,
    [Symbol.asyncDispose]: close,
  }
}

interface Runner {
  readonly life: AbortSignal
  /** Settles an operation: a typed failure is data, a defect or an abort throws. */
  settle<A>(effect: Effect.Effect<A, EngineError>, signal?: AbortSignal): Promise<Outcome<A>>
  /** Runs an operation: a typed failure is thrown as the class it is. */
  run<A>(effect: Effect.Effect<A, EngineError>, signal?: AbortSignal): Promise<A>
}

const createRunner = (life: AbortSignal): Runner => {
  const settle: Runner['settle'] = async (effect, signal) => {
    if (life.aborted) return { ok: false, error: new EngineClosed() }
    const exit = await Effect.runPromiseExit(effect, { signal })
    if (Exit.isSuccess(exit)) return { ok: true, value: exit.value }
    const error = Cause.findErrorOption(exit.cause)
    if (Option.isSome(error)) return { ok: false, error: error.value }
    if (Cause.hasInterruptsOnly(exit.cause)) throw new OperationAborted(signal?.reason)
    throw Cause.squash(exit.cause)
  }
  const run: Runner['run'] = async (effect, signal) => {
    const outcome = await settle(effect, signal)
    if (outcome.ok) return outcome.value
    throw outcome.error
  }
  return { life, settle, run }
}

const tenantEngine = (core: Core, tenant: string, runner: Runner): TenantEngine => {
  const effects = tenantEffects(core, tenant)
  const place = ownPlace(core, tenant)
  const feed = (signal: AbortSignal | undefined, after: string | null | undefined) => ({
    signal: signal ? AbortSignal.any([signal, runner.life]) : runner.life,
    after,
  })
  return {
    tenant,
    ...promised(effects, runner),
    tryStart: (workflow, input, options) => runner.settle(effects.start(workflow, input, options), options.signal),
    trySend: (id, event, options) => runner.settle(effects.send(id, event, options), options.signal),
    within: (transaction) => promised(Effect.runSync(effects.within(transaction)), runner),
    verify: (id, options) => runner.run(effects.verify(id, options), options.signal),
    changes: ({ by, signal, after }) => visibleChanges(core, place, by, feed(signal, after)),
    topics: ({ signal, after }) => allChanges(core, place, feed(signal, after)),
    nextDue: () => runner.run(effects.nextDue),
    settle: (options) => runner.run(effects.settle, options?.signal),
  }
}

const promised = (effects: CaseEffects, { run }: Runner): CaseOperations => ({
  start: (workflow, input, options) => run(effects.start(workflow, input, options), options.signal),
  send: (id, event, options) => run(effects.send(id, event, options), options.signal),
  can: (id, options) => run(effects.can(id, options), options.signal),
  load: (id, options) => run(effects.load(id, options), options.signal),
  find: (id, options) => run(effects.find(id, options), options.signal),
  list: (filter, options) => run(effects.list(filter, options), options.signal),
  count: (filter, options) => run(effects.count(filter, options), options.signal),
  countByState: (filter, options) => run(effects.countByState(filter, options), options.signal),
  deadlines: (id, options) => run(effects.deadlines(id, options), options.signal),
  history: (id, options) => run(effects.history(id, options), options.signal),
})
