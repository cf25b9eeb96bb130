import { createEngine, INBOX_QUEUE, inboxHandler, partyAccess, type Queue, stopOnSignals } from '@siklus/core'
import { leave, substitute } from '@siklus/core/testing'
import { pgBoss, sqlInbox } from '@siklus/storage/background'
import { defineRecordTable, postgres } from '@siklus/storage/postgres'
import pg from 'pg'

// A node as it is deployed: a process of its own, ended by the signal that a container's host sends. It tells what it does line by line.

/** What a node is told. */
export interface NodeOrder {
  readonly database: pg.PoolConfig
  readonly tenant: string
  /** What its clock says, for ever. */
  readonly now: string
  readonly duePerSecond: number
}

/** Letters: a channel whose every run is written down, so that a second one would be seen. */
export const LETTER_QUEUE: Queue = {
  ...{ name: 'letter', retries: 3, attemptSeconds: 60 },
  backoff: { firstSeconds: 1, mostSeconds: 1 },
}

/** A job that ends when the test says so. */
export const SLOW_QUEUE: Queue = { ...LETTER_QUEUE, name: 'slow' }

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const runNode = async ({ database, tenant, now, duePerSecond }: NodeOrder): Promise<void> => {
  const pool = new pg.Pool({ ...database, max: 6 })
  const records = [
    defineRecordTable({
      name: 'leave_note',
      columns: { id: 'uuid', unit: 'text', kind: 'text', body: 'json' },
      primaryKey: ['id'],
    }),
  ]
  const storage = postgres({ pool, records })
  const given = { workflows: [leave, substitute], access: partyAccess(), clock: { now: () => Date.parse(now) } }
  const engine = await createEngine({ storage, ...given, onError: (error) => say(`wrong: ${error}`) })
  const worker = engine.worker({
    ...{ tenants: [tenant], duePerSecond, pollMs: 50, background: pgBoss({ pool, pollSeconds: 0.5 }) },
    handlers: [
      inboxHandler(sqlInbox(storage)),
      {
        queue: LETTER_QUEUE,
        run: async ({ id }) =>
          void (await pool.query('insert into letter (id, node) values ($1, $2)', [id, process.pid])),
      },
      {
        queue: SLOW_QUEUE,
        run: async ({ id }) => {
          say(`begun ${id}`)
          await new Promise((resolve) => process.stdin.once('data', resolve))
          say(`done ${id}`)
        },
      },
    ],
    notices: { channels: [INBOX_QUEUE.name, LETTER_QUEUE.name] },
  })
  const { stopped } = stopOnSignals(worker, { onError: (error) => say(`wrong: ${error}`) })
  process.once('SIGTERM', () => say('asked to stop'))
  await worker.start()
  say('ready')
  await stopped
  await engine.close()
  await pool.end()
  process.stdin.destroy()
  say('stopped')
}

const { NODE_ORDER } = process.env
if (NODE_ORDER !== undefined) await runNode(JSON.parse(NODE_ORDER) as NodeOrder)
