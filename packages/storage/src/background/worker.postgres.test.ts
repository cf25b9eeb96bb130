import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../test/postgres.ts'
import { migrateJobs } from './pg-boss/jobs-schema.ts'
import { pgBoss } from './pg-boss/pg-boss.ts'

// A node as it is deployed: a process of its own, ended by the signal that a container's host sends.
const NODE = `
import pg from 'pg'
import { createWorker, stopOnSignals } from '@siklus/core'
import { pgBoss } from '@siklus/storage/background'
const pool = new pg.Pool(JSON.parse(process.env.DATABASE))
const queue = JSON.parse(process.env.QUEUE)
const run = async ({ id }, { attempt }) => {
  process.stdout.write('begun ' + id + ' ' + attempt + '\\n')
  await new Promise((resolve) => process.stdin.once('data', resolve))
  process.stdout.write('done ' + id + '\\n')
}
const worker = createWorker({ background: pgBoss({ pool, pollSeconds: 0.5 }), handlers: [{ queue, concurrency: 1, run }] })
const { stopped } = stopOnSignals(worker)
process.once('SIGTERM', () => process.stdout.write('asked to stop\\n'))
await worker.start()
process.stdout.write('ready\\n')
await stopped
await pool.end()
process.stdin.destroy()
process.stdout.write('stopped\\n')
`

const queue = { name: 'node', retries: 2, backoff: { firstSeconds: 1, mostSeconds: 1 }, attemptSeconds: 60 }
let database: FreshDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await freshDatabase(inject('postgres'))
  pool = new pg.Pool({ ...database, max: 2 })
  await migrateJobs(pool)
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

const startNode = () => {
  const { host, port, user, database: name } = database
  const env = {
    ...process.env,
    DATABASE: JSON.stringify({ host, port, user, database: name, max: 2 }),
    QUEUE: JSON.stringify(queue),
  }
  const child = spawn(process.execPath, ['--input-type=module', '-e', NODE], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  const says = async (text: string) => {
    while (!said.includes(text)) await Promise.race([once(child.stdout, 'data'), ended(child)])
  }
  return { child, says, said: () => said }
}

const ended = async (child: ChildProcess) => {
  await once(child, 'exit')
  throw new Error('the node ended')
}

test('SIGTERM lets a node finish what it runs, take nothing more, and end by itself', async () => {
  const node = startNode()
  await node.says('ready')
  const background = pgBoss({ pool })
  await background.start([queue])
  const job = { queue: 'node', tenant: 't', data: {} }
  await background.enqueue([{ ...job, id: 'one' }])
  await node.says('begun one 1')
  await background.enqueue([{ ...job, id: 'two' }])
  node.child.kill('SIGTERM')
  await node.says('asked to stop')
  const exit = once(node.child, 'exit')
  node.child.stdin.write('go on\n')
  expect(await exit).toEqual([0, null])
  expect(node.said().trim().split('\n')).toEqual(['ready', 'begun one 1', 'asked to stop', 'done one', 'stopped'])
  expect(await background.stats()).toMatchObject([{ waiting: 1, active: 0, retrying: 0, dead: 0 }])
  await background.stop()
})
