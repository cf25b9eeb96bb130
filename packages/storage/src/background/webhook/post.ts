import { lookup as dnsLookup, type LookupAddress } from 'node:dns'
import { type ClientRequest, request as httpRequest, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** The address of an endpoint is one that is never called. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
}

/** One request. */
export interface Post {
  readonly url: string
  readonly headers: { readonly [name: string]: string }
  readonly body: string
  readonly signal: AbortSignal
  /** Hosts, with their port where it is not the usual one, that may be called without TLS and on private addresses. */
  readonly trusted: readonly string[]
}

/**
 * Posts a text and answers the status; the answer's body is not read and a redirect is not followed. Fails with `AddressRefused` before
 * anything is sent where the address is not https, or does not lead to the public internet: the addresses are looked at when the name is
 * resolved for this very connection, so a name that changes its mind in between gains nothing.
 */
export const post = async (given: Post): Promise<number> => {
  const url = parsed(given.url)
  const isTrusted = given.trusted.includes(url.host)
  if (!isTrusted) demandPublic(url)
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    headers: { ...given.headers, 'content-length': Buffer.byteLength(given.body) },
    signal: given.signal,
    ...(!isTrusted && { lookup: publicLookup }),
  }
  return statusOf((url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options), given.body)
}

const parsed = (text: string): URL => {
  const url = URL.parse(text)
  if (!url || !['https:', 'http:'].includes(url.protocol)) throw new AddressRefused('the address is no web address')
  if (url.username || url.password) throw new AddressRefused('the address holds a password')
  return url
}

const demandPublic = (url: URL): void => {
  if (url.protocol !== 'https:') throw new AddressRefused('the address is not https')
  // a host that is an address itself is never looked up
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(host) && !isPublicAddress(host)) throw new AddressRefused('the address is a private one')
}

const publicLookup: LookupFunction = (hostname, options, callback) =>
  dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, [])
    const [first] = addresses
    if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
      return callback(new AddressRefused('the name leads to a private address'), [])
    return options.all ? callback(null, [...addresses] as LookupAddress[]) : callback(null, first.address, first.family)
  })

const statusOf = (request: ClientRequest, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request.on('error', reject)
    request.on('response', (response) => {
      // what the other side says beyond the status is nobody's business, and may be endless
      response.on('error', () => {})
      response.destroy()
      resolve(response.statusCode ?? 0)
    })
    request.end(body)
  })
