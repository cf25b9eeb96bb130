import * as v from 'valibot'
import { behaviourRatings, resultRatings, unitAchievements } from '../../packs/id-permenpanrb6-2022/index.ts'
import type { CancelTold, EventsOf } from './event.ts'
import type { HoldTold } from './hold.ts'
import { documentRevision, noteText, payload, reasonText, statementText } from './payload.ts'

const rating = {
  resultRating: v.picklist(resultRatings, 'resultRating.invalid'),
  behaviourRating: v.picklist(behaviourRatings, 'behaviourRating.invalid'),
  /** Where the owner heads a unit. */
  unitAchievement: v.optional(v.picklist(unitAchievements, 'unitAchievement.invalid')),
}

/** What people may send to an evaluation. The predicate is never among it: the pack computes it. */
export const evaluationEvents = {
  'evaluation.assess': payload({ document: documentRevision }),
  'evaluation.rate': payload({ ...rating, note: v.optional(noteText) }),
  'evaluation.sendBack': payload({ note: noteText }),
  'evaluation.publish': null,
  'evaluation.acknowledge': null,
  'evaluation.accept': null,
  'evaluation.object': payload({ grounds: statementText }),
  'evaluation.withdrawObjection': null,
  'evaluation.respond': payload({ statement: statementText }),
  'evaluation.reject': payload({ reason: reasonText }),
  'evaluation.revise': payload({ ...rating, reason: reasonText }),
}

/** Every event of an evaluation. */
export type EvaluationEvent = EventsOf<typeof evaluationEvents> | HoldTold | CancelTold
