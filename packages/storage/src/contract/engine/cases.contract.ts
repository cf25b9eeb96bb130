import {
  CaseNotFound,
  IdempotencyMismatch,
  InvalidEvent,
  NotPermitted,
  RevisionConflict,
  TransitionRefused,
  UnknownWorkflow,
} from '@siklus/core'
import { leave } from '@siklus/core/testing'
import { describe, expect, test } from 'vitest'
import { admin, agreedNote, ani, budi, citra, type EngineFixture, freshTenant, openEngine, parties } from './fixture.ts'

const tenant = freshTenant()
const NOTE = '0190a000-0000-7000-8000-000000000001'

const opened = async (fixture: EngineFixture, days = 3) => {
  const engine = await openEngine(fixture)
  const org = engine.in(tenant())
  const item = await org.start(leave, { days }, { by: ani, parties, unit: 'root/dinas/', period: '2026' })
  return { engine, org, item }
}

/** What hosts are promised about single cases, on every storage. */
export const casesContract = (fixture: EngineFixture) =>
  describe(`${fixture.name}: the engine and its cases`, () => {
    test('a request goes from draft to agreed, and its history tells who, when, by which role', async () => {
      const { engine, org, item } = await opened(fixture)
      await using _ = engine
      expect(item).toMatchObject({
        tenant: tenant(),
        revision: 1,
        status: 'active',
        tags: ['for:owner'],
        unit: 'root/dinas/',
        period: '2026',
      })
      await org.send(item.id, { type: 'submit' }, { by: ani })
      await org.send(item.id, { type: 'return', note: 'Mulai Senin saja' }, { by: budi })
      await org.send(item.id, { type: 'submit' }, { by: ani })
      const done = await org.send(item.id, { type: 'agree' }, { by: budi, records: [agreedNote(NOTE)] })
      expect(done).toMatchObject({ revision: 5, status: 'done', state: 'agreed', context: { days: 3, returns: 1 } })
      const history = await org.history(item.id, { by: ani })
      expect(history.map((step) => [step.event.type, step.by, step.role])).toEqual([
        ['case.start', 'ani', 'owner'],
        ['submit', 'ani', 'owner'],
        ['return', 'budi', 'assessor'],
        ['submit', 'ani', 'owner'],
        ['agree', 'budi', 'assessor'],
      ])
      expect(history[2]?.event.note).toBe('Mulai Senin saja')
      expect(await org.load(item.id, { by: ani })).toEqual(done)
      expect(await org.verify(item.id, { by: ani })).toEqual([])
    })

    test('a refusal names its reason with the article, writes nothing, and can said so before', async () => {
      const { engine, org, item } = await opened(fixture, 20)
      await using _ = engine
      await org.send(item.id, { type: 'submit' }, { by: ani })
      const reasons = [
        { code: 'leave.days.max12', params: { days: 20 }, cites: [{ law: 'leave-rules', article: '7' }] },
      ]
      const agree = { event: 'agree', allowed: false, reasons }
      expect(await org.can(item.id, { by: budi })).toEqual(expect.arrayContaining([expect.objectContaining(agree)]))
      const refused = await org.trySend(item.id, { type: 'agree' }, { by: budi, records: [agreedNote(NOTE)] })
      expect(refused).toMatchObject({ ok: false, error: { _tag: 'TransitionRefused', reasons } })
      expect(!refused.ok && refused.error).toBeInstanceOf(TransitionRefused)
      expect((await org.load(item.id, { by: ani })).revision).toBe(2)
    })

    test('who is no party sees nothing: not the case, not a hint of it', async () => {
      const { engine, org, item } = await opened(fixture)
      await using _ = engine
      await expect(org.load(item.id, { by: citra })).rejects.toBeInstanceOf(CaseNotFound)
      await expect(org.send(item.id, { type: 'submit' }, { by: citra })).rejects.toBeInstanceOf(CaseNotFound)
      await expect(org.can(item.id, { by: citra })).rejects.toBeInstanceOf(CaseNotFound)
      await expect(org.history(item.id, { by: citra })).rejects.toBeInstanceOf(CaseNotFound)
      expect(await org.list({}, { by: citra })).toEqual([])
      expect(await org.count({}, { by: citra })).toBe(0)
      await expect(engine.in('another-tenant').load(item.id, { by: admin })).rejects.toBeInstanceOf(CaseNotFound)
    })

    test('a party without the role is not permitted, nor the owner who would assess himself', async () => {
      const engine = await openEngine(fixture)
      await using _ = engine
      const org = engine.in(tenant())
      const both = [...parties, { role: 'assessor', person: 'ani', basis: 'acting' }]
      const item = await org.start(leave, { days: 1 }, { by: ani, parties: both })
      await org.send(item.id, { type: 'submit' }, { by: ani })
      await expect(org.send(item.id, { type: 'return', note: 'x' }, { by: ani })).rejects.toBeInstanceOf(NotPermitted)
      await expect(org.start(leave, { days: 1 }, { by: citra, parties })).rejects.toBeInstanceOf(NotPermitted)
    })

    test('parties come in one order and one form, whatever the order and form of the start', async () => {
      const engine = await openEngine(fixture)
      await using _ = engine
      const org = engine.in(tenant())
      const acting = { role: 'assessor', person: 'citra', basis: 'acting', from: '2026-01-02T07:00:00+07:00' }
      const named = [...parties, { ...acting, to: '2026-06-30' }, parties[0]!]
      const item = await org.start(leave, { days: 1 }, { by: ani, parties: named })
      expect(item.parties.map(({ role, person, from, to }) => [role, person, from, to])).toEqual([
        ['assessor', 'citra', '2026-01-02T00:00:00.000Z', '2026-06-30T00:00:00.000Z'],
        ['assessor', 'budi', '2026-01-05T01:00:00.000Z', null],
        ['owner', 'ani', '2026-01-05T01:00:00.000Z', null],
      ])
      expect(await org.load(item.id, { by: ani })).toEqual(item)
      expect((await org.send(item.id, { type: 'submit' }, { by: ani })).parties).toEqual(item.parties)
      expect((await org.list({}, { by: ani }))[0]?.parties).toEqual(item.parties)
      expect(await org.verify(item.id, { by: ani })).toEqual([])
      const endless = [{ ...acting, to: 'for ever' }, ...parties]
      await expect(org.start(leave, { days: 1 }, { by: ani, parties: endless })).rejects.toThrow(/not an instant/)
    })

    test('wrong calls are told in the caller’s terms', async () => {
      const { engine, org, item } = await opened(fixture)
      await using _ = engine
      await expect(org.send(item.id, { type: 'fly' }, { by: ani })).rejects.toThrow(
        /no event 'fly'; it has submit, return/,
      )
      await expect(org.send(item.id, { type: 'submit', at: '2020' }, { by: ani })).rejects.toThrow(
        /at: is stamped by the engine/,
      )
      await expect(org.send(item.id, { type: 'return', note: '' }, { by: budi })).rejects.toMatchObject({
        _tag: 'InvalidEvent',
        faults: [{ field: 'note', message: 'say what to change' }],
      })
      await expect(org.send(item.id, { type: 'xstate.after.reviewDue.leave' }, { by: ani })).rejects.toBeInstanceOf(
        InvalidEvent,
      )
      await expect(org.send('not-an-id', { type: 'submit' }, { by: ani })).rejects.toBeInstanceOf(CaseNotFound)
      await expect(org.start('holiday', {}, { by: ani, parties })).rejects.toBeInstanceOf(UnknownWorkflow)
    })

    test('an act that forgets its record is refused, and nothing moves', async () => {
      const { engine, org, item } = await opened(fixture)
      await using _ = engine
      await org.send(item.id, { type: 'submit' }, { by: ani })
      await expect(org.send(item.id, { type: 'agree' }, { by: budi })).rejects.toThrow(/must write to leave_note/)
      expect((await org.load(item.id, { by: ani })).revision).toBe(2)
    })

    test('facts come from the records of the tenant, never from the caller', async () => {
      const { engine, org, item } = await opened(fixture)
      await using _ = engine
      const away = { ...agreedNote(NOTE), row: { ...agreedNote(NOTE).row, kind: 'away' } }
      await org.send(item.id, { type: 'submit' }, { by: ani, records: [away] })
      await expect(
        org.send(item.id, { type: 'agree' }, { by: budi, records: [agreedNote(item.id)] }),
      ).rejects.toMatchObject({
        reasons: [{ code: 'leave.somebodyAway' }],
      })
    })

    test('the same start key gives the same case', async () => {
      const { engine, org } = await opened(fixture)
      await using _ = engine
      const first = await org.start(leave, { days: 2 }, { by: ani, parties, key: 'ani-1' })
      const second = await org.start(leave, { days: 9 }, { by: ani, parties, key: 'ani-1' })
      expect(second.id).toBe(first.id)
      expect(await org.count({ workflow: 'leave' }, { by: ani })).toBe(2)
    })

    test('an idempotency key answers again, and refuses another event', async () => {
      const { engine, org, item } = await opened(fixture)
      await using _ = engine
      const first = await org.send(item.id, { type: 'submit' }, { by: ani, idempotencyKey: 'k1' })
      await org.send(item.id, { type: 'return', note: 'lagi' }, { by: budi })
      expect(await org.send(item.id, { type: 'submit' }, { by: ani, idempotencyKey: 'k1' })).toEqual(first)
      await expect(
        org.send(item.id, { type: 'return', note: 'x' }, { by: ani, idempotencyKey: 'k1' }),
      ).rejects.toBeInstanceOf(IdempotencyMismatch)
      expect((await org.load(item.id, { by: ani })).revision).toBe(3)
    })

    test('who saw an old revision is told so; two at once both get their turn', async () => {
      const { engine, org, item } = await opened(fixture)
      await using _ = engine
      await expect(org.send(item.id, { type: 'submit' }, { by: ani, ifRevision: 7 })).rejects.toBeInstanceOf(
        RevisionConflict,
      )
      const twice = await Promise.allSettled([1, 2].map(() => org.send(item.id, { type: 'submit' }, { by: ani })))
      expect(twice.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(twice.find((r) => r.status === 'rejected')).toMatchObject({
        reason: { reasons: [{ code: 'event.notNow' }] },
      })
      expect((await org.load(item.id, { by: ani })).revision).toBe(2)
    })
  })
