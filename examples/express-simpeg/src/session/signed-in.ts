import type { RequestHandler, Response } from 'express'
import type { Peran } from '../database/demo-office.ts'
import type { Account, Sessions } from './sessions.ts'

/** The signed-in person does not have the role that a page asks for. */
class RoleMissing extends Error {
  readonly _tag = 'RoleMissing'
  constructor(peran: Peran) {
    super(`Only ${peran} may do this`)
  }
}

/** Lets nobody further who is not signed in: they are led to the sign-in page and back. */
export const signedIn =
  (sessions: Sessions): RequestHandler =>
  async (req, res, next) => {
    const account = await sessions.who(req.get('cookie'))
    if (!account) return res.redirect(303, `/masuk?kembali=${encodeURIComponent(req.originalUrl)}`)
    res.locals.account = account
    next()
  }

/** Who is signed in, behind `signedIn`. */
export const accountOf = (res: Response): Account => res.locals.account

/** The same, if it is somebody with this role. Throws `RoleMissing`. */
export const demandRole = (res: Response, peran: Peran): Account => {
  const account = accountOf(res)
  if (account.peran !== peran) throw new RoleMissing(peran)
  return account
}
