import { asAdmin, type RunningPostgres } from '../../postgres.ts'
import type { Chance } from '../crash/random.ts'

/** How often each thing happened. */
export interface Upheavals {
  readonly crashes: number
  readonly restarts: number
  readonly drops: number
  readonly kills: number
}

/** What can be broken. */
export interface Ground {
  readonly server: RunningPostgres
  readonly database: string
  readonly chance: Chance
  /** Ends one of the nodes without a word and starts another in its place. */
  readonly killNode: () => Promise<void>
}

const SHORTEST_MS = 200
const LONGEST_MS = 1500

/** Breaks one thing after the other until the time is over: the server crashes or restarts, connections drop, a node is killed. */
export const upheave = async (ground: Ground, until: number): Promise<Upheavals> => {
  const done = { crashes: 0, restarts: 0, drops: 0, kills: 0 }
  const { chance, server, killNode } = ground
  const ways: readonly (readonly [keyof Upheavals, () => Promise<unknown>])[] = [
    ['crashes', () => server.restart('immediate')],
    ['crashes', () => server.restart('immediate')],
    ['restarts', () => server.restart('fast')],
    ['drops', () => dropConnections(ground)],
    ['drops', () => dropConnections(ground)],
    ['drops', () => dropConnections(ground)],
    ['kills', killNode],
  ]
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, SHORTEST_MS + chance.next() * LONGEST_MS))
    if (Date.now() >= until) return done
    const [name, happen] = ways[chance.below(ways.length)] ?? ['drops' as const, () => dropConnections(ground)]
    await happen()
    done[name] += 1
  }
}

/** Cuts about half of the connections to the database. */
const dropConnections = ({ server, database, chance }: Ground): Promise<unknown> =>
  asAdmin(server, (admin) =>
    admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid() and pid % 2 = $2',
      [database, chance.below(2)],
    ),
  )
