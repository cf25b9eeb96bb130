import { join } from 'node:path'

/** How the demo starts, from arguments and environment. */
export interface Settings {
  readonly port: number
  /** The address to listen at; this machine alone unless `HOST` says otherwise, for the demo has no passwords. */
  readonly host?: string
  /** A PostgreSQL to use instead of the embedded PGlite. */
  readonly databaseUrl: string | undefined
  /** Where the embedded database, the clock and the cookie secret live. */
  readonly directory: string
  /** Throw away what was entered before and begin anew. */
  readonly reset: boolean
}

/** The settings cannot be used; the message is one line for the person at the terminal. */
export class SettingsInvalid extends Error {
  readonly _tag = 'SettingsInvalid'
}

const DEFAULT_PORT = 3000

/** Reads `--reset`, `PORT`, `HOST` and `DATABASE_URL`. Throws `SettingsInvalid` on anything else. */
export const readSettings = (
  args: readonly string[],
  env: { readonly [name: string]: string | undefined },
  root: string,
): Settings => {
  const unknown = args.find((arg) => arg !== '--reset')
  if (unknown !== undefined)
    throw new SettingsInvalid(`Unknown argument ${unknown}; the demo knows --reset, PORT, HOST and DATABASE_URL`)
  return {
    port: portOf(env.PORT),
    ...(env.HOST && { host: env.HOST }),
    databaseUrl: env.DATABASE_URL || undefined,
    directory: join(root, '.siklus', 'dinas-pendidikan'),
    reset: args.includes('--reset'),
  }
}

const portOf = (text: string | undefined): number => {
  const port = text === undefined || text === '' ? DEFAULT_PORT : Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new SettingsInvalid(`PORT=${text} is not a port; use a whole number from 0 to 65535`)
}
