import { lastRevision } from '../../case/anchor/anchor.ts'
import { goesOn, stopOf } from '../../case/anchor/stretches.ts'
import { finding, type VerifyFinding } from '../../case/verify-finding.ts'
import type { Dossier, NumberedLeaf } from '../../ports/anchors.ts'

/** Holds a case against the anchors: every transition that one of them holds must still be there, with the same hash. */
export const verifyAnchored = ({ id, case: item, chain, leaves }: Dossier): readonly VerifyFinding[] => {
  const [first] = leaves
  if (first && !item && chain.length === 0) return [finding('anchored.case', { case: id, anchor: first.anchor })]
  const hashes = new Map(chain.map(({ entry, hash }) => [entry.revision, hash]))
  return leaves.flatMap((leaf, n) => [...orderOf(leaf, leaves[n - 1]), ...stillThere(leaf, hashes)])
}

const orderOf = (leaf: NumberedLeaf, before: NumberedLeaf | undefined): readonly VerifyFinding[] =>
  goesOn(leaf, before && stopOf(before))
    ? []
    : [finding('anchored.order', { case: leaf.case, revision: leaf.from, anchor: leaf.anchor })]

const stillThere = (leaf: NumberedLeaf, hashes: ReadonlyMap<number, string>): readonly VerifyFinding[] =>
  leaf.hashes.flatMap((hash, n) => {
    const revision = leaf.from + n
    const at = { case: leaf.case, revision, anchor: leaf.anchor }
    const kept = hashes.get(revision)
    if (kept === undefined) return [finding('anchored.missing', at)]
    return kept === hash ? [] : [finding('anchored.hash', at)]
  })

/** How many transitions of a case are in no anchor yet. */
export const unanchored = ({ chain, leaves }: Dossier): number => {
  const last = leaves.at(-1)
  const until = last ? lastRevision(last) : 0
  return chain.filter(({ entry }) => entry.revision > until).length
}
