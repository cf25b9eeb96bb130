import { hash } from 'node:crypto'
import { canonical } from '../canonical.ts'

/**
 * The seal over a day: a Merkle root over every transition of a tenant that no anchor before it holds. Anchors are numbered from 1, and
 * each names the hash of the one before, so that none can be left out. `day` is the UTC date on which the anchor was opened; a
 * transition that commits afterwards belongs to the next one. See docs/verification.md.
 */
export interface Anchor {
  readonly format: 1
  readonly tenant: string
  readonly number: number
  readonly day: string
  /** How many cases moved: the leaves of the tree. */
  readonly cases: number
  readonly transitions: number
  readonly root: string
  /** The hash of the anchor before; 64 zeros for the first. */
  readonly previous: string
  /** The feed's cursors between which the cases moved; null: from the beginning, or nothing was ever told. */
  readonly from: string | null
  readonly to: string | null
  readonly sealedAt: string
}

/**
 * What one anchor holds of one case: the hashes of its transitions since the anchor before, oldest first. `from` is the revision of the
 * first, `previous` the hash of the transition before it. The leaves of an anchor stand in the order of their cases, one per case.
 */
export interface AnchorLeaf {
  readonly case: string
  readonly from: number
  readonly previous: string
  readonly hashes: readonly string[]
}

/** The hash of an anchor, hex: what the next one names, and what is compared with an anchor that was kept elsewhere. */
export const anchorHash = (anchor: Anchor): string => hash('sha256', canonical(anchor))

/** A leaf as the tree holds it. */
export const leafText = (leaf: AnchorLeaf): string => canonical(leaf)

/** The revision of the last transition in a leaf. */
export const lastRevision = ({ from, hashes }: AnchorLeaf): number => from + hashes.length - 1
