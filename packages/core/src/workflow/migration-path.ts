import { around, isLeaf, isWithin, type StateIndex } from './states-of.ts'

/** The name in a map that speaks of a path: the path itself, or the nearest state around it. */
export const nameFor = (map: { readonly [path: string]: unknown }, path: string): string | undefined =>
  around(path).find((name) => Object.hasOwn(map, name))

/** The path that a state has below a target: the target itself where it is a leaf, otherwise the same way down as before. */
export const carried = (to: StateIndex, path: string, move: { readonly name: string; readonly target: string }) =>
  isLeaf(to.byPath.get(move.target)) ? move.target : `${move.target}${path.slice(move.name.length)}`

/** The regions that a state with these leaves has, and the leaves of each. Outer ones come first. */
export const regionsAround = (to: StateIndex, leaves: readonly string[]): readonly string[] =>
  [...to.byPath.values()]
    .filter(({ node, path }) => node.type === 'parallel' && leaves.some((leaf) => isWithin(leaf, path)))
    .flatMap(({ children }) => children.map((region) => region.path))
