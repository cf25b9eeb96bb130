import { InvalidEvent, UnknownWorkflow } from '@siklus/core'
import { leave } from '@siklus/core/testing'
import { describe, expect, test } from 'vitest'
import { allRows, dewi, leaveRow, openBulk, opened, openedMany, pauseAll } from './bulk-scene.ts'
import { ani, budi, type EngineFixture, freshTenant, parties, testClock } from './fixture.ts'

const tenant = freshTenant()
const reason = 'SE 7/2026'

/** What a preview promises. */
export const bulkPreviewContract = (fixture: EngineFixture): void => {
  describe(`${fixture.name}: the preview of a bulk action`, () => {
    test('freezes what the filter finds now; who joins or leaves later changes nothing, and nothing is done yet', async () => {
      await using engine = await openBulk(fixture)
      const org = engine.in(tenant())
      const ids = await openedMany(org, 3)
      const filter = { workflow: 'leave', tags: ['for:owner'], unitPrefix: 'root/' }
      const ask = { send: { type: 'pause' }, filter }
      const { run, samples } = await org.bulk.preview(ask, { by: dewi, reason })
      const expected = { kind: 'bulk', status: 'frozen', what: ask, by: 'dewi', onBehalfOf: null, reason }
      expect(run).toMatchObject({ ...expected, total: 3, done: 0, failed: 0, createdAt: '2026-01-05T01:00:00.000Z' })
      expect(samples).toEqual(ids.map((caseId, n) => ({ n: n + 1, caseId, allowed: true, error: null })))
      await org.send(ids[0] ?? '', { type: 'submit' }, { by: { person: 'pegawai-1' } })
      await openedMany(org, 2)
      expect((await allRows(org, run)).map(({ caseId }) => caseId)).toEqual(ids)
      expect(await org.bulk.progress(run.id, { by: dewi })).toEqual(run)
      const revisions = await Promise.all(ids.map(async (id) => (await org.load(id, { by: dewi })).revision))
      expect(revisions).toEqual([2, 1, 1])
    })

    test('tells for samples what would happen now, with the reasons that the act itself would have', async () => {
      await using engine = await openBulk(fixture)
      const org = engine.in(tenant())
      const [first = '', second = '', third = ''] = await openedMany(org, 3)
      await org.send(second, { type: 'pause' }, { by: dewi })
      const { run, samples } = await org.bulk.preview({ send: { type: 'pause' }, filter: {} }, { by: dewi, reason })
      expect(samples.map(({ caseId, allowed }) => [caseId, allowed])).toEqual([
        [first, true],
        [second, false],
        [third, true],
      ])
      expect(samples[1]?.error).toMatchObject({ _tag: 'TransitionRefused', reasons: [{ code: 'event.notNow' }] })
      await org.bulk.run(run.id, { by: dewi })
      expect((await allRows(org, run))[1]?.detail).toEqual(samples[1]?.error)
      const submit = await org.bulk.preview({ send: { type: 'submit' }, filter: {} }, { by: dewi, reason })
      expect(submit.samples[0]).toMatchObject({ allowed: false, error: { _tag: 'NotPermitted' } })
      const fly = await org.bulk.preview({ send: { type: 'fly' }, filter: {} }, { by: dewi, reason })
      expect(fly.samples[0]).toMatchObject({ allowed: false, error: { _tag: 'InvalidEvent' } })
    })

    test('rehearses behind a deadline that is due, and leaves the deadline to be fired in earnest', async () => {
      const clock = testClock()
      await using engine = await openBulk(fixture, { clock })
      const org = engine.in(tenant())
      const { id } = await org.start(leave, { days: 1 }, { by: ani, parties })
      await org.send(id, { type: 'submit' }, { by: ani })
      clock.set('2026-03-01T00:00:00.000Z')
      const { samples } = await org.bulk.preview({ send: { type: 'pause' }, filter: {} }, { by: dewi, reason })
      expect(samples).toMatchObject([{ caseId: id, allowed: true }])
      const steps = async () => (await org.history(id, { by: dewi })).map(({ event }) => event.type)
      expect(await steps()).toEqual(['case.start', 'submit'])
      await org.send(id, { type: 'return', note: 'terlambat' }, { by: budi })
      expect(await steps()).toEqual(['case.start', 'submit', 'deadline', 'return'])
    })

    test('spreads twenty samples over all targets', async () => {
      await using engine = await openBulk(fixture)
      const org = engine.in(tenant())
      await openedMany(org, 45)
      const { samples } = await org.bulk.preview({ send: { type: 'pause' }, filter: {} }, { by: dewi, reason })
      expect(samples.map(({ n }) => n)).toEqual([
        1, 3, 5, 7, 10, 12, 14, 16, 19, 21, 23, 25, 28, 30, 32, 34, 37, 39, 41, 43,
      ])
    })

    test('of starts tells the faults of each input, and opens nothing', async () => {
      await using engine = await openBulk(fixture)
      const org = engine.in(tenant())
      const parent = await opened(org, [leaveRow(1)])
      const rows = [
        leaveRow(2),
        leaveRow(3, { input: { days: 1, note: 'rahasia' } }),
        leaveRow(4, { parties: [{ role: 'admin', person: 'x', basis: 'self' }] }),
        leaveRow(5, { parent: parent[0] ?? '' }),
        leaveRow(6, { parent: 'nowhere' }),
      ]
      const { run, samples } = await org.bulk.preview({ start: 'leave', rows }, { by: dewi, reason })
      expect(run).toMatchObject({ what: { start: 'leave' }, total: 5 })
      expect(samples.map(({ allowed, error }) => (allowed ? true : error?._tag))).toEqual([
        true,
        'InvalidEvent',
        'InvalidEvent',
        true,
        'CaseNotFound',
      ])
      expect(samples[1]?.error).toMatchObject({ faults: [{ field: 'note' }] })
      expect(await org.count({}, { by: dewi })).toBe(1)
    })

    test('of nothing is a run of nothing', async () => {
      await using engine = await openBulk(fixture)
      const org = engine.in(tenant())
      const run = await pauseAll(org)
      expect(run).toMatchObject({ total: 0, status: 'frozen' })
      expect(await org.bulk.run(run.id, { by: dewi })).toMatchObject({ status: 'done', total: 0 })
    })

    const circle: { self?: unknown } = {}
    circle.self = circle
    test.each([
      ['no action', {}, ''],
      ['no object', null, ''],
      ['an event without type', { send: {}, filter: {} }, 'send'],
      ['an event that is a text', { send: 'pause', filter: {} }, 'send'],
      ['no filter', { send: { type: 'pause' } }, 'filter'],
      ['a condition that is none', { send: { type: 'pause' }, filter: { unit: 'root/' } }, 'filter.unit'],
      ['a condition of another kind', { send: { type: 'pause' }, filter: { unitPrefix: 7 } }, 'filter.unitPrefix'],
      ['a text that no database keeps', { send: { type: 'pause', why: 'a\u0000' }, filter: {} }, ''],
      ['what is no JSON', { send: { type: 'pause', circle }, filter: {} }, ''],
      ['something personal', { send: { type: 'return', note: 'rahasia' }, filter: {} }, 'send.note'],
      ['rows that are no list', { start: 'leave', rows: {} }, 'rows'],
      ['a row that is none', { start: 'leave', rows: [null] }, 'rows.1'],
      ['a row without input', { start: 'leave', rows: [{ parties: [] }] }, 'rows.1.input'],
      ['a row without parties', { start: 'leave', rows: [leaveRow(1), { input: {} }] }, 'rows.2.parties'],
      ['a misspelt field', { start: 'leave', rows: [{ ...leaveRow(1), periode: '2026' }] }, 'rows.1.periode'],
      ['a key twice', { start: 'leave', rows: [1, 2].map((n) => leaveRow(n, { key: 'k' })) }, 'rows.2.key'],
    ])('refuses %s, and keeps nothing', async (_, ask, field) => {
      await using engine = await openBulk(fixture)
      const org = engine.in(tenant())
      const refused = org.bulk.preview(ask as never, { by: dewi, reason })
      await expect(refused).rejects.toBeInstanceOf(InvalidEvent)
      await expect(refused).rejects.toMatchObject({ event: 'bulk', faults: [{ field }] })
      expect(await org.bulk.list({ by: dewi })).toEqual([])
    })

    test('demands a reason and a workflow that is known', async () => {
      await using engine = await openBulk(fixture)
      const org = engine.in(tenant())
      const ask = { send: { type: 'pause' }, filter: {} }
      for (const why of ['', ' \n', undefined as never, 'a\u0000'])
        await expect(org.bulk.preview(ask, { by: dewi, reason: why })).rejects.toBeInstanceOf(InvalidEvent)
      const start = { start: 'holiday', rows: [] }
      await expect(org.bulk.preview(start, { by: dewi, reason })).rejects.toBeInstanceOf(UnknownWorkflow)
    })
  })
}
