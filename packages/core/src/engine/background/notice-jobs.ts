import { isJsonObject } from '../../case/json.ts'
import type { Party } from '../../case/party.ts'
import type { Job, Queue } from '../../ports/background.ts'
import type { Notice } from '../../ports/inbox.ts'
import { JobRejected } from '../../ports/job-rejected.ts'
import type { Change } from '../../ports/outbox.ts'
import { type NoticeOptions, noticesOf, rolesWithoutParty } from './notices.ts'

/** The queue of notices to the inbox in the application: a write to the own database, so it comes back soon. */
export const INBOX_QUEUE: Queue = {
  name: 'notice.inbox',
  retries: 12,
  backoff: { firstSeconds: 1, mostSeconds: 600 },
  attemptSeconds: 60,
}

/** The queue of notices by mail. Two days of patience, for a mail server that is down over a weekend's night. */
export const MAIL_QUEUE: Queue = {
  name: 'notice.mail',
  retries: 60,
  backoff: { firstSeconds: 15, mostSeconds: 3600 },
  attemptSeconds: 120,
}

/** What becomes of the notices of a change. */
export interface NoticeJobsOptions extends Pick<NoticeOptions, 'ownActs'> {
  /** The queues a notice goes to, by name; each delivers and retries on its own. */
  readonly channels: readonly string[]
  /** The people of a role that nobody holds on the case. Without it they get nothing. */
  readonly recipients?: (tenant: string, role: string) => Promise<readonly string[]>
}

/** The jobs that deliver the notices of a change: one per person and channel, with the notice's stable id. */
export const noticeJobs = async (
  change: Change,
  parties: readonly Party[],
  { at, channels, recipients, ...options }: NoticeJobsOptions & { readonly at: string },
): Promise<readonly Job[]> => {
  const roles = recipients ? rolesWithoutParty(change, parties, at) : []
  const resolved = await Promise.all(
    roles.map(async (role) => [role, (await recipients?.(change.tenant, role)) ?? []] as const),
  )
  const notices = noticesOf(change, parties, { at, ...options, wide: Object.fromEntries(resolved) })
  return channels.flatMap((queue) => notices.map((notice) => jobOf(queue, notice)))
}

const jobOf = (queue: string, { id, tenant, ...data }: Notice): Job => ({ id, queue, tenant, data: { ...data } })

/** The notice that a job carries. Throws `JobRejected` when it carries none. */
export const noticeIn = ({ id, tenant, data }: Job): Notice => {
  const { person, template, caseId, revision, at, data: about } = data
  const texts = [person, template, caseId, at]
  if (!texts.every((text) => typeof text === 'string') || typeof revision !== 'number' || !isJsonObject(about))
    throw new JobRejected(`job ${id} carries no notice`)
  return {
    ...{ id, tenant, revision, data: about },
    ...{ person: String(person), template: String(template), caseId: String(caseId), at: String(at) },
  }
}
