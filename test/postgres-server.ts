import type { ChildProcess } from 'node:child_process'
import { listen, type PostgresHome, spawnIn } from './postgres-home.ts'

/** The port of every server: part of its socket's name, so servers in folders of their own do not clash. */
export const PORT = 5432

/** Where a server keeps its data and its socket, and its settings, `name=value`, later ones winning. */
export interface ServerPlace {
  readonly data: string
  readonly host: string
  readonly settings: readonly string[]
}

/** `fast` throws out the clients and writes a checkpoint; `immediate` is a crash that the next start recovers from. */
export type StopMode = 'fast' | 'immediate'

/** A process that serves. Stopping it twice does nothing. */
export interface PostgresServer {
  readonly stop: (mode: StopMode) => Promise<void>
}

const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const

/** Starts a server on data that is there, and waits until it takes connections. Fails with its own words. */
export const startServer = async (
  home: PostgresHome,
  { data, host, settings }: ServerPlace,
): Promise<PostgresServer> => {
  const all = ['listen_addresses=', `port=${PORT}`, ...settings]
  const options = all.flatMap((setting) => ['-c', setting])
  const server = spawnIn(home, home.binaries.postgres, ['-D', data, '-k', host, ...options])
  await untilReady(server)
  return { stop: (mode) => stopped(server, SIGNALS[mode]) }
}

// clients that knock while it recovers fill its log: what it says last counts
const LAST_WORDS = 100_000

const untilReady = (server: ChildProcess): Promise<void> => {
  const words = listen(server)
  let last = ''
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('close', (code) => reject(new Error(`postgres ended with ${code}: ${words.join('')}`)))
    // A replica says "read-only connections".
    server.stderr?.on('data', (text) => {
      last = `${last}${text}`.slice(-LAST_WORDS)
      if (/ready to accept (?:read-only )?connections/.test(last)) resolve()
    })
  })
}

const stopped = async (server: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise((resolve) => server.once('close', resolve))
  server.kill(signal)
  await gone
}
