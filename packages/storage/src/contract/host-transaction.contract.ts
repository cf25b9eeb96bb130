import type { Connection } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { act, everythingOf, loaded, minutesLater, moved, nextId, note, opened, opening } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'
import { type Host, type HostTransaction, newHostRow } from './host.ts'

/** An adapter, and a host with transactions of one library. */
export interface HostTransactionFixture extends StorageFixture, Host {}

/** Acts inside a host's transaction come and go with it, and a refusal leaves it usable. */
export const hostTransactionContract = (fixture: HostTransactionFixture): void => {
  describe(`${fixture.name}: the host's transaction`, () => {
    const scene = scenesOf(fixture)
    followsTheHost(fixture, scene)
    tellsInOrder(fixture, scene)
    staysUsable(fixture, scene)
    saysWhenAborted(fixture, scene)
    keepsValues(fixture, scene)
    endsWithTheHost(fixture, scene)
    refusesOthers(fixture, scene)
  })
}

const inHost = async (
  fixture: HostTransactionFixture,
  at: Scene,
  work: (connection: Connection, host: HostTransaction) => Promise<void>,
): Promise<HostTransaction> => {
  const host = await fixture.begin()
  try {
    await work(at.storage.within(host.transaction), host)
    return host
  } catch (error) {
    await host.rollback()
    throw error
  }
}

const followsTheHost = (fixture: HostTransactionFixture, scene: () => Scene) => {
  test('a rollback of the host takes everything of the act back', async () => {
    const at = scene()
    const before = await opened(at)
    const seen = await everythingOf(at, [before.id])
    const host = await inHost(fixture, at, async (connection) => {
      expect(await connection.write(act(before, { records: [note(before.id, 1)] }))).toEqual({ written: true })
      expect((await loaded(connection, before)).case.revision).toBe(2)
    })
    await host.rollback()
    expect(await everythingOf(at, [before.id])).toEqual(seen)
  })

  test('a commit of the host keeps several acts and its own statements together', async () => {
    const at = scene()
    const write = opening(at, { id: nextId(), key: 'k' })
    const host = await inHost(fixture, at, async (connection, { value }) => {
      expect(await connection.write(write)).toEqual({ written: true })
      const { case: first } = await loaded(connection, write.ref)
      expect(await connection.write(act(first))).toEqual({ written: true })
      expect(await value('select 1 as one')).toBe(1)
      expect(await connection.list({ tenant: at.tenant, scope: { kind: 'all' } }, { limit: 5 })).toHaveLength(1)
      expect(await connection.count({ tenant: at.tenant, scope: { kind: 'all' } }, 5)).toBe(1)
      expect(await connection.history(write.ref)).toHaveLength(2)
      expect(await connection.chain(write.ref)).toHaveLength(2)
    })
    await host.commit()
    expect((await loaded(at.storage, write.ref)).case.revision).toBe(2)
    expect((await at.storage.changes(at.tenant, null, 10)).map((change) => change.revision)).toEqual([1, 2])
  })
}

const tellsInOrder = (fixture: HostTransactionFixture, scene: () => Scene) =>
  test('what a host’s transaction does to a case is told in the order of its revisions, whatever the clock does', async () => {
    const at = scene()
    const before = await opened(at)
    const host = await inHost(fixture, at, async (connection, { insertHostRow }) => {
      await insertHostRow(newHostRow())
      const within = { storage: { ...at.storage, ...connection } }
      const second = await moved(within, before, { at: minutesLater(30) })
      const third = await moved(within, second, { at: minutesLater(20) })
      await moved(within, third, { at: minutesLater(10) })
    })
    await host.commit()
    const revisions: number[] = []
    for (let after: string | null = null; revisions.length < 4; ) {
      const [change] = await at.storage.changes(at.tenant, after, 1)
      revisions.push(change?.revision ?? 0)
      after = change?.cursor ?? null
    }
    expect(revisions).toEqual([1, 2, 3, 4])
  })

const staysUsable = (fixture: HostTransactionFixture, scene: () => Scene) =>
  test('a refused write leaves the transaction usable', async () => {
    const at = scene()
    const stale = await opened(at, { key: 'taken' })
    const now = await moved(at, stale, { records: [note(stale.id, 1)] })
    const host = await inHost(fixture, at, async (connection, { value }) => {
      const update = {
        op: 'update',
        table: 'contract_note',
        key: { case_id: now.id, n: 9 },
        set: { agreed: true },
      } as const
      expect(await connection.write(act(stale))).toMatchObject({ because: 'revision' })
      expect(await connection.write(act(now, { records: [update] }))).toMatchObject({ because: 'record' })
      const again = act(now, { records: [note(now.id, 2), note(now.id, 1)] })
      expect(await connection.write(again)).toMatchObject({ because: 'record', table: 'contract_note' })
      expect(await connection.write(opening(at, { key: 'taken' }))).toEqual({
        written: false,
        because: 'key',
        existing: stale.id,
      })
      await expect(connection.write(act(now, { context: { text: '\u0000' } }))).rejects.toMatchObject({
        _tag: 'UnstorableText',
      })
      expect(await connection.read([{ ref: { tenant: at.tenant, id: 'no-id' } }])).toEqual([undefined])
      expect(await value('select 2 as two')).toBe(2)
      expect(await connection.write(act(now))).toEqual({ written: true })
    })
    await host.commit()
    expect(await loaded(at.storage, now)).toMatchObject({ case: { revision: 3 }, facts: { notes: 1 } })
  })

const saysWhenAborted = (fixture: HostTransactionFixture, scene: () => Scene) =>
  test('a transaction that the host’s own statement broke says so', async () => {
    const at = scene()
    const before = await opened(at)
    const host = await fixture.begin()
    await expect(host.value('select 1 / 0')).rejects.toThrow()
    const connection = at.storage.within(host.transaction)
    const broken = { _tag: 'StorageUnavailable', retryable: false, message: expect.stringContaining('roll it back') }
    await expect(connection.read([{ ref: before }])).rejects.toMatchObject(broken)
    await expect(connection.write(act(before))).rejects.toMatchObject(broken)
    await expect(connection.write(act(before, { records: [note(before.id, 1)] }))).rejects.toMatchObject(broken)
    await host.rollback()
  })

const HARD = {
  texts: ['?', '??', '\\?', ':name', '::text', '$1', "it's", '"q"', '\\', '%s', 'NULL', '{a,b}', ''],
  nothing: null,
  deep: { list: [[], {}, [null], 1e21, 0.1, true], 'a?b:c': 'é \u2028 😀' },
}

/** Whatever a library does with question marks, colons, dollars, lists and nulls, it does not do it to the engine's values. */
const keepsValues = (fixture: HostTransactionFixture, scene: () => Scene) =>
  test('values come back as they were written, the host’s and ours', async () => {
    const at = scene()
    const row = newHostRow()
    const more = { title: "a ? b :c $1 'd'", body: HARD, weight: '10.50', on_date: '2026-01-31' }
    const plain = opening(at, { id: nextId(), context: HARD, records: [] })
    const parties = [{ role: 'owner', person: "o'?:1", from: plain.entry.at, to: null, basis: '?' }]
    const write = opening(at, {
      ...{
        context: HARD,
        tags: HARD.texts,
        parties,
        unit: 'a?/',
        period: ':p',
        event: { type: 'case.start', ...HARD },
      },
      personal: ['texts', 'nothing'],
      messages: [{ kind: 'notify', template: '?', to: ':owner', ...{ params: HARD } }],
      timers: { set: [{ state: '?', delay: ':d', due: plain.entry.at, pausedAt: null }], drop: [] },
    })
    const host = await inHost(fixture, at, async (connection, { insertHostRow, hostRows }) => {
      await insertHostRow(row)
      expect(await connection.write(write)).toEqual({ written: true })
      const { case: first } = await loaded(connection, write.ref)
      expect(await connection.write(act(first, { records: [note(first.id, 1, more)] }))).toEqual({ written: true })
      expect(await loaded(connection, write.ref)).toMatchObject({ case: { context: HARD, parties, parent: null } })
      expect(await hostRows()).toContainEqual(row)
    })
    await host.commit()
    const kept = await loaded(at.storage, write.ref)
    expect(kept).toMatchObject({
      case: { context: HARD, tags: HARD.texts, unit: 'a?/', period: ':p', parties },
      timers: write.timers.set,
      facts: { lastTitle: more.title, lastBody: HARD, lastWeight: 10.5, frozenAt: null, onDate: more.on_date },
    })
    expect(await at.storage.chain(write.ref)).toMatchObject([{ entry: write.entry, hash: write.hash }, {}])
    expect(await fixture.hostRows()).toContainEqual(row)
  })

const endsWithTheHost = (fixture: HostTransactionFixture, scene: () => Scene) =>
  test.each(['commit', 'rollback'] as const)('after the host’s %s nothing goes into its transaction', async (end) => {
    const at = scene()
    const before = await opened(at)
    const host = await fixture.begin()
    const connection = at.storage.within(host.transaction)
    expect((await loaded(connection, before)).case.revision).toBe(1)
    await host[end]()
    const next = await fixture.begin()
    const ended = { _tag: 'NotInTransaction' }
    await expect(connection.read([{ ref: before }])).rejects.toMatchObject(ended)
    await expect(connection.write(act(before))).rejects.toMatchObject(ended)
    await expect(connection.write(act(before, { records: [note(before.id, 1)] }))).rejects.toMatchObject(ended)
    await next.commit()
    expect((await loaded(at.storage, before)).case.revision).toBe(1)
  })

const refusesOthers = (fixture: HostTransactionFixture, scene: () => Scene) =>
  test('within takes open transactions only, and says what it got and what to pass', async () => {
    const { storage } = scene()
    const promise = { value: Promise.resolve(), got: 'a promise', pass: 'await it first' }
    const handles = [
      ...(await fixture.noTransactions()),
      { value: null, got: 'null', pass: 'a pg client after BEGIN' },
      { value: { query: () => 1 }, got: 'a Object', pass: 'a pg client after BEGIN' },
      { value: 'begin', got: 'begin', pass: 'a transaction of Kysely, Drizzle, Knex or PGlite' },
      promise,
    ]
    for (const { value, got, pass } of handles) {
      const refused = {
        _tag: 'NotInTransaction',
        got: expect.stringContaining(got),
        message: expect.stringContaining(pass),
      }
      expect(() => storage.within(value), got).toThrow(expect.objectContaining(refused))
    }
  })
