import * as Effect from 'effect/Effect'
import { type AnchorLeaf, leafText } from '../../case/anchor/anchor.ts'
import type { EngineError } from '../../case/errors.ts'
import { EMPTY_TREE, grow, type MerkleTree, rootOf } from '../../case/merkle.ts'
import type { AnchorSeal } from '../../ports/anchors.ts'
import type { Core } from '../core.ts'
import { type AnchorRef, foldLeaves } from './leaves.ts'

/** What an anchor holds: how many cases and transitions, and the root over them. */
export type Tally = Pick<AnchorSeal, 'cases' | 'transitions' | 'root'>

interface Counted {
  readonly tree: MerkleTree
  readonly transitions: number
}

/** Counts what an anchor holds and computes its root. */
export const tallyOf = (core: Core, ref: AnchorRef): Effect.Effect<Tally, EngineError> =>
  Effect.map(foldLeaves(core, ref, { tree: EMPTY_TREE, transitions: 0 }, counted), ({ tree, transitions }) => ({
    cases: tree.size,
    transitions,
    root: rootOf(tree),
  }))

const counted = ({ tree, transitions }: Counted, leaf: AnchorLeaf): Counted => ({
  tree: grow(tree, leafText(leaf)),
  transitions: transitions + leaf.hashes.length,
})
