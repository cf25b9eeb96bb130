import { createEngine, InvalidEvent, NotPermitted, partyAccess, RevisionConflict } from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
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
const other = { ...leave, id: 'other', version: 1, name: 'other@1' }

/** What hosts are promised against misuse, poison and late background work, on every storage. */
export const guardsContract = (fixture: EngineFixture) =>
  describe(`${fixture.name}: the engine and its guards`, () => {
    test('nobody names himself into a role of the tenant, or into the engine’s', async () => {
      await using engine = await openEngine(fixture)
      const org = engine.in(tenant())
      for (const role of ['admin', 'system']) {
        const named = [...parties, { role, person: 'ani', basis: 'self' }]
        await expect(org.start(leave, { days: 1 }, { by: ani, parties: named })).rejects.toBeInstanceOf(InvalidEvent)
      }
      const system = { person: 'system' }
      const own = [{ role: 'owner', person: 'system', basis: 'self' }]
      await expect(org.start(leave, { days: 1 }, { by: system, parties: own })).rejects.toBeInstanceOf(InvalidEvent)
      const item = await org.start(leave, { days: 1 }, { by: ani, parties })
      await expect(org.send(item.id, { type: 'submit' }, { by: system })).rejects.toMatchObject({
        _tag: 'CaseNotFound',
      })
    })

    test('who holds both of two separate duties is refused when nobody else holds the second', async () => {
      await using engine = await openEngine(fixture)
      const org = engine.in(tenant())
      const both = [
        { role: 'owner', person: 'ani', basis: 'own request' },
        { role: 'assessor', person: 'ani', basis: 'acting head' },
      ]
      const start = (named: typeof both) => org.start(leave, { days: 1 }, { by: ani, parties: named })
      await expect(start(both)).rejects.toMatchObject({
        _tag: 'InvalidEvent',
        faults: [{ field: 'parties', message: expect.stringContaining("'ani' would be 'owner' and 'assessor'") }],
      })
      expect(await org.count({}, { by: ani })).toBe(0)
      const item = await start([...both, { role: 'assessor', person: 'budi', basis: 'head of unit' }])
      await org.send(item.id, { type: 'submit' }, { by: ani })
      const agreed = await org.send(item.id, { type: 'agree' }, { by: budi, records: [agreedNote(item.id)] })
      expect(agreed.status).toBe('done')
    })

    test('a case opens only below a parent that its starter sees and that still runs', async () => {
      await using engine = await openEngine(fixture)
      const org = engine.in(tenant())
      const parent = (await org.start(leave, { days: 1 }, { by: ani, parties })).id
      const own = [{ role: 'owner', person: 'citra', basis: 'self' }]
      await expect(org.start(leave, { days: 1 }, { by: citra, parties: own, parent })).rejects.toMatchObject({
        _tag: 'CaseNotFound',
      })
      await expect(org.start(substitute, {}, { by: citra, parties: own })).rejects.toBeInstanceOf(NotPermitted)
      await org.send(parent, { type: 'pause' }, { by: admin })
      expect((await org.start(leave, { days: 1 }, { by: ani, parties, parent })).parent).toBe(parent)
    })

    test('a retry of what was trimmed is the same retry, also with the revision that was seen', async () => {
      await using engine = await openEngine(fixture)
      const org = engine.in(tenant())
      const item = await org.start(leave, { days: 1 }, { by: ani, parties })
      await org.send(item.id, { type: 'submit' }, { by: ani })
      const call = () =>
        org.send(item.id, { type: 'return', note: ' lagi \n' }, { by: budi, idempotencyKey: 'k', ifRevision: 2 })
      const [first, second] = await Promise.all([call(), call()])
      expect(first).toEqual(second)
      expect(await call()).toEqual(first)
      await expect(org.send(item.id, { type: 'submit' }, { by: ani, ifRevision: 2 })).rejects.toBeInstanceOf(
        RevisionConflict,
      )
    })

    test('a deadline binds from its instant, though nothing has fired it', async () => {
      const clock = testClock()
      await using engine = await openEngine(fixture, clock)
      const org = engine.in(tenant())
      const item = await org.start(leave, { days: 1 }, { by: ani, parties })
      await org.send(item.id, { type: 'submit' }, { by: ani })
      clock.set('2026-03-01T00:00:00.000Z')
      await org.send(item.id, { type: 'return', note: 'terlambat' }, { by: budi })
      const steps = await org.history(item.id, { by: ani })
      expect(steps.map(({ event }) => event.type)).toEqual(['case.start', 'submit', 'deadline', 'return'])
    })

    test('a message that can never be applied is told to the host, and deadlines and other messages go on', async () => {
      const clock = testClock()
      const told: unknown[] = []
      const options = {
        storage: await fixture.storage(),
        access: partyAccess(),
        clock,
        onError: (e: unknown) => told.push(e),
      }
      // the child's workflow is not registered with this engine
      await using engine = await createEngine({ ...options, workflows: [leave, other] })
      const org = engine.in(tenant())
      const item = await org.start(leave, { days: 1 }, { by: ani, parties })
      await org.send(item.id, { type: 'submit' }, { by: ani })
      clock.set('2026-03-01T00:00:00.000Z')
      expect((await org.settle()).fired).toBe(1)
      expect(told).toMatchObject([{ _tag: 'UnknownWorkflow' }])
      expect((await org.load(item.id, { by: ani })).tags).toContain('overdue')
      expect(await org.settle()).toEqual({ fired: 0, delivered: 0 })
    })

    test('what no database keeps, and what the law lets erase, is refused at the edge', async () => {
      await using engine = await openEngine(fixture)
      const org = engine.in(tenant())
      const item = await org.start(leave, { days: 1 }, { by: ani, parties })
      await expect(org.start(leave, { days: 1, note: 'rahasia' }, { by: ani, parties })).rejects.toThrow(
        /note: is personal/,
      )
      await expect(org.send(item.id, { type: 'constructor' }, { by: ani })).rejects.toBeInstanceOf(InvalidEvent)
      await org.send(item.id, { type: 'submit' }, { by: ani })
      for (const note of ['a\u0000b', 'a\ud83d'])
        await expect(org.send(item.id, { type: 'return', note }, { by: budi })).rejects.toThrow(/NUL character or half/)
      expect(await org.list({}, { by: ani, limit: -1 })).toHaveLength(1)
    })
  })
