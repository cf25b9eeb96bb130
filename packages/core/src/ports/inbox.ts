import type { JsonObject } from '../case/json.ts'
import type { Call } from './call.ts'

/** One notice to one person about one step of a case: ids and keys, from which a page or a mail makes its words. */
export interface Notice {
  /** `<case>:<revision>:<n>:<person>`: the same step never gives a second one. */
  readonly id: string
  readonly tenant: string
  readonly person: string
  /** A key of the message catalogue. */
  readonly template: string
  readonly caseId: string
  readonly revision: number
  /** When the step happened. */
  readonly at: string
  /** Workflow, event, state and the role in which the person is told. */
  readonly data: JsonObject
}

/** A notice as its reader sees it. */
export interface InboxEntry extends Notice {
  readonly readAt: string | null
}

/** Whose inbox. Only ever the person who looks: the caller takes it from the session, never from a form. */
export interface InboxOwner {
  readonly tenant: string
  readonly person: string
}

/** One page, newest first. `after` is the id of the last notice of the page before; `unread` leaves out what was read. */
export interface InboxPage {
  readonly after?: string
  readonly limit: number
  readonly unread?: true
}

/** The notices people find when they look at their screen. */
export interface Inbox {
  /** Puts notices of one tenant or several; one that is there already stays as it is, read or not. Answers how many were new. */
  put(notices: readonly Notice[], call?: Call): Promise<number>
  list(owner: InboxOwner, page: InboxPage, call?: Call): Promise<readonly InboxEntry[]>
  /** Exact up to `cap`; `cap` means "that many or more". */
  countUnread(owner: InboxOwner, cap: number, call?: Call): Promise<number>
  /** Marks the owner's notices as read, some by id or all. The first reading counts. Answers how many were unread. */
  markRead(owner: InboxOwner, which: readonly string[] | 'all', at: string, call?: Call): Promise<number>
  /** Drops up to `limit` notices of a tenant from before an instant, oldest first, and answers how many: for retention. */
  drop(tenant: string, before: string, limit: number, call?: Call): Promise<number>
}
