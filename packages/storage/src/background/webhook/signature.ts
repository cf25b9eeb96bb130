import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What is signed: the id of the message, the second it was sent, and the body as it travels. */
export interface Signed {
  readonly id: string
  /** Seconds since 1970. */
  readonly timestamp: number
  readonly body: string | Uint8Array
}

const PREFIX = 'whsec_'
const LEAST_BYTES = 24
const MOST_BYTES = 64

/** A new secret for an endpoint, in the form of Standard Webhooks: `whsec_` and 32 random bytes in base64. */
export const createWebhookSecret = (): string => `${PREFIX}${randomBytes(32).toString('base64')}`

/** The signature of a message under a secret, in the form of Standard Webhooks: `v1,` and HMAC-SHA256 in base64. */
export const signatureOf = (secret: string, { id, timestamp, body }: Signed): string =>
  `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest('base64')}`

/** Whether one of the signatures in a header is that of one of the secrets. */
export const isSigned = (header: string, secrets: readonly string[], signed: Signed): boolean => {
  const given = header.split(' ').map((text) => Buffer.from(text))
  const right = secrets.map((secret) => Buffer.from(signatureOf(secret, signed)))
  return right.some((one) => given.some((other) => one.length === other.length && timingSafeEqual(one, other)))
}

const keyOf = (secret: string): Buffer => {
  const key = Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : '', 'base64')
  if (key.length < LEAST_BYTES || key.length > MOST_BYTES)
    throw new RangeError(`a secret of a webhook is '${PREFIX}' and ${LEAST_BYTES} to ${MOST_BYTES} bytes in base64`)
  return key
}
