import {
  type Access,
  type Change,
  type Clock,
  CursorExpired,
  createEngine,
  type Engine,
  type OpenStorage,
  partyAccess,
  type TenantEngine,
} from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { describe, expect, test } from 'vitest'
import { admin, ani, budi, citra, type EngineFixture, freshTenant, parties, testClock } from './fixture.ts'

const tenant = freshTenant()

interface Watched {
  readonly engine: Engine
  /** The engine's own storage, to look at it and to purge it. */
  readonly storage: OpenStorage
  readonly asked: { looks: number; scopes: number }
}

const wide = partyAccess({ tenantRoles: async (by) => (by.person === 'dewi' ? ['admin'] : []) })

/** An engine whose questions are counted. */
const watched = async (
  fixture: EngineFixture,
  { access = wide, clock = testClock() as Clock } = {},
): Promise<Watched> => {
  const asked = { looks: 0, scopes: 0 }
  const inner = await fixture.storage()
  const opened = Promise.withResolvers<OpenStorage>()
  const storage = {
    name: inner.name,
    open: async (...catalog: Parameters<typeof inner.open>) => {
      const real = await inner.open(...catalog)
      opened.resolve(real)
      const changes: OpenStorage['changes'] = (...of) => {
        asked.looks += 1
        return real.changes(...of)
      }
      return { ...real, changes }
    },
  }
  const counting: Access = {
    roles: access.roles,
    scope: (...of) => {
      asked.scopes += 1
      return access.scope(...of)
    },
  }
  const engine = await createEngine({ storage, workflows: [leave, substitute], access: counting, clock })
  return { engine, storage: await opened.promise, asked }
}

const start = (org: TenantEngine) => org.start(leave, { days: 2 }, { by: ani, parties })

/** The next so many changes. */
const take = async (feed: AsyncIterator<Change>, count: number): Promise<readonly Change[]> => {
  const got: Change[] = []
  while (got.length < count) {
    const { done, value } = await feed.next()
    if (done) throw new Error(`the feed ended after ${got.length}`)
    got.push(value)
  }
  return got
}

const iterate = (feed: AsyncIterable<Change>) => feed[Symbol.asyncIterator]()

const purgeAll = (storage: OpenStorage, name: string) =>
  storage.purge({ tenant: name, before: '2999-01-01T00:00:00.000Z', limit: 100, readers: [], waitFor: 'nobody' })

/** What hosts are promised about the change feed, on every storage. */
export const feedContract = (fixture: EngineFixture) =>
  describe(`${fixture.name}: the engine and its feed`, () => {
    test('a hundred subscribers share one reader, whoever they are', async () => {
      const { engine, asked } = await watched(fixture)
      await using _ = engine
      const org = engine.in(tenant())
      const { signal } = new AbortController()
      const feeds = Array.from({ length: 100 }, (__, n) =>
        iterate(n % 2 ? org.topics({ signal, after: null }) : org.changes({ by: n % 4 ? budi : admin, after: null })),
      )
      const first = Promise.all(feeds.map((feed) => take(feed, 1)))
      const item = await start(org)
      for (const [change] of await first) expect(change).toMatchObject({ caseId: item.id, event: 'case.start' })
      asked.looks = 0
      const second = Promise.all(feeds.map((feed) => take(feed, 1)))
      await org.send(item.id, { type: 'submit' }, { by: ani })
      expect(new Set((await second).map(([change]) => change?.event))).toEqual(new Set(['submit']))
      expect(asked.looks).toBeLessThan(50)
      await Promise.all(feeds.map((feed) => feed.return?.()))
    })

    test('what a person may see is asked once for many changes, and lost rights bite at once', async () => {
      let allowed = true
      let looked = Promise.withResolvers<void>()
      const access: Access = {
        ...wide,
        scope: async (...of) => {
          const scope = allowed ? await wide.scope(...of) : ({ kind: 'none' } as const)
          looked.resolve()
          return scope
        },
      }
      const { engine, asked } = await watched(fixture, { access })
      await using _ = engine
      const org = engine.in(tenant())
      const items = []
      for (let n = 0; n < 20; n += 1) items.push(await start(org))
      asked.scopes = 0
      const feed = iterate(org.changes({ by: budi, after: null }))
      expect((await take(feed, 20)).map((change) => change.caseId)).toEqual(items.map((item) => item.id))
      expect(asked.scopes).toBe(1)
      const next = take(feed, 1)
      allowed = false
      looked = Promise.withResolvers()
      await start(org)
      await looked.promise
      allowed = true
      const told = await start(org)
      expect((await next)[0]?.caseId).toBe(told.id)
      await feed.return?.()
    })

    test('nobody hears of cases that are not his', async () => {
      const { engine } = await watched(fixture)
      await using _ = engine
      const org = engine.in(tenant())
      const stop = new AbortController()
      const stranger = iterate(org.changes({ by: citra, after: null, signal: stop.signal })).next()
      await start(org)
      expect(await take(iterate(org.changes({ by: admin, after: null })), 1)).toHaveLength(1)
      stop.abort()
      expect(await stranger).toEqual({ done: true, value: undefined })
    })

    test('a reader whose changes were purged learns it, and goes on from the oldest or from now', async () => {
      const { engine, storage } = await watched(fixture)
      await using _ = engine
      const org = engine.in(tenant())
      await start(org)
      const position = await org.feed.position()
      const later = await start(org)
      await purgeAll(storage, org.tenant)
      const feed = iterate(org.changes({ by: ani, after: position }))
      const error = await feed.next().catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(CursorExpired)
      expect(error).toMatchObject({ tenant: org.tenant, cursor: position, oldest: await org.feed.position() })
      const again = iterate(org.changes({ by: ani, after: (error as CursorExpired).oldest }))
      const next = take(again, 1)
      await org.send(later.id, { type: 'submit' }, { by: ani })
      expect(await next).toMatchObject([{ caseId: later.id, event: 'submit' }])
      await again.return?.()
    })

    test('the position of now leads to every change from now on', async () => {
      const { engine } = await watched(fixture)
      await using _ = engine
      const org = engine.in(tenant())
      expect(await org.feed.position()).toBeNull()
      await start(org)
      const drawn = await org.feed.position()
      const item = await start(org)
      expect(await take(iterate(org.changes({ by: ani, after: drawn })), 1)).toMatchObject([{ caseId: item.id }])
    })

    test('the lag of a reader counts from the oldest change it has not read', async () => {
      const clock = testClock()
      const { engine } = await watched(fixture, { clock })
      await using _ = engine
      const org = engine.in(tenant())
      expect(await org.feed.lag('relay')).toEqual({ lagMs: 0, heldBackMs: 0 })
      await start(org)
      clock.set('2026-01-05T01:00:07.000Z')
      expect(await org.feed.lag('relay')).toEqual({ lagMs: 7000, heldBackMs: 0 })
      expect(await org.feed.lag()).toEqual({ lagMs: 0, heldBackMs: 0 })
      await org.settle()
      expect(await org.feed.lag('relay')).toEqual({ lagMs: 0, heldBackMs: 0 })
    })

    test('an engine that closes ends its subscribers', async () => {
      const { engine } = await watched(fixture)
      const org = engine.in(tenant())
      const waits = iterate(org.changes({ by: ani })).next()
      const reads = iterate(org.topics({ signal: new AbortController().signal, after: null })).next()
      await engine.close()
      expect(await Promise.all([waits, reads])).toEqual([1, 2].map(() => ({ done: true, value: undefined })))
    })
  })
