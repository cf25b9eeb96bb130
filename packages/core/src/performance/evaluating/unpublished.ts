import { type Case, partyOf } from '../../case/case.ts'
import type { Transition } from '../../case/transition.ts'
import type { By } from '../../engine/engine.ts'

/** The owner is shown a rating once it is official: before that it is being calibrated. */
export const isKeptFrom = (item: Case, { by }: By): boolean =>
  item.workflow === 'evaluation' && partyOf(item, 'owner') === by.person && item.context.official === null

/** A case as its reader may read it: without a rating that is kept from him. */
export const asSeenBy = (item: Case, options: By): Case =>
  isKeptFrom(item, options) ? { ...item, context: { ...item.context, rating: null } } : item

const withoutPayload = (step: Transition): Transition => ({ ...step, event: { type: step.event.type }, facts: {} })

/** The steps of a case as its reader may read them: that somebody else acted, not what he gave, while the rating is kept from the reader. */
export const stepsAsSeenBy = (item: Case, steps: readonly Transition[], options: By): readonly Transition[] =>
  isKeptFrom(item, options) ? steps.map((step) => (step.by === options.by.person ? step : withoutPayload(step))) : steps
