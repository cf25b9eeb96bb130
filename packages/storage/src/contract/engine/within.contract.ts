import { NotInTransaction, TransitionRefused } from '@siklus/core'
import { leave } from '@siklus/core/testing'
import { describe, expect, test } from 'vitest'
import { ani, budi, type EngineFixture, freshTenant, openEngine, parties } from './fixture.ts'

const tenant = freshTenant()

/** A storage with transactions: how a host opens one of its own, and a statement that shows whether it is still usable. */
export interface TransactionalFixture extends EngineFixture {
  /** Runs in a transaction of the host; a thrown error rolls it back. `usable` fails when the transaction was aborted. */
  transaction<A>(run: (transaction: unknown, usable: () => Promise<void>) => Promise<A>): Promise<A>
}

const rollback = new Error('the host rolls back')

/** What hosts are promised inside their own transaction. */
export const withinContract = (fixture: TransactionalFixture) =>
  describe(`${fixture.name}: the engine in a host’s transaction`, () => {
    test('a case commits with the host’s transaction', async () => {
      await using engine = await openEngine(fixture)
      const org = engine.in(tenant())
      const item = await fixture.transaction(async (transaction) => {
        const here = org.within(transaction)
        const started = await here.start(leave, { days: 3 }, { by: ani, parties })
        expect((await here.load(started.id, { by: ani })).revision).toBe(1)
        return here.send(started.id, { type: 'submit' }, { by: ani })
      })
      expect(await org.load(item.id, { by: ani })).toEqual(item)
      expect(await org.verify(item.id, { by: ani })).toEqual([])
    })

    test('a case rolls back with the host’s transaction, and the feed never tells of it', async () => {
      await using engine = await openEngine(fixture)
      const org = engine.in(tenant())
      const undone = fixture.transaction(async (transaction) => {
        await org.within(transaction).start(leave, { days: 3 }, { by: ani, parties })
        throw rollback
      })
      await expect(undone).rejects.toBe(rollback)
      expect(await org.count({}, { by: ani })).toBe(0)
      expect((await org.settle()).delivered).toBe(0)
    })

    test('a refusal leaves the host’s transaction usable', async () => {
      await using engine = await openEngine(fixture)
      const org = engine.in(tenant())
      const item = await org.start(leave, { days: 3 }, { by: ani, parties })
      await fixture.transaction(async (transaction, usable) => {
        const here = org.within(transaction)
        await expect(here.send(item.id, { type: 'agree' }, { by: budi })).rejects.toBeInstanceOf(TransitionRefused)
        await usable()
        await here.send(item.id, { type: 'submit' }, { by: ani })
      })
      expect((await org.load(item.id, { by: ani })).revision).toBe(2)
    })

    test('what is no open transaction is refused at once', async () => {
      await using engine = await openEngine(fixture)
      const org = engine.in(tenant())
      const call = async () => org.within({ query: 'nothing' }).load('x', { by: ani })
      await expect(call()).rejects.toBeInstanceOf(NotInTransaction)
    })
  })
