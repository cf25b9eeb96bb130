import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import * as Option from 'effect/Option'
import { EngineClosed, type EngineError, OperationAborted } from '../case/errors.ts'
import { chartOf, standingOf } from '../workflow/describe.ts'
import { promisedAnchors } from './anchors/anchor-effects.ts'
import { checkedEngine } from './arguments/checked-engine.ts'
import { createGoing } from './background/going.ts'
import { promisedJobs } from './background/job-effects.ts'
import { promisedBulk } from './bulk/promised-bulk.ts'
import { type Core, ownPlace } from './core.ts'
import type { CaseOperations, Engine, Outcome, TenantEngine } from './engine.ts'
import { createFeeds, type TenantFeed } from './feed/feeds.ts'
import { feedOperations } from './feed/lag.ts'
import { allChanges } from './feed/subscribe.ts'
import { visibleChanges } from './feed/visible.ts'
import { type CaseEffects, tenantEffects } from './operations.ts'
import { type EngineOptions, openCore } from './options.ts'
import { told, toldOutcome } from './telemetry/told.ts'
import { promisedVersions } from './versions/promised-versions.ts'
import { work } from './work.ts'
import { engineWorker } from './worker.ts'

/**
 * Opens the storage and gives the engine. Fails with the storage's own typed error when it cannot be opened, and throws when two
 * workflows have one name. Release it with `close()` or `await using`.
 */
export const createEngine = async (options: EngineOptions): Promise<Engine> => {
  const core = await openCore(options)
  const life = new AbortController()
  const run = createRunner(life.signal)
  const feeds = createFeeds(core, life.signal)
  const going = createGoing()
  const close = once(async () => {
    try {
      await going.drain()
    } finally {
      life.abort()
      core.nudge.nudge()
      await going.quiet()
      await core.storage.close()
    }
  })
  return checkedEngine({
    workflows: core.registry.all,
    workflow: (id, version) => core.registry.get(id, version),
    standing: (item) => standingOf(core.registry.get(item.workflow, item.version), item),
    chart: (id, version) => chartOf(core.registry.get(id, version)),
    in: (tenant) => tenantEngine(core, feeds(tenant), run),
    work: (asked) => going.loop(work(core, { ...asked, signal: AbortSignal.any([asked.signal, life.signal]) })),
    worker: (asked) => going.worker(engineWorker(core, life.signal, asked)),
    close,
    [Symbol.asyncDispose]: close,
  })
}

const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
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
    if (Option.isSome(error) && error.value._tag === 'OperationAborted') throw error.value
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

const tenantEngine = (core: Core, feed: TenantFeed, runner: Runner): TenantEngine => {
  const { tenant } = feed
  const effects = tenantEffects(core, tenant)
  const from = (signal: AbortSignal | undefined, after: string | null | undefined) => ({
    signal: signal ? AbortSignal.any([signal, runner.life]) : runner.life,
    after,
  })
  return {
    tenant,
    ...promised(effects, runner),
    // acts look at their signal themselves: what has been written is answered, however late the signal comes
    start: (workflow, input, options) =>
      told(core, { operation: 'start', tenant }, () => runner.run(effects.start(workflow, input, options))),
    send: (id, event, options) =>
      told(core, { operation: 'send', tenant }, () => runner.run(effects.send(id, event, options))),
    tryStart: (workflow, input, options) =>
      toldOutcome(core, { operation: 'start', tenant }, () => runner.settle(effects.start(workflow, input, options))),
    trySend: (id, event, options) =>
      toldOutcome(core, { operation: 'send', tenant }, () => runner.settle(effects.send(id, event, options))),
    within: (transaction) => promised(Effect.runSync(effects.within(transaction)), runner),
    extensions: {
      preview: (ask, options) => runner.run(effects.extensions.preview(ask, options), options.signal),
      grant: (ask, options) => runner.run(effects.extensions.grant(ask, options), options.signal),
      list: (options) => runner.run(effects.extensions.list(options), options.signal),
    },
    bulk: promisedBulk(effects.bulk, runner),
    versions: promisedVersions(effects.versions, runner),
    verify: (id, options) => runner.run(effects.verify(id, options), options.signal),
    verifyAll: (options) => runner.run(effects.verifyAll(options), options.signal),
    jobs: promisedJobs(effects.jobs, runner),
    anchors: promisedAnchors(effects.anchors, { core, place: ownPlace(core, tenant), run: runner.run }),
    changes: ({ by, signal, after }) => visibleChanges(core, feed, { by, ...from(signal, after) }),
    topics: ({ signal, after }) => allChanges(feed, from(signal, after)),
    feed: feedOperations(core, feed),
    nextDue: () => runner.run(effects.nextDue),
    settle: (options) =>
      told(core, { operation: 'settle', tenant }, () => runner.run(effects.settle(options), options?.signal)),
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
