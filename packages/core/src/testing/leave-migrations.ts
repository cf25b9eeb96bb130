import { defineMigration } from '../workflow/define-migration.ts'
import type { Migration } from '../workflow/migration.ts'
import { leave } from './leave.ts'
import { leaveThree } from './leave-three.ts'
import { type LeaveTwo, leaveTwo } from './leave-two.ts'

/** Live leaves of version 1 to version 2: a draft is fresh, what was submitted is under review, and the kind follows from the days. */
export const leaveOneToTwo: Migration = defineMigration({
  from: leave,
  to: leaveTwo,
  states: { 'live.work.draft': 'live.work.draft.fresh', 'live.work.submitted': 'live.work.review' },
  context: ({ days, returns }): LeaveTwo => ({ days, returns, kind: days > 12 ? 'long' : 'annual' }),
})

/**
 * Live leaves of version 2 to version 3. The search for a substitute is given up, a check is opened beside the work, and the deadline of
 * a review goes on as that of the decision; a long leave gets a new one. A long leave that is late has no place: somebody decides.
 */
export const leaveTwoToThree: Migration = defineMigration({
  from: leaveTwo,
  to: leaveThree,
  facts: ['away'],
  states: {
    'live.substitute': null,
    'live.work.draft': 'live.work.draft',
    'live.work.review': ({ context }) => (context.kind === 'long' ? 'live.work.longReview' : 'live.work.review'),
    'live.work.review.late': ({ context }) => (context.kind === 'long' ? undefined : 'live.work.expired'),
  },
  regions: { 'live.check': ({ facts }) => (facts.away === 0 ? 'live.check.passed' : 'live.check.open') },
  context: ({ days, ...same }) => {
    if (days > 60) throw new Error('more than sixty days are no leave')
    return { ...same, length: days }
  },
  timers: { 'live.work.review.onTime@reviewDue': 'live.work.review@decisionDue' },
})
