import * as v from 'valibot'
import type { Stamp } from '../../workflow/rule.ts'
import type { EventsOf } from './event.ts'
import { day, noteText, payload, reasonText } from './payload.ts'

/** What people may send to a cycle. */
export const cycleEvents = {
  'cycle.restartPlan': null,
  'cycle.revise': payload({ reason: reasonText }),
  'cycle.addFollowUp': payload({
    kind: v.pipe(v.string('kind.invalid'), v.regex(/^[a-z][A-Za-z0-9-]{0,39}$/, 'kind.invalid')),
    text: noteText,
    dueOn: day,
  }),
  'cycle.closeFollowUp': payload({ followUp: v.pipe(v.string('followUp.invalid'), v.uuid('followUp.invalid')) }),
  'cycle.close': null,
  'cycle.closeOpen': payload({ reason: reasonText }),
  'cycle.hold': payload({ reason: reasonText }),
  'cycle.resume': null,
  'cycle.cancel': payload({ reason: reasonText }),
}

/** What a cycle is told by its plans, reports and evaluation. */
export type CycleTold = (
  | { readonly type: 'plan.inForce'; readonly ordinal: number }
  | { readonly type: 'plan.ended'; readonly ordinal: number }
  | { readonly type: 'report.closed'; readonly period: string; readonly result: ReportResult }
  | { readonly type: 'evaluation.final'; readonly predicate: string }
) &
  Stamp

/** How a report ended. */
export type ReportResult = 'reviewed' | 'waived' | 'lapsed'

/** Every event of a cycle. */
export type CycleEvent = EventsOf<typeof cycleEvents> | CycleTold
