import * as Effect from 'effect/Effect'
import { type InvalidEvent, NotInTransaction } from '../../case/errors.ts'
import type { CaseOperations, Engine, Outcome, TenantEngine } from '../engine.ts'
import type { CaseEffects, TenantEffects } from '../operations.ts'
import { attempt } from '../port.ts'
import { checkedCalls } from './checked-calls.ts'
import {
  ANCHORS,
  BULK,
  CASES,
  ENGINE,
  EXPORTS,
  EXTENSIONS,
  FEED,
  FEEDS,
  JOBS,
  RECORDS,
  TRIES,
  VERSIONS,
} from './operations.ts'

/** An engine whose operations look at their arguments first, and those of its tenants. */
export const checkedEngine = (engine: Engine): Engine =>
  checkedCalls({ ...engine, in: (tenant: string) => checkedTenant(engine.in(tenant)) }, ENGINE, (error) => {
    throw error
  })

/** A tenant's operations that look at their arguments first. */
const checkedTenant = (org: TenantEngine): TenantEngine => {
  const plain = checkedCalls(checkedCalls(org, CASES, reject), RECORDS, reject)
  return {
    ...checkedCalls(checkedCalls(plain, TRIES, tell), FEEDS, iterate),
    within: (transaction) => checkedCalls<CaseOperations>(org.within(readable(transaction)), CASES, reject),
    bulk: checkedCalls(org.bulk, BULK, reject),
    versions: checkedCalls(org.versions, VERSIONS, reject),
    anchors: checkedCalls(checkedCalls(org.anchors, ANCHORS, reject), EXPORTS, iterate),
    extensions: checkedCalls(org.extensions, EXTENSIONS, reject),
    jobs: checkedCalls(org.jobs, JOBS, reject),
    feed: checkedCalls(org.feed, FEED, reject),
  }
}

/** The same for who calls them as Effects. */
export const checkedEffects = (effects: TenantEffects): TenantEffects => ({
  ...checkedCalls(checkedCalls(effects, CASES, fail), RECORDS, fail),
  within: (transaction) =>
    attempt(() => readable(transaction)).pipe(
      Effect.flatMap(effects.within),
      Effect.map((cases) => checkedCalls<CaseEffects>(cases, CASES, fail)),
    ),
  bulk: checkedCalls(effects.bulk, BULK, fail),
  versions: checkedCalls(effects.versions, VERSIONS, fail),
  anchors: checkedCalls(effects.anchors, ANCHORS, fail),
  extensions: checkedCalls(effects.extensions, EXTENSIONS, fail),
  jobs: checkedCalls(effects.jobs, JOBS, fail),
})

/** What is passed as a transaction is told by its methods: it must let itself be looked at. Throws `NotInTransaction`. */
const readable = (transaction: unknown): unknown => {
  try {
    if (typeof transaction === 'object' && transaction !== null) Reflect.get(transaction, 'query')
    return transaction
  } catch {
    throw new NotInTransaction('something that cannot be read')
  }
}

const reject = (error: InvalidEvent): Promise<never> => Promise.reject(error)

const fail = (error: InvalidEvent): Effect.Effect<never, InvalidEvent> => Effect.fail(error)

const tell = async (error: InvalidEvent): Promise<Outcome<never>> => ({ ok: false, error })

const iterate = (error: InvalidEvent): AsyncIterable<never> => ({
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }),
})
