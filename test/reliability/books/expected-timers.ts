import type { Case } from '@siklus/core'

/** An armed deadline, without its instant. */
export interface ExpectedTimer {
  readonly state: string
  readonly delay: string
  readonly paused: boolean
}

// by leaf, written out by hand: what the machines say, said once more
const ARMED: { readonly [leaf: string]: string } = {
  'petition live.work.open.fresh': 'staleDue',
  'petition live.work.received.fresh': 'staleDue',
  'petition live.work.asked.onTime': 'answerDue',
  'errand live.work.wanted': 'findDue',
}

/** The deadlines that are armed where a case stands; they stand still while it is on hold. */
export const expectedTimers = ({ workflow, state, status }: Case): readonly ExpectedTimer[] => {
  if (status === 'done') return []
  const leaves = state.split('|')
  const paused = leaves.includes('live.hold.on')
  return leaves.flatMap((leaf) => {
    const delay = ARMED[`${workflow} ${leaf}`]
    return delay === undefined ? [] : [{ state: `${workflow}.${leaf}`, delay, paused }]
  })
}
