import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browse } from './browse.ts'

/** A dashboard that a browser can reach; who is signed in is said by the header `X-Person` of its context. */
export interface Served {
  readonly address: string
  stop(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}

const asRequest = async (request: IncomingMessage): Promise<Request> => {
  const { method = 'GET', url = '/', headers } = request
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  const body = await bodyOf(request)
  return new Request(`http://${headers.host}${url}`, {
    method,
    headers: given,
    ...(body.length > 0 && { body: new Uint8Array(body) }),
  })
}

const answer = async (site: Browse, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { status, headers, body } = await site.app.fetch(await asRequest(request))
  // Of several cookies each keeps a line of its own.
  response.writeHead(status, [...headers].filter(([name]) => name !== 'transfer-encoding').flat())
  const reader = body?.getReader()
  response.on('close', () => void reader?.cancel())
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) response.write(next.value)
  response.end()
}

/** Serves a dashboard on a free port, streams included. */
export const serveSite = async (site: Browse): Promise<Served> => {
  const server = createServer((request, response) => void answer(site, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}
