import { hash } from 'node:crypto'
import { type Clock, type Job, type JobHandler, JobRejected, systemClock, WEBHOOK_QUEUE } from '@siklus/core'
import { AddressRefused, post } from './post.ts'
import { signatureOf } from './signature.ts'

/** Where a subscriber listens. */
export interface WebhookEndpoint {
  readonly url: string
  /** What its messages are signed with; two while a secret is being replaced. */
  readonly secrets: readonly string[]
}

/** What `webhookHandler` takes. */
export interface WebhookOptions {
  /** The endpoint of a tenant by the host's id; nothing where it was taken away. */
  readonly endpoint: (tenant: string, id: string) => Promise<WebhookEndpoint | undefined>
  /** Told that an endpoint says it is gone for good (410): send it nothing more. */
  readonly onGone?: (tenant: string, id: string) => Promise<void>
  /** How long an answer may take; default 10,000. */
  readonly timeoutMs?: number
  /**
   * Hosts of the own network, `hooks.intra.go.id` or with a port `10.1.2.3:8080`, that may be called without TLS and on private addresses.
   * Nobody else's address may lead there.
   */
  readonly trusted?: readonly string[]
  /** Jobs at a time; default 4. */
  readonly concurrency?: number
  readonly clock?: Clock
}

/**
 * Delivers webhooks in the form of Standard Webhooks. 2xx is done. 408, 425, 429, 5xx, silence and a broken connection come back later;
 * any other answer, a redirect too, is rejected, and 410 is also told to the host.
 */
export const webhookHandler = (options: WebhookOptions): JobHandler => ({
  queue: WEBHOOK_QUEUE,
  ...(options.concurrency !== undefined && { concurrency: options.concurrency }),
  run: async (job, { signal }) => {
    const id = endpointIn(job)
    const endpoint = await options.endpoint(job.tenant, id)
    if (!endpoint) throw new JobRejected(`there is no endpoint ${id}`)
    const status = await delivered(job, { ...options, endpoint, id, signal })
    if (status === 410) await options.onGone?.(job.tenant, id)
    judge(id, status)
  },
})

const endpointIn = ({ id, data: { endpoint } }: Job): string => {
  if (typeof endpoint !== 'string') throw new JobRejected(`job ${id} names no endpoint`)
  return endpoint
}

interface Delivery extends Pick<WebhookOptions, 'timeoutMs' | 'trusted' | 'clock'> {
  readonly endpoint: WebhookEndpoint
  readonly id: string
  readonly signal: AbortSignal
}

const delivered = async (job: Job, delivery: Delivery): Promise<number> => {
  const { endpoint, id, signal, timeoutMs = 10_000, trusted = [], clock = systemClock } = delivery
  const body = JSON.stringify({ type: job.data.type, timestamp: job.data.at, data: job.data.about })
  const headers = headersOf(job, { endpoint, body, now: clock.now() })
  try {
    return await post({
      ...{ url: endpoint.url, headers, body, trusted },
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    })
  } catch (error) {
    if (error instanceof AddressRefused) throw new JobRejected(`endpoint ${id}: ${error.message}`)
    // the cause names addresses; what is kept of a job names the endpoint only
    throw new Error(`endpoint ${id} did not answer`, { cause: error })
  }
}

interface Message {
  readonly endpoint: WebhookEndpoint
  readonly body: string
  readonly now: number
}

const headersOf = (job: Job, { endpoint, body, now }: Message) => {
  const id = `msg_${hash('sha256', JSON.stringify([job.tenant, job.id]), 'hex').slice(0, 32)}`
  const timestamp = Math.floor(now / 1000)
  return {
    'content-type': 'application/json',
    'user-agent': 'siklus',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': endpoint.secrets.map((secret) => signatureOf(secret, { id, timestamp, body })).join(' '),
  }
}

const LATER = [408, 425, 429]

const judge = (id: string, status: number): void => {
  if (status >= 200 && status < 300) return
  const answered = `endpoint ${id} answered ${status}`
  if (status >= 500 || LATER.includes(status)) throw new Error(answered)
  throw new JobRejected(answered)
}
