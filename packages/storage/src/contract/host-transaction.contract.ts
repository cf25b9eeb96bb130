import type { Connection } from '@siklus/core'
import { describe, expect, test } from 'vitest'
import { act, everythingOf, loaded, moved, nextId, note, opened, opening } from './acts.ts'
import { type Scene, type StorageFixture, scenesOf } from './fixture.ts'

/** A transaction that the test, as host, has begun. */
export interface HostTransaction {
  /** What the host passes to `within`. */
  readonly transaction: unknown
  /** Runs a statement of the host in the transaction and answers its first value. */
  value(sql: string): Promise<unknown>
  commit(): Promise<void>
  rollback(): Promise<void>
}

/** An adapter with host transactions of one kind, and what `within` must refuse. */
export interface HostTransactionFixture extends StorageFixture {
  begin(): Promise<HostTransaction>
  /** Handles that are no open transaction: a pool, a database, a client before BEGIN, a transaction that has ended. */
  noTransactions(): Promise<readonly { readonly name: string; readonly value: unknown }[]>
}

/** Acts inside a host's transaction come and go with it, and a refusal leaves it usable. */
export const hostTransactionContract = (fixture: HostTransactionFixture): void => {
  describe(`${fixture.name}: the host's transaction`, () => {
    const scene = scenesOf(fixture)
    followsTheHost(fixture, scene)
    staysUsable(fixture, scene)
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
      expect(await value('select 1')).toBe(1)
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

const staysUsable = (fixture: HostTransactionFixture, scene: () => Scene) =>
  test('a refused write leaves the transaction usable', async () => {
    const at = scene()
    const stale = await opened(at, { key: 'taken' })
    const now = await moved(at, stale)
    const host = await inHost(fixture, at, async (connection, { value }) => {
      const update = {
        op: 'update',
        table: 'contract_note',
        key: { case_id: now.id, n: 1 },
        set: { agreed: true },
      } as const
      expect(await connection.write(act(stale))).toMatchObject({ because: 'revision' })
      expect(await connection.write(act(now, { records: [update] }))).toMatchObject({ because: 'record' })
      expect(await connection.write(opening(at, { key: 'taken' }))).toEqual({
        written: false,
        because: 'key',
        existing: stale.id,
      })
      await expect(connection.write(act(now, { context: { text: '\u0000' } }))).rejects.toMatchObject({
        _tag: 'UnstorableText',
      })
      expect(await connection.read([{ ref: { tenant: at.tenant, id: 'no-id' } }])).toEqual([undefined])
      expect(await value('select 2')).toBe(2)
      expect(await connection.write(act(now))).toEqual({ written: true })
    })
    await host.commit()
    expect((await loaded(at.storage, now)).case.revision).toBe(3)
  })

const refusesOthers = (fixture: HostTransactionFixture, scene: () => Scene) =>
  test('within takes open transactions only', async () => {
    const { storage } = scene()
    const handles = [
      ...(await fixture.noTransactions()),
      { name: 'null', value: null },
      { name: 'an object', value: { query: () => 1 } },
    ]
    for (const { name, value } of handles)
      expect(() => storage.within(value), name).toThrow(expect.objectContaining({ _tag: 'NotInTransaction' }))
  })
