import * as Effect from 'effect/Effect'
import { type AnchorLeaf, lastRevision, leafText } from '../../case/anchor/anchor.ts'
import type { AnchorProof } from '../../case/anchor/proof.ts'
import { type EngineError, NotAnchored } from '../../case/errors.ts'
import { EMPTY_TREE, followedPath, grow, growFollowed, type MerkleTree } from '../../case/merkle.ts'
import type { Principal } from '../../case/principal.ts'
import type { Core, Place } from '../core.ts'
import { port } from '../port.ts'
import { visibleDossier } from '../verify/verify-case.ts'
import { foldLeaves } from './leaves.ts'
import { sealedOf } from './sealed-anchor.ts'

/** A transition, and who asks for its proof. */
export interface ProofAsk {
  readonly id: string
  readonly revision: number
  readonly by: Principal
}

/** Proves that an anchor holds a transition of a case in the principal's scope. */
export const prove = (
  core: Core,
  place: Place,
  { id, revision, by }: ProofAsk,
): Effect.Effect<AnchorProof, EngineError> =>
  Effect.gen(function* () {
    const { leaves } = yield* visibleDossier(core, place, id, by)
    const found = leaves.find((one) => one.from <= revision && revision <= lastRevision(one))
    if (!found) return yield* Effect.fail(new NotAnchored(id, revision))
    const { anchor: number, ...leaf } = found
    const ref = { tenant: place.tenant, number }
    const sealed = sealedOf(yield* port((call) => core.storage.anchor(place.tenant, { number }, call)))
    if (!sealed) return yield* Effect.fail(new NotAnchored(id, revision))
    const { tree, index } = yield* foldLeaves(core, ref, { tree: EMPTY_TREE, index: 0 }, following(id))
    return {
      anchor: sealed.anchor,
      leaf,
      revision,
      inclusion: { index, size: tree.size, path: followedPath(tree) ?? [] },
    }
  })

interface Way {
  readonly tree: MerkleTree
  readonly index: number
}

const following =
  (id: string) =>
  ({ tree, index }: Way, leaf: AnchorLeaf): Way =>
    leaf.case === id
      ? { tree: growFollowed(tree, leafText(leaf)), index: tree.size }
      : { tree: grow(tree, leafText(leaf)), index }
