import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, accountForServer, type Binaries, binariesFor } from './postgres-binaries.ts'
import { startGuard } from './postgres-guard.ts'

/** A folder of its own, with the account and the programs of the servers that live in it. `end()` removes it, its servers stopped. */
export interface PostgresHome {
  readonly folder: string
  readonly account: Account
  readonly binaries: Binaries
  readonly end: () => void
}

/** Makes a home below the temporary folder. From here on nothing stays behind when this process ends, even by SIGKILL. */
export const openHome = async (): Promise<PostgresHome> => {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-postgres-'))
  // Open, so that another account passes through; what lies inside is closed.
  chmodSync(folder, 0o755)
  // Before initdb: a guard started only when the server is ready would leave a server behind when the start itself is killed.
  const guard = startGuard(folder)
  const end = () => {
    guard.end()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const account = accountForServer()
    return { folder, account, binaries: await binariesFor(account, folder), end }
  } catch (error) {
    end()
    throw error
  }
}

/** Makes a folder in the home that only its account reads. */
export const makeFolder = ({ folder, account }: PostgresHome, name: string): string => {
  const path = join(folder, name)
  mkdirSync(path, { mode: 0o700 })
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid)
  return path
}

/** Starts a program under the home's account. What it says on stderr must be read, or it blocks on a full pipe: see `listen`. */
export const spawnIn = ({ folder, account }: PostgresHome, program: string, args: readonly string[]): ChildProcess =>
  spawn(program, args, {
    ...account,
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })

/** Runs a program under the home's account to its end. Fails with the program's own words. */
export const runIn = (home: PostgresHome, program: string, args: readonly string[]): Promise<void> => {
  const child = spawnIn(home, program, args)
  const words = listen(child)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}: ${words.join('')}`)),
    )
  })
}

const WORDS = 200

/** Keeps the first words of a program, enough to say why it did not start, and goes on reading. */
export const listen = (child: ChildProcess): readonly string[] => {
  const words: string[] = []
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    if (words.length < WORDS) words.push(text)
  })
  return words
}
