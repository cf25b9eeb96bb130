import { type PropertyChange, propertyChanges } from './property-change.ts'
import type { EdgeShape } from './structure.ts'

/** An edge that both versions have, and what is different about it. */
export interface EdgeChange extends Pick<EdgeShape, 'from' | 'kind' | 'event' | 'guard'> {
  readonly changes: readonly PropertyChange[]
}

/** How the edges of two versions differ. An edge is known by state and event; alternatives of one event are told apart by their guards. */
export interface EdgeDiff {
  readonly added: readonly EdgeShape[]
  readonly removed: readonly EdgeShape[]
  readonly changed: readonly EdgeChange[]
}

/** Pairs the edges and compares each pair. */
export const diffEdges = (from: readonly EdgeShape[], to: readonly EdgeShape[]): EdgeDiff => {
  const [old, now] = [Map.groupBy(from, keyOf), Map.groupBy(to, keyOf)]
  const keys = [...new Set([...old.keys(), ...now.keys()])]
  const groups = keys.map((key) => pair(old.get(key) ?? [], now.get(key) ?? []))
  return {
    added: groups.flatMap(({ added }) => added),
    removed: groups.flatMap(({ removed }) => removed),
    changed: groups.flatMap(({ pairs }) => pairs.flatMap(changeOf)),
  }
}

const keyOf = ({ from, kind, event }: EdgeShape): string => `${from} ${kind} ${event}`

interface Group {
  readonly pairs: readonly (readonly [EdgeShape, EdgeShape])[]
  readonly added: readonly EdgeShape[]
  readonly removed: readonly EdgeShape[]
}

const pair = (old: readonly EdgeShape[], now: readonly EdgeShape[]): Group => {
  const [first, second] = [old[0], now[0]]
  if (first && second && old.length === 1 && now.length === 1)
    return { pairs: [[first, second]], added: [], removed: [] }
  const pairs = old.flatMap((edge, n) => {
    const nth = old.slice(0, n).filter(({ guard }) => guard === edge.guard).length
    const partner = now.filter(({ guard }) => guard === edge.guard)[nth]
    return partner ? [[edge, partner] as const] : []
  })
  return {
    pairs,
    added: now.filter((edge) => !pairs.some(([, partner]) => partner === edge)),
    removed: old.filter((edge) => !pairs.some(([partner]) => partner === edge)),
  }
}

const changeOf = ([old, now]: readonly [EdgeShape, EdgeShape]): readonly EdgeChange[] => {
  const changes = propertyChanges(old, now)
  const { from, kind, event, guard } = old
  return changes.length === 0 ? [] : [{ from, kind, event, guard, changes }]
}
