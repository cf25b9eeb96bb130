import type { Job, Queue } from '../../ports/background.ts'
import type { Change } from '../../ports/outbox.ts'

/** The queue of webhooks: about three days of patience, since the other side may be down over a weekend. */
export const WEBHOOK_QUEUE: Queue = {
  name: 'webhook',
  retries: 24,
  backoff: { firstSeconds: 5, mostSeconds: 6 * 3600 },
  attemptSeconds: 60,
}

/** Who subscribed to what. */
export interface Subscription {
  /** The host's id of the endpoint; address and secrets stay with the host. */
  readonly endpoint: string
  /** Only these workflows; without it all. */
  readonly workflows?: readonly string[]
  /** Only these events; without it all. */
  readonly events?: readonly string[]
}

/** The jobs that tell a change to its subscribers: which case moved where, by ids. Who asks for more asks through the API, with a right. */
export const webhookJobs = (change: Change, subscriptions: readonly Subscription[]): readonly Job[] =>
  subscriptions
    .filter(({ workflows, events }) => hears(workflows, change.workflow) && hears(events, change.event))
    .map(({ endpoint }) => ({
      id: `${change.caseId}:${change.revision}:${endpoint}`,
      queue: WEBHOOK_QUEUE.name,
      tenant: change.tenant,
      data: { endpoint, type: 'case.moved', at: change.at, about: aboutOf(change) },
    }))

const hears = (chosen: readonly string[] | undefined, value: string): boolean =>
  chosen === undefined || chosen.includes(value)

const aboutOf = ({ tenant, caseId, workflow, revision, event, state }: Change) => ({
  ...{ tenant, case: caseId, workflow, revision },
  ...{ event, state },
})
