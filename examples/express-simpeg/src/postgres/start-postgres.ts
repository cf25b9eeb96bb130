import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, binariesFor, serverAccount } from './binaries.ts'

/** A PostgreSQL of this process, in the form `new pg.Pool()` takes. It and everything it wrote are gone after `stop()`. */
export interface StartedPostgres {
  readonly host: string
  readonly user: string
  readonly database: string
  stop(): Promise<void>
}

/** Starts PostgreSQL from npm in a temporary folder, reachable by socket only: a look at the application needs no server. */
export const startPostgres = async (): Promise<StartedPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'simpeg-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  // the account of the server passes through; what lies inside is its own
  chmodSync(folder, 0o755)
  const account = serverAccount()
  const bin = join(binariesFor(account, folder), 'bin')
  const [data, host] = [ownFolder(folder, 'data', account), ownFolder(folder, 'socket', account)]
  const options = { ...account, cwd: folder, env: { LC_ALL: 'C', TZ: 'UTC' } } as const
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions']
  await ended(spawn(join(bin, 'initdb'), init, { ...options, stdio: ['ignore', 'ignore', 'pipe'] }))
  const serve = ['-D', data, '-k', host, '-c', 'listen_addresses=']
  const server = spawn(join(bin, 'postgres'), serve, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  const kill = () => server.kill('SIGQUIT')
  process.once('exit', kill)
  await ready(server)
  const stop = async () => {
    const gone = new Promise((resolve) => server.once('close', resolve))
    if (server.exitCode === null && server.kill('SIGINT')) await gone
    for (const hook of [kill, remove]) process.off('exit', hook)
    remove()
  }
  return { host, user: 'postgres', database: 'postgres', stop }
}

const ownFolder = (folder: string, name: string, { uid, gid }: Account): string => {
  const path = join(folder, name)
  mkdirSync(path, { mode: 0o700 })
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
  return path
}

const ended = (child: ChildProcess): Promise<void> => {
  const words = said(child)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(words.join('')))))
  })
}

const ready = (server: ChildProcess): Promise<void> => {
  const words = said(server)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('close', () => reject(new Error(`PostgreSQL ended: ${words.join('')}`)))
    server.stderr?.on('data', () => {
      if (words.join('').includes('ready to accept connections')) resolve()
    })
  })
}

const FIRST_WORDS = 100

/** What a program says first, enough to tell why it did not start; the rest is read and dropped, or it would wait for a reader. */
const said = (child: ChildProcess): readonly string[] => {
  const words: string[] = []
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    if (words.length < FIRST_WORDS) words.push(text)
  })
  return words
}
