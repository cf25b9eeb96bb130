import type { Anchor } from '../../case/anchor/anchor.ts'
import type { AnchorSeal, KeptAnchor, OpenedAnchor } from '../../ports/anchors.ts'
import type { SealedAnchor } from './anchors.ts'

/** The anchor that a seal makes of an opened one: what is hashed and signed. */
export const anchorWith = (opened: OpenedAnchor, seal: Omit<AnchorSeal, 'hash'>): Anchor => {
  const { tenant, number, day, previous, from, to } = opened
  const { cases, transitions, root, sealedAt } = seal
  return { format: 1, tenant, number, day, cases, transitions, root, previous, from, to, sealedAt }
}

/** A kept anchor, when it was sealed. */
export const sealedOf = (kept: KeptAnchor | undefined): SealedAnchor | undefined =>
  kept?.seal ? { anchor: anchorWith(kept, kept.seal), hash: kept.seal.hash, exported: kept.exported } : undefined
