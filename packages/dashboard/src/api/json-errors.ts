import type { MiddlewareHandler } from 'hono'
import { plainError } from './error-body.ts'

const names: { readonly [status: number]: readonly [tag: string, message: string] } = {
  401: ['NotSignedIn', 'Nobody is signed in; sign in with the host, then ask again'],
  403: ['Forbidden', 'The request was refused before it was read: it came from another site, or nobody may do this'],
  404: ['NotFound', 'There is no such address in this API'],
  413: ['TooLarge', 'The body is too large'],
  500: ['Unexpected', 'Something went wrong on the server'],
  503: ['Unavailable', 'The service is not available; try again later'],
}

/**
 * Stands around the whole dashboard for `/api`: what the frame answers there (nobody signed in, no such address, too large) is a page for
 * people; here it becomes JSON in the shape of all other errors.
 */
export const jsonErrors: MiddlewareHandler = async (c, next) => {
  await next()
  const { status, headers } = c.res
  if (status < 400 || headers.get('Content-Type')?.startsWith('application/json')) return
  const [tag, message] = names[status] ?? ['Refused', `The request was answered with status ${status}`]
  const kept = new Headers(headers)
  for (const name of ['Content-Encoding', 'Content-Length', 'Content-Security-Policy']) kept.delete(name)
  kept.set('Content-Type', 'application/json')
  c.res = undefined
  c.res = new Response(JSON.stringify(plainError(tag, message)), { status, headers: kept })
}
