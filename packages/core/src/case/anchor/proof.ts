import { chainHash } from '../chain.ts'
import { type InclusionProof, verifyInclusion } from '../merkle.ts'
import type { ChainEntry } from '../transition.ts'
import { type Anchor, type AnchorLeaf, anchorHash, leafText } from './anchor.ts'

/** Proves that an anchor holds one transition of a case: its leaf, and the way from the leaf to the root. Small enough to print. */
export interface AnchorProof {
  readonly anchor: Anchor
  readonly leaf: AnchorLeaf
  readonly revision: number
  readonly inclusion: InclusionProof
}

/** What a proof is held against: the hash of an anchor that is known to be true, and the entry, when its content matters as well. */
export interface ProofClaim {
  readonly anchorHash: string
  readonly entry?: ChainEntry
}

/** Whether a proof holds: the anchor is the known one, the leaf lies in it, and the entry is the one at this revision. */
export const verifyProof = ({ anchor, leaf, revision, inclusion }: AnchorProof, claim: ProofClaim): boolean => {
  const hash = leaf.hashes[revision - leaf.from]
  const known = anchorHash(anchor) === claim.anchorHash && inclusion.size === anchor.cases
  return (
    known &&
    hash !== undefined &&
    verifyInclusion(leafText(leaf), inclusion, anchor.root) &&
    fits({ anchor, leaf, revision }, claim.entry)
  )
}

const fits = ({ anchor, leaf, revision }: Omit<AnchorProof, 'inclusion'>, entry: ChainEntry | undefined): boolean => {
  if (entry === undefined) return true
  const at = revision - leaf.from
  const previous = at === 0 ? leaf.previous : leaf.hashes[at - 1]
  const same = entry.tenant === anchor.tenant && entry.case === leaf.case && entry.revision === revision
  return same && previous !== undefined && chainHash(previous, entry) === leaf.hashes[at]
}
