import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { Response as Answer, Request as Asked, RequestHandler } from 'express'

/**
 * Gives requests of Express to something that speaks the web's `Request` and `Response`, such as the dashboard. Mount it before any body
 * parser: it passes the body on unread. Its streams end with the browser's connection.
 */
export const fetchHandler =
  (fetch: (request: Request) => Response | Promise<Response>): RequestHandler =>
  async (asked, answer) => {
    const gone = new AbortController()
    answer.once('close', () => gone.abort())
    await send(await fetch(requestOf(asked, gone.signal)), answer, gone.signal)
  }

const requestOf = (asked: Asked, signal: AbortSignal): Request => {
  const headers = new Headers()
  for (const [name, value = []] of Object.entries(asked.headers))
    for (const one of [value].flat()) headers.append(name, one)
  const hasBody = asked.method !== 'GET' && asked.method !== 'HEAD'
  return new Request(`${asked.protocol}://${asked.get('host')}${asked.url}`, {
    ...{ method: asked.method, headers, signal },
    ...(hasBody && { body: Readable.toWeb(asked) as BodyInit, duplex: 'half' }),
  })
}

const send = async ({ status, headers, body }: Response, answer: Answer, signal: AbortSignal): Promise<void> => {
  answer.status(status)
  for (const [name, value] of headers) if (name !== 'set-cookie') answer.setHeader(name, value)
  if (headers.getSetCookie().length > 0) answer.setHeader('set-cookie', headers.getSetCookie())
  if (body === null) return void answer.end()
  await pipeline(Readable.fromWeb(body as ReadableStream), answer).catch((error: unknown) => {
    // a browser that went away is not a fault
    if (!signal.aborted) throw error
  })
}
