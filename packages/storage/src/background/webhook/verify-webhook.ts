import { isSigned } from './signature.ts'

/** Headers as `fetch` or as Node gives them. */
export type WebhookHeaders =
  | { readonly [name: string]: string | readonly string[] | undefined }
  | { get(name: string): string | null }

/** What a receiver checks. */
export interface WebhookCheck {
  readonly headers: WebhookHeaders
  /** The body as it arrived, before anything parsed it. */
  readonly body: string | Uint8Array
  /** The secret; two while it is being replaced. */
  readonly secrets: readonly string[]
  /** Milliseconds since 1970. */
  readonly now: number
  /** How far the sender's clock may be from the receiver's, in either direction; default 300. */
  readonly toleranceSeconds?: number
  /**
   * The receiver's memory of ids: answers whether it has the id, and keeps it, in one step, at least until the instant. Without it a
   * message that somebody recorded can be played again within the tolerance.
   */
  readonly seen?: (id: string, until: string) => Promise<boolean>
}

/**
 * Whose message it is, or why it is not to be believed. `repeated` was believed before: answer it with success and do nothing, because
 * the sender repeats what it got no answer for.
 */
export type WebhookVerdict =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly because: 'headers' | 'signature' | 'timestamp' }
  | { readonly ok: false; readonly because: 'repeated'; readonly id: string }

const TOLERANCE_SECONDS = 300

/** Checks a webhook where it arrives: the signature over id, time and body, the time, and that the id is new. */
export const verifyWebhook = async (check: WebhookCheck): Promise<WebhookVerdict> => {
  const { body, secrets, now, toleranceSeconds = TOLERANCE_SECONDS } = check
  if (secrets.length === 0) throw new RangeError('a webhook cannot be verified without a secret')
  const { id, time, signature } = read(check.headers)
  if (!id || !/^\d{1,12}$/.test(time) || !signature) return { ok: false, because: 'headers' }
  const timestamp = Number(time)
  if (!isSigned(signature, secrets, { id, timestamp, body })) return { ok: false, because: 'signature' }
  if (Math.abs(now / 1000 - timestamp) > toleranceSeconds) return { ok: false, because: 'timestamp' }
  // a clock that is ahead may sign for later: only after twice the tolerance can no copy be believed any more
  const until = new Date(now + 2 * toleranceSeconds * 1000).toISOString()
  return (await check.seen?.(id, until)) ? { ok: false, because: 'repeated', id } : { ok: true, id }
}

const read = (headers: WebhookHeaders) => ({
  id: one(headers, 'webhook-id'),
  time: one(headers, 'webhook-timestamp'),
  signature: one(headers, 'webhook-signature'),
})

const one = (headers: WebhookHeaders, name: string): string => {
  const value = isGetter(headers) ? headers.get(name) : headers[name]
  return typeof value === 'string' ? value : ''
}

const isGetter = (headers: WebhookHeaders): headers is { get(name: string): string | null } =>
  'get' in headers && typeof headers.get === 'function'
