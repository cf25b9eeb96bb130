import type { Transaction } from '@electric-sql/pglite'
import { fromPglite, PgBoss } from 'pg-boss'
import { expect, test } from 'vitest'
import { freshSchemaName, sharedPGlite } from '../../../../../test/pglite.ts'
import { ticking } from '../../../../../test/ticking.ts'
import { backgroundContract } from '../../contract/background.contract.ts'
import type { OpenTransaction } from '../../contract/host.ts'
import { pgBoss } from './pg-boss.ts'

const POLL_SECONDS = 5
const time = ticking()
const schema = freshSchemaName()

const begin = async (): Promise<OpenTransaction> => {
  const instance = await sharedPGlite()
  const [begun, ended] = [Promise.withResolvers<Transaction>(), Promise.withResolvers<void>()]
  const all = instance.transaction(async (tx) => {
    begun.resolve(tx)
    await ended.promise
  })
  const transaction = await begun.promise
  const finish = async () => {
    ended.resolve()
    await all
  }
  return { transaction, commit: finish, rollback: () => transaction.rollback().then(finish) }
}

backgroundContract({
  name: 'pg-boss on PGlite',
  lagMs: POLL_SECONDS * 1000,
  open: async () => ({
    background: pgBoss({ instance: sharedPGlite, schema, pollSeconds: POLL_SECONDS, clock: time.clock }),
    now: time.now,
    advance: time.advance,
  }),
  begin,
  database: sharedPGlite,
})

test('jobs outlive the node that enqueued them', async () => {
  const queue = { name: 'kept', retries: 0, backoff: { firstSeconds: 1, mostSeconds: 1 }, attemptSeconds: 60 }
  const open = async () => pgBoss({ instance: await sharedPGlite(), schema, clock: time.clock })
  const first = await open()
  await first.start([queue])
  await first.enqueue([{ id: 'one', queue: 'kept', tenant: 't', data: {} }])
  await first.stop()
  const second = await open()
  await second.start([queue])
  expect(await second.stats()).toMatchObject([{ queue: 'kept', waiting: 1 }])
  await second.stop()
})

test('a job whose node died comes back within two minutes, as a further attempt', async () => {
  const queue = { name: 'orphan', retries: 1, backoff: { firstSeconds: 1, mostSeconds: 1 }, attemptSeconds: 3600 }
  const instance = await sharedPGlite()
  const background = pgBoss({ instance, schema, clock: time.clock })
  await background.start([queue])
  await background.enqueue([{ id: 'one', queue: 'orphan', tenant: 't', data: {} }])
  // claims the job and is never heard of again
  const dead = new PgBoss({ db: fromPglite(instance), backend: 'pglite', schema, supervise: false, schedule: false })
  await dead.start()
  expect(await dead.fetch('orphan')).toHaveLength(1)
  await dead.stop()
  const attempts: number[] = []
  await background.work('orphan', {}, async (_, { attempt }) => void attempts.push(attempt))
  await time.advance(50_000)
  expect(attempts).toEqual([])
  await time.advance(70_000)
  expect(attempts).toEqual([2])
  await background.stop()
})
