import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import { port } from '../port.ts'
import { createGather, type Gather } from './gather.ts'
import type { Answer } from './member.ts'

/** A call that is done together with others of its kind and tenant. The signal takes it back as long as its batch has not begun. */
export type Gathered<Q, A> = (
  tenant: string,
  request: Q,
  signal: AbortSignal | undefined,
) => Effect.Effect<A, EngineError>

/** Does calls of one tenant together: one answer each, in order. */
export type Batch<Q, A> = (tenant: string, requests: readonly Q[]) => Effect.Effect<readonly Answer<A>[], EngineError>

// two lanes: while the database writes one batch, the next is decided
const SIZES = { lanes: 2, least: 16, most: 128 } as const

/** Gathers calls of one kind, tenant by tenant. */
export const gathered = <Q, A>(batch: Batch<Q, A>): Gathered<Q, A> => {
  const gathers = new Map<string, Gather<Q, Answer<A>>>()
  const of = (tenant: string): Gather<Q, Answer<A>> => {
    const known = gathers.get(tenant)
    if (known) return known
    const run = (requests: readonly Q[]) => Effect.runPromise(batch(tenant, requests))
    const fresh = createGather<Q, Answer<A>>({ run, ...SIZES })
    gathers.set(tenant, fresh)
    return fresh
  }
  return (tenant, request, signal) => Effect.flatten(Effect.uninterruptible(port(() => of(tenant)(request, signal))))
}
