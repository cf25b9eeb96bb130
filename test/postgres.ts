import pg from 'pg'
import { makeFolder, openHome, type PostgresHome, runIn } from './postgres-home.ts'
import { PORT, type PostgresServer, type ServerPlace, type StopMode, startServer } from './postgres-server.ts'

/** Where a server listens: the folder that holds its socket, the port that is part of the socket's name, and who connects. */
export interface PostgresAddress {
  readonly host: string
  readonly port: number
  readonly user: string
}

/** A started server. */
export interface RunningPostgres extends PostgresAddress {
  /** What it lives in, for programs that work on its files or beside it. */
  readonly home: PostgresHome
  /** Stops it and starts it again on the same data and address. `immediate` is a crash, with recovery at the start. */
  readonly restart: (mode: StopMode) => Promise<void>
  /** Ends it and removes everything it wrote. Calling it again does nothing. */
  readonly stop: () => Promise<void>
}

/** Settings beyond the tests' own. Tests trade durability for speed; a bench or a proof must not. */
export interface PostgresOptions {
  /** `name=value`, later ones win: `['fsync=on', 'shared_buffers=512MB']`. */
  readonly settings?: readonly string[]
}

/** One database of a started server, in the form `new pg.Pool()` takes. `drop()` throws out whoever is still connected. */
export interface FreshDatabase extends PostgresAddress {
  readonly database: string
  readonly drop: () => Promise<void>
}

const USER = 'postgres'

/** No checkpoint or flush waits in tests; connections for a pool or two per test file. */
const TEST_SETTINGS = ['fsync=off', 'max_connections=60']

/**
 * Starts PostgreSQL from the npm binaries: in a folder of its own, reachable by socket only, gone with this process even after SIGKILL.
 * As root the server runs as `nobody`. Takes about two seconds. Fails with the server's own words when it does not come up.
 */
export const startPostgres = async ({ settings = [] }: PostgresOptions = {}): Promise<RunningPostgres> => {
  const home = await openHome()
  try {
    const place = await makeCluster(home, [...TEST_SETTINGS, ...settings])
    return running(home, place, await startServer(home, place))
  } catch (error) {
    home.end()
    throw error
  }
}

const makeCluster = async (home: PostgresHome, settings: readonly string[]): Promise<ServerPlace> => {
  const data = makeFolder(home, 'data')
  const host = makeFolder(home, 'socket')
  const ways = ['-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions']
  await runIn(home, home.binaries.initdb, ['-D', data, '-U', USER, ...ways])
  return { data, host, settings }
}

const running = (home: PostgresHome, place: ServerPlace, started: PostgresServer): RunningPostgres => {
  let server = started
  return {
    ...{ host: place.host, port: PORT, user: USER, home },
    restart: async (mode) => {
      await server.stop(mode)
      server = await startServer(home, place)
    },
    stop: async () => {
      await server.stop('fast')
      home.end()
    },
  }
}

/** Creates an empty database under a name of its own. One per test file keeps files from seeing each other. */
export const freshDatabase = async ({ host, port, user }: PostgresAddress): Promise<FreshDatabase> => {
  const address = { host, port, user }
  const database = await asAdmin(address, async (admin) => {
    // The server counts, so that names stay apart however many processes ask.
    const { rows } = await admin.query("select 'test_' || pg_current_xact_id()::text as name")
    const name = String(rows[0].name)
    await admin.query(`create database ${name}`)
    return name
  })
  // The server itself waits some seconds for clients that are leaving; to throw those out would reach them as an error nobody awaits.
  const drop = () =>
    asAdmin(address, async (admin) => {
      try {
        return await admin.query(`drop database if exists ${database}`)
      } catch {
        return admin.query(`drop database if exists ${database} with (force)`)
      }
    })
  return { ...address, database, drop: async () => void (await drop()) }
}

/** Runs one piece of work as the owner of the server, on a connection of its own to the database `postgres`. */
export const asAdmin = async <A>(address: PostgresAddress, work: (admin: pg.Client) => Promise<A>): Promise<A> => {
  const { host, port, user } = address
  const admin = new pg.Client({ host, port, user, database: 'postgres' })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}
