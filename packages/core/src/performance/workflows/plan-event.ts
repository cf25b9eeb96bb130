import type { CancelTold, EventsOf } from './event.ts'
import type { HoldTold } from './hold.ts'
import { contentHash, documentRevision, noteText, payload, reasonText } from './payload.ts'

/** What people may send to a plan. */
export const planEvents = {
  'plan.submit': payload({ document: documentRevision }),
  'plan.recall': null,
  'plan.return': payload({ note: noteText }),
  'plan.negotiate': payload({ note: noteText }),
  'plan.propose': payload({ document: documentRevision }),
  'plan.agree': null,
  'plan.sign': payload({ contentHash }),
  'plan.countersign': payload({ contentHash }),
  'plan.refuseToSign': payload({ reason: reasonText }),
  'plan.withdraw': payload({ reason: reasonText }),
}

/** Every event of a plan. */
export type PlanEvent = EventsOf<typeof planEvents> | HoldTold | CancelTold
