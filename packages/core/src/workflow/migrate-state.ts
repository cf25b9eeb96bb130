import type { StoredState } from '../case/case.ts'
import { isJsonObject, type Json } from '../case/json.ts'
import type { Migration, OldCase, StateMap } from './migration.ts'
import { carried, nameFor, regionsAround } from './migration-path.ts'
import { type MigrationReason, refusal, withoutThrowing } from './migration-reason.ts'
import type { Node } from './nodes.ts'
import { leafPaths } from './state-key.ts'
import { isWithin, type StateIndex, statesOf } from './states-of.ts'

type Found<A> = { readonly found: A } | { readonly refused: MigrationReason }

/** The state value that a case gets, as the migration says; whether the new version takes it so is asked later. */
export const migratedValue = (migration: Migration, stored: StoredState, old: OldCase<never>): Found<Json> => {
  const { states } = migration
  if (typeof states === 'function') {
    const value = withoutThrowing(() => states(old))
    return 'threw' in value || value.answer === undefined ? noTarget('', value) : { found: value.answer }
  }
  const to = statesOf(migration.to.machine)
  const leaves = leavesOf(states, to, { old, paths: leafPaths(stored.value) })
  return 'refused' in leaves ? leaves : withRegions(migration, to, { old, leaves: leaves.found })
}

const noTarget = (state: string, given: { readonly threw?: string }): Found<never> => ({
  refused: refusal('migration.noTarget', { state, ...(given.threw !== undefined && { problem: given.threw }) }),
})

interface Asked {
  readonly old: OldCase<never>
  readonly paths: readonly string[]
}

const leavesOf = (states: StateMap<never>, to: StateIndex, { old, paths }: Asked): Found<readonly string[]> => {
  const leaves: string[] = []
  for (const leaf of paths) {
    const name = nameFor(states, leaf)
    const given =
      name === undefined ? { answer: leaf } : withoutThrowing(() => targetOf(states, name, { ...old, leaf }))
    if ('threw' in given || given.answer === undefined) return noTarget(leaf, given)
    if (given.answer !== null)
      leaves.push(name === undefined ? leaf : carried(to, leaf, { name, target: given.answer }))
  }
  return { found: leaves }
}

const targetOf = (states: StateMap<never>, name: string, old: OldCase<never> & { readonly leaf: string }) => {
  const target = states[name]
  return typeof target === 'function' ? target(old) : target
}

interface Standing {
  readonly old: OldCase<never>
  readonly leaves: readonly string[]
}

/** Regions that no old state leads into stand where the migration says. */
const withRegions = (migration: Migration, to: StateIndex, { old, leaves }: Standing): Found<Json> => {
  const all = [...leaves]
  // a region that is filled may have regions of its own: outer ones come first, and the list is asked again
  for (let missing = emptyRegion(to, all); missing !== undefined; missing = emptyRegion(to, all)) {
    const region = missing
    const given = withoutThrowing(() => standsAt(migration, region, old))
    if ('threw' in given || given.answer === undefined) return noTarget(region, given)
    if (!isWithin(given.answer, region)) return noTarget(region, { threw: `${given.answer} lies outside the region` })
    all.push(given.answer)
  }
  return {
    found: stateValue(
      to.root,
      all.map((leaf) => leaf.split('.')),
    ),
  }
}

const emptyRegion = (to: StateIndex, leaves: readonly string[]): string | undefined =>
  regionsAround(to, leaves).find((region) => !leaves.some((leaf) => isWithin(leaf, region)))

const standsAt = ({ regions }: Migration, region: string, old: OldCase<never>) => {
  const target = Object.hasOwn(regions, region) ? regions[region] : undefined
  return typeof target === 'function' ? target(old) : target
}

/** The state value with these leaves, as the library writes it. What cannot be one is written all the same: the new version refuses it. */
const stateValue = (node: Node | undefined, leaves: readonly (readonly string[])[]): Json => {
  const names = Map.groupBy(
    leaves.filter((leaf) => leaf.length > 0),
    ([name = '']) => name,
  )
  const [only, ...others] = names.keys()
  if (only !== undefined && others.length === 0 && node?.node.type !== 'parallel') {
    const inner = innerOf(node, only, names.get(only) ?? [])
    return isJsonObject(inner) && Object.keys(inner).length === 0 ? only : { [only]: inner }
  }
  return Object.fromEntries([...names].map(([name, below]) => [name, innerOf(node, name, below)]))
}

const innerOf = (node: Node | undefined, name: string, leaves: readonly (readonly string[])[]): Json =>
  stateValue(
    node?.children.find((child) => child.node.key === name),
    leaves.map((leaf) => leaf.slice(1)),
  )
