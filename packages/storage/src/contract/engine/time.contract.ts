import { CaseNotFound, type Engine, EngineClosed, OperationAborted } from '@siklus/core'
import { leave } from '@siklus/core/testing'
import { describe, expect, test } from 'vitest'
import {
  admin,
  agreedNote,
  ani,
  budi,
  citra,
  type EngineFixture,
  freshTenant,
  openEngine,
  parties,
  testClock,
} from './fixture.ts'

const tenant = freshTenant()

const submitted = async (engine: Engine) => {
  const org = engine.in(tenant())
  const item = await org.start(leave, { days: 3 }, { by: ani, parties, unit: 'root/dinas/' })
  await org.send(item.id, { type: 'submit' }, { by: ani })
  return { org, id: item.id }
}

/** What hosts are promised about deadlines, messages between cases and the feed, on every storage. */
export const timeContract = (fixture: EngineFixture) =>
  describe(`${fixture.name}: the engine and time`, () => {
    test('a deadline falls after its last moment, once, and not before', async () => {
      const clock = testClock()
      await using engine = await openEngine(fixture, clock)
      const { org, id } = await submitted(engine)
      const [deadline] = await org.deadlines(id, { by: ani })
      expect(deadline).toMatchObject({ delay: 'reviewDue', due: '2026-01-08T16:59:59.999Z', pausedAt: null })
      expect(await org.nextDue()).toBe(deadline?.due)
      await expect(org.deadlines(id, { by: citra })).rejects.toBeInstanceOf(CaseNotFound)
      clock.set('2026-01-08T16:59:59.998Z')
      await org.settle()
      expect((await org.load(id, { by: ani })).tags).not.toContain('overdue')
      clock.set('2026-01-08T17:00:00.000Z')
      expect((await org.settle()).fired).toBe(1)
      expect((await org.load(id, { by: ani })).tags).toContain('overdue')
      expect((await org.settle()).fired).toBe(0)
      expect(await org.verify(id, { by: ani })).toEqual([])
    })

    test('a hold stops people and deadlines; afterwards the deadline falls later by its length', async () => {
      const clock = testClock()
      await using engine = await openEngine(fixture, clock)
      const { org, id } = await submitted(engine)
      await org.send(id, { type: 'pause' }, { by: admin })
      clock.set('2026-02-04T01:00:00.000Z')
      expect((await org.settle()).fired).toBe(0)
      await expect(org.send(id, { type: 'return', note: 'x' }, { by: budi })).rejects.toMatchObject({
        reasons: [{ code: 'case.held' }],
      })
      await org.send(id, { type: 'go-on' }, { by: admin })
      clock.set('2026-02-07T16:59:59.000Z')
      expect((await org.settle()).fired).toBe(0)
      clock.set('2026-02-07T17:00:00.000Z')
      expect((await org.settle()).fired).toBe(1)
    })

    test('a message starts the child once, its answer reaches the parent, and the end of the parent ends it', async () => {
      await using engine = await openEngine(fixture)
      const { org, id } = await submitted(engine)
      await org.settle()
      const [child, ...others] = await org.list({ workflow: 'substitute', parent: id }, { by: ani })
      expect(others).toEqual([])
      expect(child).toMatchObject({ unit: 'root/dinas/', parent: id })
      expect(child?.parties.map((party) => party.person).sort()).toEqual(['ani', 'budi'])
      await org.send(child?.id ?? '', { type: 'found' }, { by: ani })
      await org.settle()
      expect((await org.load(id, { by: ani })).state).toContain('substitute.ready')
      await org.send(id, { type: 'return', note: 'sekali lagi' }, { by: budi })
      await org.send(id, { type: 'submit' }, { by: ani })
      await org.settle()
      expect(await org.count({ workflow: 'substitute' }, { by: ani })).toBe(1)
    })

    test('a child of an ended parent is ended with it', async () => {
      await using engine = await openEngine(fixture)
      const { org, id } = await submitted(engine)
      await org.settle()
      await org.send(id, { type: 'agree' }, { by: budi, records: [agreedNote(id)] })
      await org.settle()
      const [child] = await org.list({ workflow: 'substitute' }, { by: ani })
      expect(child).toMatchObject({ status: 'done', state: 'cancelled' })
    })

    test('lists ask for what waits for me, counts equal them', async () => {
      await using engine = await openEngine(fixture)
      const { org, id } = await submitted(engine)
      expect((await org.list({ waitingForMe: true }, { by: budi })).map((c) => c.id)).toEqual([id])
      expect(await org.count({ waitingForMe: true }, { by: budi })).toBe(1)
      expect(await org.list({ waitingForMe: true }, { by: ani })).toEqual([])
    })

    test('the feed tells the changes that the reader may see, in order, and goes on behind a cursor', async () => {
      await using engine = await openEngine(fixture)
      const stop = new AbortController()
      const org = engine.in(tenant())
      const { id } = await submitted(engine)
      const feed = org.changes({ by: ani, after: null, signal: stop.signal })[Symbol.asyncIterator]()
      const [first, second] = [await feed.next(), await feed.next()]
      expect([first, second].map((r) => !r.done && [r.value.caseId, r.value.event])).toEqual([
        [id, 'case.start'],
        [id, 'submit'],
      ])
      const behind = org.changes({ by: ani, after: first.value?.cursor, signal: stop.signal })[Symbol.asyncIterator]()
      expect((await behind.next()).value).toEqual(second.value)
      stop.abort()
      expect((await feed.next()).done).toBe(true)
    })

    test('an aborted call writes nothing, a closed engine says so', async () => {
      const engine = await openEngine(fixture)
      const org = engine.in(tenant())
      const item = await org.start(leave, { days: 3 }, { by: ani, parties })
      const signal = AbortSignal.abort(new Error('the user left'))
      await expect(org.send(item.id, { type: 'submit' }, { by: ani, signal })).rejects.toBeInstanceOf(OperationAborted)
      expect((await org.load(item.id, { by: ani })).revision).toBe(1)
      await engine.close()
      await expect(org.load(item.id, { by: ani })).rejects.toBeInstanceOf(EngineClosed)
    })
  })
