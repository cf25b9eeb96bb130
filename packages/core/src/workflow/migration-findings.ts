import type { DefinitionFinding } from './finding.ts'
import type { Migration, StateMap } from './migration.ts'
import { carried, nameFor, regionsAround } from './migration-path.ts'
import { endsCase, type Node } from './nodes.ts'
import { around, isLeaf, isWithin, type StateIndex, statesOf } from './states-of.ts'

/** Everything about a migration that is wrong whatever the cases are. */
export const migrationFindings = (migration: Migration): readonly DefinitionFinding[] => {
  const head = headFindings(migration)
  if (head.length > 0) return head
  const versions = { from: statesOf(migration.from.machine), to: statesOf(migration.to.machine) }
  return [
    ...factFindings(migration),
    ...stateFindings(migration, versions),
    ...namedRegions(migration, versions),
    ...timerFindings(migration, versions),
  ]
}

interface Versions {
  readonly from: StateIndex
  readonly to: StateIndex
}

const finding = (where: string, problem: string, mend: string): DefinitionFinding => ({ where, problem, mend })

const headFindings = ({ from, to }: Migration): readonly DefinitionFinding[] => {
  if (from.id !== to.id)
    return [finding('workflow', `leads from ${from.id} to ${to.id}`, 'migrate between versions of one workflow')]
  if (from.version < to.version) return []
  return [
    finding(
      'version',
      `leads from ${from.version} to ${to.version}`,
      'migrate to a later version; a run is taken back with undo',
    ),
  ]
}

const factFindings = ({ from, facts }: Migration): readonly DefinitionFinding[] =>
  facts
    .filter((name) => !Object.hasOwn(from.facts, name))
    .map((name) => finding(`fact ${name}`, `is no fact of ${from.name}`, 'name facts that the old version declares'))

const stateFindings = ({ states, regions, from, to }: Migration, versions: Versions): readonly DefinitionFinding[] => {
  // where a function takes the whole value, nothing is known before a case is asked about
  if (typeof states === 'function') return []
  const unknown = Object.keys(states)
    .filter((path) => path === '' || !versions.from.byPath.has(path))
    .map((path) => finding(`state ${path}`, `is no state of ${from.name}`, 'name a state of the old version'))
  const leaves = [...versions.from.byPath.values()].filter((node) => isLeaf(node) && !endsCase(node))
  const moves = leaves.map((leaf) => moveOf(states, versions, leaf))
  const known = moves.flatMap(({ path }) => (path === undefined ? [] : [path]))
  // a function may lead anywhere, and a mistake is told once: then what regions miss is only known later
  const isOpen = moves.some(({ open, problem }) => open || problem !== undefined)
  return [
    ...unknown,
    ...moves.flatMap(({ problem, leaf }) => (problem ? [finding(`state ${leaf}`, problem, mendOf(to.name))] : [])),
    ...(isOpen ? [] : newRegions(versions, known, regions)),
  ]
}

const mendOf = (to: string): string => `name in states where it goes in ${to}`

interface Move {
  readonly leaf: string
  /** Where it goes, when that is known and right. */
  readonly path?: string
  readonly open?: true
  readonly problem?: string
}

const moveOf = (states: StateMap<never>, versions: Versions, leaf: Node): Move => {
  const name = nameFor(states, leaf.path)
  if (name === undefined) return stays(versions, leaf)
  const target = states[name]
  if (typeof target === 'function') return { leaf: leaf.path, open: true }
  return typeof target === 'string'
    ? goes(versions, leaf, carried(versions.to, leaf.path, { name, target }))
    : { leaf: leaf.path }
}

/** What is not named must be the same state in the same surroundings. */
const stays = ({ from, to }: Versions, leaf: Node): Move => {
  const changed = [leaf.path, ...around(leaf.path), ''].find((path) => kindOf(from, path) !== kindOf(to, path))
  if (changed === undefined) return { leaf: leaf.path, path: leaf.path }
  const now = kindOf(to, changed)
  const what = changed === leaf.path ? 'it' : changed || 'the whole'
  const problem =
    now === undefined ? 'is gone' : `stands no longer as it did: ${what} was ${kindOf(from, changed)} and is ${now}`
  return { leaf: leaf.path, problem }
}

const kindOf = (index: StateIndex, path: string): string | undefined => index.byPath.get(path)?.node.type

const goes = ({ to }: Versions, leaf: Node, path: string): Move => {
  const target = to.byPath.get(path)
  if (!target) return { leaf: leaf.path, problem: `goes to ${path}, which does not exist` }
  if (!isLeaf(target)) return { leaf: leaf.path, problem: `goes to ${path}, which has states of its own` }
  if (endsCase(target)) return { leaf: leaf.path, problem: `goes to ${path}, which would end the case` }
  return { leaf: leaf.path, path }
}

const newRegions = ({ to }: Versions, known: readonly string[], regions: object): readonly DefinitionFinding[] =>
  regionsAround(to, known)
    .filter((region) => !Object.hasOwn(regions, region) && !known.some((path) => isWithin(path, region)))
    .map((region) => finding(`region ${region}`, 'no old state leads into it', 'name in regions where it stands'))

const namedRegions = ({ regions, to: { name } }: Migration, { to }: Versions): readonly DefinitionFinding[] =>
  Object.entries(regions).flatMap(([region, target]) => {
    const parent = to.byPath.get(region.split('.').slice(0, -1).join('.'))
    if (!to.byPath.has(region) || parent?.node.type !== 'parallel')
      return [finding(`region ${region}`, `is no region of ${name}`, 'name a state whose parent is parallel')]
    if (typeof target === 'function' || (isLeaf(to.byPath.get(target)) && isWithin(target, region))) return []
    return [finding(`region ${region}`, `would stand at ${target}`, 'name a leaf state below the region')]
  })

const timerFindings = ({ timers, from, to }: Migration, versions: Versions): readonly DefinitionFinding[] =>
  Object.entries(timers).flatMap(([old, next]) => [
    ...unknownTimer(versions.from, old, from.name),
    ...(next === null ? [] : unknownTimer(versions.to, next, to.name)),
  ])

const unknownTimer = (index: StateIndex, timer: string, version: string): readonly DefinitionFinding[] =>
  index.delays.some(({ path, delay }) => `${path}@${delay}` === timer)
    ? []
    : [
        finding(
          `deadline ${timer}`,
          `is no deadline of ${version}`,
          'write it as the path of its state, @ and the delay',
        ),
      ]
