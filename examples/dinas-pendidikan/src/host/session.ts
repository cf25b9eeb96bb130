import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from 'hono'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'

const COOKIE = 'demo_person'

/** The demo's sessions: a signed cookie that names the person. A real host has its own sign-in; the dashboard only asks who it is. */
export interface Sessions {
  personOf(c: Context): Promise<string | undefined>
  signIn(c: Context, person: string): Promise<void>
  signOut(c: Context): void
}

/** Sessions signed with a secret of this data folder, so that they outlive a restart. */
export const createSessions = (directory: string): Sessions => {
  const secret = secretIn(directory)
  return {
    personOf: async (c) => (await getSignedCookie(c, secret, COOKIE)) || undefined,
    signIn: (c, person) => setSignedCookie(c, COOKIE, person, secret, { httpOnly: true, sameSite: 'Lax', path: '/' }),
    signOut: (c) => void deleteCookie(c, COOKIE, { path: '/' }),
  }
}

const secretIn = (directory: string): string => {
  const file = join(directory, 'cookie-secret')
  mkdirSync(directory, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
