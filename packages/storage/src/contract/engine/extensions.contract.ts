import { InvalidEvent, NotPermitted } from '@siklus/core'
import { leave } from '@siklus/core/testing'
import { describe, expect, test } from 'vitest'
import { admin, ani, type EngineFixture, freshTenant, openEngine, parties, testClock } from './fixture.ts'

const tenant = freshTenant()

const flood = {
  workflow: 'leave',
  deadlines: ['reviewDue'],
  unit: 'root/dinas/',
  from: '2026-01-08T00:00:00Z',
  to: '2026-01-10T00:00:00Z',
  until: '2026-01-20T16:59:59.999Z',
}
const UNTIL = '2026-01-20T16:59:59.999Z'
const BASE = '2026-01-08T16:59:59.999Z'
const reason = 'flood in the district, decree 12/2026'

/** An admin extends the deadlines of a unit: one record, and every deadline it speaks of, whenever it is armed. */
export const extensionsOfCasesContract = (fixture: EngineFixture) =>
  describe(`${fixture.name}: the engine extends deadlines`, () => {
    const scene = async () => {
      const clock = testClock()
      const engine = await openEngine(fixture, clock)
      const org = engine.in(tenant())
      const submitted = async (unit = 'root/dinas/bidang/') => {
        const item = await org.start(leave, { days: 2 }, { by: ani, parties, unit })
        return org.send(item.id, { type: 'submit' }, { by: ani })
      }
      return { clock, engine, org, submitted }
    }

    test('those that are armed and those that are armed later; nobody else’s', async () => {
      const { engine, org, submitted } = await scene()
      const [here, elsewhere] = [await submitted(), await submitted('root/camat/')]
      const preview = await org.extensions.preview(flood, { by: admin })
      expect(preview).toMatchObject({ count: 1, samples: [{ caseId: here.id, due: BASE, unit: 'root/dinas/bidang/' }] })
      const { extension, moved } = await org.extensions.grant(flood, { by: admin, reason })
      expect(moved).toBe(1)
      expect(extension).toMatchObject({ by: 'dewi', reason, at: '2026-01-05T01:00:00.000Z', until: UNTIL })
      const later = await submitted()
      const dueOf = async (id: string) => (await org.deadlines(id, { by: ani })).map(({ due, base }) => [due, base])
      expect(await dueOf(here.id)).toEqual([[UNTIL, BASE]])
      expect(await dueOf(later.id)).toEqual([[UNTIL, BASE]])
      expect(await dueOf(elsewhere.id)).toEqual([[BASE, undefined]])
      expect(await org.extensions.list({ by: admin })).toEqual([extension])
      for (const { id } of [here, later, elsewhere]) expect(await org.verify(id, { by: ani })).toEqual([])
      await engine.close()
    })

    test('an extended deadline fires at its new instant, not before', async () => {
      const { clock, engine, org, submitted } = await scene()
      const item = await submitted()
      await org.extensions.grant(flood, { by: admin, reason })
      clock.set('2026-01-12T00:00:00Z')
      expect((await org.settle()).fired).toBe(0)
      clock.set('2026-01-20T17:00:00Z')
      expect((await org.settle()).fired).toBe(1)
      expect((await org.load(item.id, { by: ani })).tags).toContain('overdue')
      expect(await org.verify(item.id, { by: ani })).toEqual([])
      await engine.close()
    })

    test('a hold moves what the deadline said, and the extension speaks of that', async () => {
      const { clock, engine, org, submitted } = await scene()
      const item = await submitted()
      await org.extensions.grant(flood, { by: admin, reason })
      await org.send(item.id, { type: 'pause' }, { by: admin })
      clock.set('2026-01-06T01:00:00Z')
      await org.send(item.id, { type: 'go-on' }, { by: admin })
      // a day later, still in the span
      const [timer] = await org.deadlines(item.id, { by: ani })
      expect(timer).toMatchObject({ due: UNTIL, base: '2026-01-09T16:59:59.999Z' })
      await org.send(item.id, { type: 'pause' }, { by: admin })
      clock.set('2026-01-08T01:00:00Z')
      await org.send(item.id, { type: 'go-on' }, { by: admin })
      // out of it
      expect(await org.deadlines(item.id, { by: ani })).toMatchObject([{ due: '2026-01-11T16:59:59.999Z' }])
      expect(await org.verify(item.id, { by: ani })).toEqual([])
      await engine.close()
    })

    test('only an admin does, and every fault of the question is named', async () => {
      const { engine, org } = await scene()
      await expect(org.extensions.grant(flood, { by: ani, reason })).rejects.toBeInstanceOf(NotPermitted)
      await expect(org.extensions.preview(flood, { by: ani })).rejects.toBeInstanceOf(NotPermitted)
      await expect(org.extensions.list({ by: ani })).rejects.toBeInstanceOf(NotPermitted)
      const fields = async (ask: object, why = reason) => {
        const refused = await org.extensions.grant({ ...flood, ...ask }, { by: admin, reason: why }).catch((e) => e)
        expect(refused).toBeInstanceOf(InvalidEvent)
        return refused.faults.map(({ field }: { field: string }) => field)
      }
      expect(await fields({ workflow: 'nothing' })).toEqual(['workflow'])
      expect(await fields({ deadlines: ['planDue'] })).toEqual(['deadlines'])
      expect(await fields({ deadlines: [], unit: 'root' })).toEqual(['deadlines', 'unit'])
      expect(await fields({ from: 'soon' })).toEqual(['from'])
      expect(await fields({ to: flood.from, until: flood.from })).toEqual(['to', 'until'])
      expect(await fields({}, ' ')).toEqual(['reason'])
      expect(await org.extensions.list({ by: admin })).toEqual([])
      await engine.close()
    })
  })
