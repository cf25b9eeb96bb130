import { type Access, type Case, CaseBusy, createEngine, partyAccess, type TenantEngine } from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { describe, expect, test } from 'vitest'
import { agreedNote, ani, budi, type EngineFixture, freshTenant, openEngine, parties, testClock } from './fixture.ts'
import type { WithinFixture } from './within.contract.ts'

const tenant = freshTenant()

const startLeave = (org: TenantEngine): Promise<Case> =>
  org.start(leave, { days: 3 }, { by: ani, parties, unit: 'root/' })
const several = (org: TenantEngine, count: number) => Promise.all(Array.from({ length: count }, () => startLeave(org)))

/** Callers who come together are served together; nobody gains or loses by his neighbours. */
export const togetherContract = (fixture: EngineFixture) =>
  describe(`${fixture.name}: calls that come together`, () => {
    test('all are answered, each with its own case', async () => {
      await using engine = await openEngine(fixture)
      const org = engine.in(tenant())
      const cases = await several(org, 64)
      expect(new Set(cases.map(({ id }) => id)).size).toBe(64)
      const moved = await Promise.all(cases.map(({ id }) => org.send(id, { type: 'submit' }, { by: ani })))
      expect(moved.map(({ id, revision }) => [id, revision])).toEqual(cases.map(({ id }) => [id, 2]))
      expect(await org.count({ tags: ['for:assessor'] }, { by: ani })).toBe(64)
      for (const item of moved.slice(0, 5)) expect(await org.verify(item.id, { by: ani })).toEqual([])
    })

    test('on one case they come one after the other, and the rules decide', async () => {
      await using engine = await openEngine(fixture)
      const org = engine.in(tenant())
      const item = await startLeave(org)
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => org.trySend(item.id, { type: 'submit' }, { by: ani })),
      )
      const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error._tag]))
      expect(refusals).toEqual(Array(7).fill('TransitionRefused'))
      expect(await org.load(item.id, { by: ani })).toMatchObject({ revision: 2 })
    })

    test('copies of one act under one key are one act, and all are answered alike', async () => {
      await using engine = await openEngine(fixture)
      const org = engine.in(tenant())
      const item = await startLeave(org)
      const send = () => org.send(item.id, { type: 'submit' }, { by: ani, idempotencyKey: 'once' })
      const answers = await Promise.all(Array.from({ length: 6 }, send))
      expect(answers).toEqual(Array(6).fill(answers[0]))
      expect(answers[0]).toMatchObject({ revision: 2 })
      expect(await org.history(item.id, { by: ani })).toHaveLength(2)
    })

    test('starts under one key are one start', async () => {
      await using engine = await openEngine(fixture)
      const org = engine.in(tenant())
      const start = () => org.start(leave, { days: 1 }, { by: ani, parties, key: 'ani/2026' })
      const answers = await Promise.all(Array.from({ length: 6 }, start))
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
      expect(await org.count({}, { by: ani })).toBe(1)
    })

    test('refusals, mistakes and defects hit only those who made them', async () => {
      await using engine = await openEngine(fixture)
      const org = engine.in(tenant())
      const cases = await several(org, 6)
      const [a, b, c, d, e, f] = cases.map(({ id }) => id) as [string, string, string, string, string, string]
      const poison = { op: 'insert', table: 'nowhere', row: {} } as const
      const outcomes = await Promise.allSettled([
        org.send(a, { type: 'submit' }, { by: ani }),
        org.send(b, { type: 'agree' }, { by: budi, records: [agreedNote(b)] }),
        org.send(c, { type: 'submit', more: 1 }, { by: ani }),
        org.send(d, { type: 'submit' }, { by: ani, records: [poison] }),
        org.send('no-id', { type: 'submit' }, { by: ani }),
        org.send(e, { type: 'submit' }, { by: { person: 'stranger' } }),
        org.send(f, { type: 'submit' }, { by: ani, ifRevision: 1 }),
      ])
      const tags = outcomes.map((one) => (one.status === 'fulfilled' ? one.value.revision : one.reason._tag))
      expect(tags).toEqual([
        2,
        'TransitionRefused',
        'InvalidEvent',
        'UnknownRecordTable',
        'CaseNotFound',
        'CaseNotFound',
        2,
      ])
    })

    test('an access that fails for one person fails for him alone', async () => {
      const usual = partyAccess()
      const access: Access = {
        roles: async (asks) => {
          if (asks.some(({ principal }) => principal.person === 'budi')) throw new Error('no answer about budi')
          return usual.roles(asks)
        },
        scope: usual.scope,
      }
      const storage = await fixture.storage()
      await using engine = await createEngine({ storage, workflows: [leave, substitute], access, clock: testClock() })
      const org = engine.in(tenant())
      const cases = await several(org, 3)
      const outcomes = await Promise.allSettled(
        cases.map(({ id }, n) => org.send(id, { type: 'submit' }, { by: n === 1 ? budi : ani })),
      )
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    })

    test('deadlines that cannot fire do not hold up the ones behind them', async () => {
      const other = { ...leave, id: 'other', name: 'other@1' }
      const [storage, clock] = [await fixture.storage(), testClock()]
      const given = { storage, access: partyAccess(), clock }
      await using all = await createEngine({ ...given, workflows: [leave, other, substitute] })
      const start = (workflow: typeof leave) => all.in(tenant()).start(workflow, { days: 1 }, { by: ani, parties })
      const stuck = await Promise.all(Array.from({ length: 260 }, () => start(other)))
      await Promise.all(stuck.map(({ id }) => all.in(tenant()).send(id, { type: 'submit' }, { by: ani })))
      const behind = await start(leave)
      clock.set('2026-01-05T02:00:00Z')
      await all.in(tenant()).send(behind.id, { type: 'submit' }, { by: ani })
      const told: unknown[] = []
      const few = { ...given, workflows: [leave, substitute], onError: (error: unknown) => void told.push(error) }
      await using some = await createEngine(few)
      clock.set('2026-02-01T00:00:00Z')
      expect(await some.in(tenant()).settle()).toMatchObject({ fired: 1 })
      expect(told.length).toBeGreaterThan(0)
      expect((await some.in(tenant()).load(behind.id, { by: ani })).tags).toContain('overdue')
    })

    test('a caller who gives up while he waits leaves the others alone', async () => {
      await using engine = await openEngine(fixture)
      const org = engine.in(tenant())
      const cases = await several(org, 3)
      const stop = new AbortController()
      const sent = cases.map(({ id }, n) =>
        org.send(id, { type: 'submit' }, { by: ani, ...(n === 1 && { signal: stop.signal }) }),
      )
      stop.abort(new Error('the user left'))
      const outcomes = await Promise.allSettled(sent)
      expect(outcomes[1]).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } })
      const revisions = await Promise.all(cases.map(({ id }) => org.load(id, { by: ani })))
      expect(revisions.map(({ revision }) => revision)).toEqual([2, 1, 2])
    })
  })

/** What holds where a host's transaction on another connection may hold a case. */
export const strangerContract = (fixture: WithinFixture) =>
  describe(`${fixture.name}: a case that a host’s open transaction holds`, () => {
    const holding = async (busyAfterMs: number) => {
      const storage = await fixture.storage()
      const given = { storage, workflows: [leave, substitute], access: partyAccess(), clock: testClock() }
      const engine = await createEngine({ ...given, busyAfterMs })
      const org = engine.in(tenant())
      const cases = await several(org, 64)
      const host = await fixture.begin()
      const held = cases[20]?.id ?? ''
      await org.within(host.transaction).send(held, { type: 'submit' }, { by: ani })
      return { engine, org, cases, host, held }
    }

    test('keeps nobody else waiting, and its own caller is told that it is busy', async () => {
      const { engine, org, cases, host, held } = await holding(60)
      const outcomes = await Promise.allSettled(cases.map(({ id }) => org.send(id, { type: 'submit' }, { by: ani })))
      const failed = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
      expect(failed).toEqual([expect.any(CaseBusy)])
      expect(failed[0]).toMatchObject({ caseId: held })
      await host.rollback()
      expect(await org.send(held, { type: 'submit' }, { by: ani })).toMatchObject({ revision: 2 })
      await engine.close()
    })

    test.each([
      ['rollback', { ok: true, value: { revision: 2 } }],
      ['commit', { ok: false, error: { _tag: 'TransitionRefused' } }],
    ] as const)('is decided after the host’s %s', async (end, outcome) => {
      const { engine, org, cases, host, held } = await holding(10_000)
      const waiting = org.trySend(held, { type: 'submit' }, { by: ani })
      const others = cases
        .filter(({ id }) => id !== held)
        .map(({ id }) => org.send(id, { type: 'submit' }, { by: ani }))
      expect(await Promise.all(others)).toHaveLength(63)
      await host[end]()
      expect(await waiting).toMatchObject(outcome)
      await engine.close()
    })

    test('holds back no start under another key', async () => {
      const { engine, org, host } = await holding(60)
      const start = (key: string) => org.tryStart(leave, { days: 1 }, { by: ani, parties, key })
      await org.within(host.transaction).start(leave, { days: 1 }, { by: ani, parties, key: 'taken' })
      const outcomes = await Promise.all(['one', 'taken', 'two'].map(start))
      expect(outcomes.map((one) => (one.ok ? one.value.revision : one.error._tag))).toEqual([1, 'CaseBusy', 1])
      await host.rollback()
      expect(await start('taken')).toMatchObject({ ok: true })
      await engine.close()
    })
  })
