import { hash } from 'node:crypto'

/** A tree while it grows: the whole subtrees so far, the greatest first. It holds a hash per level, however many leaves there are. */
export interface MerkleTree {
  readonly size: number
  readonly peaks: readonly Peak[]
}

/** A whole subtree. `path` is there when the leaf that is followed lies in it: the hashes beside its way up, the lowest first. */
export interface Peak {
  readonly hash: string
  readonly size: number
  readonly path?: readonly string[]
}

/** Proves that a leaf stands at `index` of a tree of `size` leaves. The hashes (hex) lie beside the way from the leaf to the root. */
export interface InclusionProof {
  readonly index: number
  readonly size: number
  readonly path: readonly string[]
}

/** The tree without leaves. */
export const EMPTY_TREE: MerkleTree = { size: 0, peaks: [] }

/** The tree with one more leaf. */
export const grow = (tree: MerkleTree, leaf: string): MerkleTree => added(tree, { hash: leafHash(leaf), size: 1 })

/** The tree with one more leaf, the one whose proof is wanted. One leaf of a tree can be followed. */
export const growFollowed = (tree: MerkleTree, leaf: string): MerkleTree =>
  added(tree, { hash: leafHash(leaf), size: 1, path: [] })

/**
 * The root of a tree, hex: sha256, leaves and nodes kept apart by their first byte, a leaf without a neighbour moved up as it is and
 * never doubled (RFC 6962, section 2.1).
 */
export const rootOf = (tree: MerkleTree): string => topOf(tree)?.hash ?? hash('sha256', '')

/** The path of the followed leaf; undefined when none was followed. */
export const followedPath = (tree: MerkleTree): readonly string[] | undefined => topOf(tree)?.path

/** The root over all leaves, in their order. */
export const merkleRoot = (leaves: readonly string[]): string => rootOf(leaves.reduce(grow, EMPTY_TREE))

/** The proof of one leaf among all. Throws a RangeError when there is no leaf at `index`. */
export const inclusionProof = (leaves: readonly string[], index: number): InclusionProof => {
  if (leaves[index] === undefined) throw new RangeError(`there is no leaf ${index} among ${leaves.length}`)
  const tree = leaves.reduce((before, leaf, at) => (at === index ? growFollowed : grow)(before, leaf), EMPTY_TREE)
  return { index, size: tree.size, path: followedPath(tree) ?? [] }
}

/** Whether the proof leads from this leaf to this root. A proof of another leaf, another place or another size does not. */
export const verifyInclusion = (leaf: string, { index, size, path }: InclusionProof, root: string): boolean => {
  const fits = Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size
  return fits && path.every((one) => HASH.test(one)) && climbed({ hash: leafHash(leaf), index, size }, path) === root
}

const HASH = /^[0-9a-f]{64}$/

const LEAF = '\u0000'
const NODE = '01'

const leafHash = (leaf: string): string => hash('sha256', LEAF + leaf)

const nodeHash = (left: string, right: string): string => hash('sha256', Buffer.from(NODE + left + right, 'hex'))

const added = ({ size, peaks }: MerkleTree, leaf: Peak): MerkleTree => {
  let peak = leaf
  let kept = peaks.length
  for (let last = peaks[kept - 1]; last?.size === peak.size; last = peaks[kept - 1]) {
    peak = joined(last, peak)
    kept -= 1
  }
  return { size: size + 1, peaks: [...peaks.slice(0, kept), peak] }
}

const joined = (left: Peak, right: Peak): Peak => {
  const path = left.path ? [...left.path, right.hash] : right.path ? [...right.path, left.hash] : undefined
  return { hash: nodeHash(left.hash, right.hash), size: left.size + right.size, ...(path && { path }) }
}

const topOf = ({ peaks }: MerkleTree): Peak | undefined =>
  peaks.reduceRight<Peak | undefined>((right, left) => (right ? joined(left, right) : left), undefined)

interface Climb {
  readonly hash: string
  readonly index: number
  readonly size: number
}

/** The root that the path leads to; undefined when it is too long or too short for the size. */
const climbed = ({ hash: from, index, size }: Climb, path: readonly string[]): string | undefined => {
  if (size === 1) return path.length === 0 ? from : undefined
  const beside = path.at(-1)
  const half = 2 ** Math.ceil(Math.log2(size) - 1)
  const isLeft = index < half
  const below = isLeft ? { hash: from, index, size: half } : { hash: from, index: index - half, size: size - half }
  const under = climbed(below, path.slice(0, -1))
  if (beside === undefined || under === undefined) return undefined
  return isLeft ? nodeHash(under, beside) : nodeHash(beside, under)
}
