import * as Effect from 'effect/Effect'
import { NoBackground } from '../../case/background-errors.ts'
import { type EngineError, NotPermitted } from '../../case/errors.ts'
import type { Principal } from '../../case/principal.ts'
import type { Background } from '../../ports/background.ts'
import type { Call } from '../../ports/call.ts'
import type { Core, Place } from '../core.ts'
import { demandTenantRole, scopeOf } from '../permit.ts'
import { port } from '../port.ts'
import type { JobEffects, JobOperations } from './jobs.ts'

const READS = ['admin', 'auditor']
const ACTS = ['admin']
const PAGE = 50
const MOST = 1000

/** The operations on a tenant's jobs. */
export const jobEffects = (core: Core, place: Place): JobEffects => {
  const { tenant } = place
  return {
    stats: ({ by }) =>
      permitted(core, place, { by, roles: READS, what: 'see the numbers of the queues' }, (background, call) =>
        background.stats({ tenant }, call),
      ),
    dead: (queue, { by, after, limit }) =>
      permitted(core, place, { by, roles: READS, what: `see the dead letters of ${queue}` }, (background, call) => {
        const page = { limit: sized(limit), ...(after !== undefined && { after }) }
        return background.dead({ tenant, queue }, page, call)
      }),
    redrive: (queue, which, { by }) =>
      permitted(core, place, { by, roles: ACTS, what: `redrive dead letters of ${queue}` }, (background, call) =>
        background.redrive({ tenant, queue }, which, call),
      ),
    discard: (queue, which, { by }) =>
      permitted(core, place, { by, roles: ACTS, what: `discard dead letters of ${queue}` }, (background, call) =>
        background.discard({ tenant, queue }, which, call),
      ),
  }
}

const sized = (limit: number | undefined): number => Math.max(1, Math.min(Math.trunc(limit ?? PAGE) || PAGE, MOST))

interface Asked {
  readonly by: Principal
  readonly roles: readonly string[]
  readonly what: string
}

const permitted = <A>(
  core: Core,
  place: Place,
  { by, roles, what }: Asked,
  ask: (background: Background, call: Call) => Promise<A>,
): Effect.Effect<A, EngineError> =>
  Effect.gen(function* () {
    yield* demandTenantRole(core, place, by, { roles, what })
    const { kind } = yield* scopeOf(core, place, by)
    if (kind !== 'all') return yield* Effect.fail(new NotPermitted(by.person, what))
    const { background } = core
    return background ? yield* port((call) => ask(background, call)) : yield* Effect.fail(new NoBackground())
  })

/** What runs an operation for a host. */
interface JobRunner {
  run<A>(effect: Effect.Effect<A, EngineError>, signal?: AbortSignal): Promise<A>
}

/** The same as Promises. */
export const promisedJobs = (effects: JobEffects, { run }: JobRunner): JobOperations => ({
  stats: (options) => run(effects.stats(options), options.signal),
  dead: (queue, options) => run(effects.dead(queue, options), options.signal),
  redrive: (queue, which, options) => run(effects.redrive(queue, which, options), options.signal),
  discard: (queue, which, options) => run(effects.discard(queue, which, options), options.signal),
})
