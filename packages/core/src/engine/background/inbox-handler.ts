import type { Inbox } from '../../ports/inbox.ts'
import { INBOX_QUEUE, noticeIn } from './notice-jobs.ts'
import type { JobHandler } from './worker.ts'

/** Puts notices into the inbox of the application. */
export const inboxHandler = (inbox: Inbox): JobHandler => ({
  queue: INBOX_QUEUE,
  run: async (job, { signal }) => {
    await inbox.put([noticeIn(job)], { signal })
  },
})
