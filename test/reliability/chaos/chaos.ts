import pg from 'pg'
import { freshDatabase, type RunningPostgres } from '../../postgres.ts'
import { settledViolationsOf } from '../books/violations.ts'
import { chanceOf } from '../crash/random.ts'
import { postgresGround, preparePostgres } from '../world/postgres-ground.ts'
import { openStage } from '../world/stage.ts'
import { fastClock } from './clock.ts'
import { type Upheavals, upheave } from './upheaval.ts'
import type { WorkerOrder } from './words.ts'
import { type Hear, startWorker, type WorkerProcess } from './worker-process.ts'

/** How long, and by which chance. */
export interface ChaosOptions {
  readonly server: RunningPostgres
  readonly seconds: number
  readonly seed: number
  readonly writers: number
}

/** What came of it. */
export interface ChaosReport {
  readonly upheavals: Upheavals
  readonly acknowledged: number
  readonly tried: number
  /** How often writers were told to try again, and what they were refused, by tag. */
  readonly told: Readonly<Record<string, number>>
  readonly violations: readonly string[]
}

const NODES = 2
const TENANT = 'kab-chaos'
// deadlines of three to seven days, and all of it before the last partition ends
const DAYS = 40
const DAY_MS = 86_400_000
// nodes are not at work at once
const START_MS = 10_000

/** Two nodes write and work while the database fails under them; then everything is looked through. */
export const chaos = async ({ server, seconds, seed, writers }: ChaosOptions): Promise<ChaosReport> => {
  const { drop, ...database } = await freshDatabase(server)
  await prepared(database)
  const clock = { begun: Date.now(), speed: (DAYS * DAY_MS) / (seconds * 1000 + START_MS) }
  const { hear, ...heard } = listening()
  const chance = chanceOf(seed)
  const nodes: WorkerProcess[] = []
  let born = 0
  const start = async (place: number) => {
    born += 1
    const order: WorkerOrder = { database, tenant: TENANT, name: `n${born}w`, seed: seed + born, writers, clock }
    nodes[place] = startWorker(order, hear)
    await nodes[place].ready
  }
  await Promise.all(Array.from({ length: NODES }, (_, place) => start(place)))
  const killNode = async () => {
    const place = chance.below(NODES)
    await nodes[place]?.kill()
    await start(place)
  }
  const upheavals = await upheave(
    { server, database: database.database, chance, killNode },
    Date.now() + seconds * 1000,
  )
  await Promise.all(nodes.map((node) => node.stop()))
  const violations = [...heard.wrong, ...(await lookedThrough(database, clock, heard))]
  await drop()
  return { upheavals, acknowledged: heard.acknowledged.size, tried: heard.tried.size, told: heard.told, violations }
}

type Database = WorkerOrder['database']

const prepared = async (database: Database): Promise<void> => {
  const pool = new pg.Pool({ ...database, max: 1 })
  await preparePostgres(pool)
  await pool.end()
}

const listening = () => {
  const acknowledged = new Map<string, { readonly caseId: string; readonly revision: number }>()
  const [tried, told, wrong] = [new Set<string>(), {} as Record<string, number>, [] as string[]]
  const hear: Hear = (word) => {
    if (word.word === 'tries') tried.add(word.act)
    else if (word.word === 'told') acknowledged.set(word.act, word)
    else if (word.word === 'wrong') wrong.push(word.what)
    else told[`${word.word} ${word.tag}`] = (told[`${word.word} ${word.tag}`] ?? 0) + 1
  }
  return { acknowledged, tried, told, wrong, hear }
}

type Heard = Omit<ReturnType<typeof listening>, 'hear'>

const lookedThrough = async (database: Database, clock: WorkerOrder['clock'], heard: Heard) => {
  const pool = new pg.Pool({ ...database, max: 2 })
  const now = fastClock(clock).now()
  const stage = await openStage(
    postgresGround(pool, (_, send) => send()),
    { clock: { now: () => now } },
  )
  const org = stage.engine.in(TENANT)
  await org.settle()
  const violations = await settledViolationsOf({ ...stage, org }, { ...heard, purged: false })
  await stage.close()
  await pool.end()
  return violations
}
