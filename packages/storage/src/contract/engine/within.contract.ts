import {
  type Case,
  CaseNotFound,
  IdempotencyMismatch,
  InvalidEvent,
  NotInTransaction,
  NotPermitted,
  RecordConflict,
  RevisionConflict,
  type TenantEngine,
  TransitionRefused,
} from '@siklus/core'
import { leave } from '@siklus/core/testing'
import { describe, expect, test } from 'vitest'
import { type Host, type HostTransaction, newHostRow } from '../host.ts'
import { agreedNote, ani, budi, citra, type EngineFixture, freshTenant, openEngine, parties } from './fixture.ts'

const tenant = freshTenant()

/** A storage, and a host with transactions of one library on the same database. */
export interface WithinFixture extends EngineFixture, Host {}

/** What hosts are promised inside their own transaction. */
export const withinContract = (fixture: WithinFixture) =>
  describe(`${fixture.name}: the engine in a host’s transaction`, () => {
    followsTheHost(fixture)
    seesTheTransaction(fixture)
    staysUsable(fixture)
    followsSavepoints(fixture)
    refusesOthers(fixture)
  })

/** Begins, works, and ends as told; an error of the work rolls back and is thrown on. */
export const inHostTransaction = async <A>(
  host: HostTransaction,
  work: (host: HostTransaction) => Promise<A>,
  end: 'commit' | 'rollback' = 'commit',
): Promise<A> => {
  const answer = await work(host).catch(async (error: unknown) => {
    await host.rollback()
    throw error
  })
  await host[end]()
  return answer
}

const startLeave = (org: Pick<TenantEngine, 'start'>, days = 3): Promise<Case> =>
  org.start(leave, { days }, { by: ani, parties, unit: 'root/dinas/' })

const followsTheHost = (fixture: WithinFixture) => {
  test('a case and the host’s row commit together', async () => {
    await using engine = await openEngine(fixture)
    const org = engine.in(tenant())
    const row = newHostRow('kept')
    const item = await inHostTransaction(await fixture.begin(), async ({ transaction, insertHostRow }) => {
      const here = org.within(transaction)
      const started = await startLeave(here)
      await insertHostRow(row)
      return here.send(started.id, { type: 'submit' }, { by: ani })
    })
    expect(await org.load(item.id, { by: ani })).toEqual(item)
    expect(await org.verify(item.id, { by: ani })).toEqual([])
    expect(await fixture.hostRows()).toContainEqual(row)
    expect((await org.settle()).delivered).toBeGreaterThan(0)
  })

  test('a case and the host’s row roll back together, and the feed never tells of it', async () => {
    await using engine = await openEngine(fixture)
    const org = engine.in(tenant())
    const before = await startLeave(org)
    await org.settle()
    const row = newHostRow('undone')
    const work = async ({ transaction, insertHostRow }: HostTransaction) => {
      const here = org.within(transaction)
      await insertHostRow(row)
      await startLeave(here)
      await here.send(before.id, { type: 'submit' }, { by: ani, records: [agreedNote(before.id)] })
    }
    await inHostTransaction(await fixture.begin(), work, 'rollback')
    expect(await org.load(before.id, { by: ani })).toEqual(before)
    expect(await org.count({}, { by: ani })).toBe(1)
    expect(await fixture.hostRows()).not.toContainEqual(row)
    expect((await org.settle()).delivered).toBe(0)
    // what was undone may be done again: key, record and revision are free
    await inHostTransaction(await fixture.begin(), work)
    expect((await org.load(before.id, { by: ani })).revision).toBe(2)
  })
}

const seesTheTransaction = (fixture: WithinFixture) => {
  test('what is not committed yet is seen inside: the case, and the host’s rows by the rules', async () => {
    await using engine = await openEngine(fixture)
    const org = engine.in(tenant())
    const before = await startLeave(org)
    const work = async ({ transaction, value }: HostTransaction) => {
      const here = org.within(transaction)
      const item = await here.send(before.id, { type: 'submit' }, { by: ani })
      expect(await here.load(item.id, { by: ani })).toEqual(item)
      expect(await here.list({ waitingForMe: true }, { by: budi })).toEqual([item])
      expect(await here.count({}, { by: ani })).toBe(1)
      expect(await here.countByState({}, { by: ani })).toEqual([{ state: item.state, count: 1 }])
      expect(await here.history(item.id, { by: ani })).toHaveLength(2)
      expect(await here.deadlines(item.id, { by: ani })).toHaveLength(1)
      expect(await here.find(item.id, { by: citra })).toBeUndefined()
      const agree = async () => (await here.can(item.id, { by: budi })).find(({ event }) => event === 'agree')
      expect(await agree()).toMatchObject({ allowed: true })
      await value(
        `insert into ${fixture.schema}.leave_note values ('${org.tenant}', '${item.id}', 'root/dinas/', 'away', '{}')`,
      )
      expect(await agree()).toMatchObject({ allowed: false, reasons: [{ code: 'leave.somebodyAway' }] })
      const refused = here.send(item.id, { type: 'agree' }, { by: budi, records: [agreedNote(before.id)] })
      await expect(refused).rejects.toBeInstanceOf(TransitionRefused)
    }
    await inHostTransaction(await fixture.begin(), work, 'rollback')
    expect((await org.load(before.id, { by: ani })).revision).toBe(1)
  })

  test('several acts on one case follow each other in one transaction, and a key answers again', async () => {
    await using engine = await openEngine(fixture)
    const org = engine.in(tenant())
    const item = await inHostTransaction(await fixture.begin(), async ({ transaction }) => {
      const here = org.within(transaction)
      const { id } = await startLeave(here)
      const keyed = { by: ani, idempotencyKey: 'submit' }
      const submitted = await here.send(id, { type: 'submit' }, keyed)
      expect(await here.send(id, { type: 'submit' }, keyed)).toEqual(submitted)
      await here.send(id, { type: 'return', note: 'say who stands in' }, { by: budi })
      await here.send(id, { type: 'submit' }, { by: ani, ifRevision: 3 })
      return here.send(id, { type: 'agree' }, { by: budi, records: [agreedNote(id)] })
    })
    expect(item).toMatchObject({ revision: 5, status: 'done' })
    expect(await org.load(item.id, { by: ani })).toEqual(item)
    expect(await org.verify(item.id, { by: ani })).toEqual([])
  })
}

/** Every way in which an act can be refused without a fault of the database. */
const refusals = (org: Pick<TenantEngine, 'send' | 'load' | 'start'>, item: Case, long: Case) => {
  const send = (id: string, type: string, options: object) => org.send(id, { type }, { by: budi, ...options } as never)
  return [
    [() => send(item.id, 'pause', {}), NotPermitted],
    [() => send(item.id, 'agree', {}), InvalidEvent],
    [() => send(long.id, 'agree', { records: [agreedNote(long.id)] }), TransitionRefused],
    [() => send(item.id, 'agree', { by: citra }), CaseNotFound],
    [() => send(item.id, 'dance', {}), InvalidEvent],
    [() => send(item.id, 'agree', { ifRevision: 1 }), RevisionConflict],
    [() => send(item.id, 'agree', { records: [agreedNote(long.id)] }), RecordConflict],
    [() => send(item.id, 'return', { by: ani, idempotencyKey: 'k' }), IdempotencyMismatch],
    [() => org.load('no-id', { by: ani }), CaseNotFound],
    [() => org.start(leave, { days: 1 }, { by: citra, parties }), NotPermitted],
  ] as const
}

const staysUsable = (fixture: WithinFixture) =>
  test('a refusal leaves the host’s transaction usable', async () => {
    await using engine = await openEngine(fixture)
    const org = engine.in(tenant())
    const item = await startLeave(org)
    const long = await startLeave(org, 20)
    for (const { id } of [item, long])
      await org.send(
        id,
        { type: 'submit' },
        { by: ani, idempotencyKey: 'k', records: id === long.id ? [agreedNote(id)] : [] },
      )
    const rows = await inHostTransaction(await fixture.begin(), async ({ transaction, insertHostRow }) => {
      const here = org.within(transaction)
      const written = []
      for (const [call, error] of refusals(here, item, long)) {
        await expect(call()).rejects.toBeInstanceOf(error)
        const row = newHostRow(error.name)
        await insertHostRow(row)
        written.push(row)
      }
      await here.send(item.id, { type: 'agree' }, { by: budi, records: [agreedNote(item.id)] })
      return written
    })
    expect((await org.load(item.id, { by: ani })).status).toBe('done')
    expect(await fixture.hostRows()).toEqual(expect.arrayContaining(rows))
  })

const followsSavepoints = (fixture: WithinFixture) =>
  test('a rollback to a savepoint of the host takes back what came after it, and the engine goes on from there', async () => {
    await using engine = await openEngine(fixture)
    const org = engine.in(tenant())
    const [kept, undone] = [newHostRow('kept'), newHostRow('undone')]
    const item = await inHostTransaction(await fixture.begin(), async ({ transaction, value, insertHostRow }) => {
      const here = org.within(transaction)
      const { id } = await startLeave(here)
      await insertHostRow(kept)
      await value('savepoint before_submit')
      await here.send(id, { type: 'submit' }, { by: ani, records: [agreedNote(id)] })
      await insertHostRow(undone)
      await value('rollback to savepoint before_submit')
      expect((await here.load(id, { by: ani })).revision).toBe(1)
      return here.send(id, { type: 'submit' }, { by: ani, records: [agreedNote(id)] })
    })
    expect(await org.load(item.id, { by: ani })).toMatchObject({ revision: 2 })
    expect(await org.verify(item.id, { by: ani })).toEqual([])
    expect(await fixture.hostRows()).toContainEqual(kept)
    expect(await fixture.hostRows()).not.toContainEqual(undone)
  })

const refusesOthers = (fixture: WithinFixture) =>
  test('what is no open transaction, or has ended, is refused', async () => {
    await using engine = await openEngine(fixture)
    const org = engine.in(tenant())
    const item = await startLeave(org)
    const call = async () => org.within({ query: 'nothing' }).load('x', { by: ani })
    await expect(call()).rejects.toBeInstanceOf(NotInTransaction)
    const host = await fixture.begin()
    const here = org.within(host.transaction)
    await host.commit()
    await expect(here.send(item.id, { type: 'submit' }, { by: ani })).rejects.toBeInstanceOf(NotInTransaction)
    expect((await org.load(item.id, { by: ani })).revision).toBe(1)
  })
