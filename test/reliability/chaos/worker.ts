import '../../end-with-parent.ts'
import pg from 'pg'
import { chanceOf } from '../crash/random.ts'
import { hearErrors, postgresGround } from '../world/postgres-ground.ts'
import { type HostDoor, openStage } from '../world/stage.ts'
import { fastClock } from './clock.ts'
import { errorText, HostFailed, meaningOf } from './told-errors.ts'
import type { ParentWord, WorkerOrder, WorkerWord } from './words.ts'
import { write } from './writer.ts'

// One node of a host: background work and writers on one engine, in a database that fails under it.
const say = (word: WorkerWord): void => void process.send?.(word)
const stop = new AbortController()

const POLL_MS = 50
const CONNECTIONS = 6

const work = async (order: WorkerOrder): Promise<void> => {
  const pool = hearErrors(new pg.Pool({ ...order.database, max: CONNECTIONS }))
  const stage = await openWhenThere(pool, order)
  const { tenant, writers, name, seed } = order
  say({ word: 'ready' })
  const working = stage.engine.work({ tenants: [tenant], signal: stop.signal, pollMs: POLL_MS })
  const ground = { org: stage.engine.in(tenant), host: hostDoor(stage.host), chance: chanceOf(seed) }
  const stopped = () => stop.signal.aborted
  await Promise.all(Array.from({ length: writers }, (_, n) => write({ name: `${name}${n}`, ground, say, stopped })))
  await working
  await stage.close()
  await pool.end()
  process.disconnect?.()
}

const openWhenThere = async (pool: pg.Pool, { clock }: WorkerOrder): ReturnType<typeof openStage> => {
  for (;;) {
    try {
      return await openStage(
        postgresGround(pool, (_, send) => send()),
        { clock: fastClock(clock), onError: told },
      )
    } catch (error) {
      if (meaningOf(error) !== 'again') throw error
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
  }
}

/** What background work tells of: outages, which it tries again, and nothing else. */
const told = (error: unknown): void => {
  if (meaningOf(error) !== 'again') say({ word: 'wrong', what: `background work: ${errorText(error)}` })
}

/** The host's own statements fail as the driver says; what the engine says stays as it is. */
const hostDoor =
  (host: HostDoor): HostDoor =>
  async (org, run) => {
    let engines: unknown
    try {
      return await host(org, async (inside) => {
        try {
          return await run(inside)
        } catch (error) {
          engines = error
          throw error
        }
      })
    } catch (error) {
      throw error === engines && meaningOf(error) !== 'wrong' ? error : new HostFailed(error)
    }
  }

process.on('message', (word: ParentWord) => {
  if (word.word === 'stop') return stop.abort()
  work(word.order).catch((error: unknown) => {
    say({ word: 'wrong', what: `the worker ended: ${errorText(error)}` })
    process.disconnect?.()
  })
})
process.once('disconnect', () => process.exit())
