import * as v from 'valibot'
import type { CancelTold, EventsOf } from './event.ts'
import type { HoldTold } from './hold.ts'
import { day, documentRevision, noteText, payload, reasonText } from './payload.ts'

/** What people may send to a report. */
export const reportEvents = {
  'report.submit': payload({ document: documentRevision }),
  'report.recall': null,
  'report.return': payload({ note: noteText }),
  'report.review': payload({ note: v.optional(noteText) }),
  'report.waive': payload({ reason: reasonText }),
  'report.extend': payload({ dueOn: day, reason: reasonText }),
}

/** Every event of a report. */
export type ReportEvent = EventsOf<typeof reportEvents> | HoldTold | CancelTold
