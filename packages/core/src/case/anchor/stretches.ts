import { GENESIS } from '../chain.ts'
import { finding, type VerifyFinding } from '../verify-finding.ts'
import { type AnchorLeaf, lastRevision } from './anchor.ts'

/** Where a case stopped: the revision and the hash of the last transition in a leaf. */
export interface Stop {
  readonly last: number
  readonly hash: string
}

/** Where a leaf stops. */
export const stopOf = (leaf: AnchorLeaf): Stop => ({
  last: lastRevision(leaf),
  hash: leaf.hashes.at(-1) ?? leaf.previous,
})

/** Whether a leaf goes on where the case stopped; a case that was in no anchor yet begins with its first transition. */
export const goesOn = (leaf: AnchorLeaf, before: Stop | undefined): boolean =>
  before
    ? leaf.from === before.last + 1 && leaf.previous.startsWith(before.hash)
    : leaf.from === 1 && leaf.previous === GENESIS

/** The leaves of a tenant's cases as they come, anchor by anchor. */
export interface Stretches {
  take(leaf: AnchorLeaf, anchor: number): readonly VerifyFinding[]
}

/** Half a hash tells two apart; whole ones would double what must be remembered. */
const KEPT = 32

/** Watches that every case goes on where it stopped. `since`: from the first anchor on, or from the middle, where older leaves are not known. */
export const stretches = (since: 'first' | 'middle'): Stretches => {
  const stops = new Map<string, Stop>()
  return {
    take: (leaf, anchor) => {
      const before = stops.get(leaf.case)
      const { last, hash } = stopOf(leaf)
      stops.set(leaf.case, { last, hash: hash.slice(0, KEPT) })
      if (goesOn(leaf, before) || (before === undefined && since === 'middle' && leaf.from > 1)) return []
      return [finding('anchored.order', { case: leaf.case, revision: leaf.from, anchor })]
    },
  }
}
