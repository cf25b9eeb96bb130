import type { Placed, Unit } from '@siklus/core/performance'
import { type Progress, readProgress } from '../home/home-data.ts'
import type { DashboardPrincipal, PageDeps } from '../page-env.ts'

/** Who leads a unit; acting (Plt/Plh) when the position is somebody else's, or nobody's. */
export interface UnitHead {
  readonly name: string
  readonly acting: boolean
}

/** A unit in the tree with its head and how many people it holds, the units below included. */
export interface UnitNode {
  readonly unit: Unit
  readonly head: UnitHead | null
  readonly staff: number
  readonly below: readonly UnitNode[]
}

/** The whole tree; in a large agency without people, because counting them would mean to read them all. */
export interface UnitTree {
  readonly roots: readonly UnitNode[]
  readonly counted: 'yes' | 'too-many'
}

const PAGE = 200
const MOST = 2000

const everybody = async ({ performance }: PageDeps, me: DashboardPrincipal): Promise<readonly Placed[]> => {
  const found: Placed[] = []
  for (let more = true; more && found.length <= MOST; ) {
    const after = found.at(-1)?.person.id
    const next = await performance.organisation.people({ limit: PAGE, ...(after !== undefined && { after }) }, me)
    found.push(...next)
    more = next.length === PAGE
  }
  return found
}

const headIn = (unit: Unit, people: readonly Placed[]): UnitHead | null => {
  const head = people.find(({ assignment }) => assignment?.head === true && assignment.unit === unit.id)
  return head ? { name: head.person.name, acting: head.assignment?.appointment === 'acting' } : null
}

/** Somebody who leads a unit besides their own position is found by asking who assesses its people. */
const actingHead = async (deps: PageDeps, me: DashboardPrincipal, asked: Everybody & { readonly unit: Unit }) => {
  const { organisation } = deps.performance
  const member = asked.people.find(({ assignment }) => assignment?.unit === asked.unit.id)
  if (!member) return null
  const answer = await organisation.assessorOf({ person: member.person.id }, me)
  if (!answer.found || answer.because.unit !== asked.unit.id) return null
  const names = await organisation.names([answer.person], me)
  return { name: names[answer.person] ?? answer.person, acting: answer.because.acting }
}

interface Everybody {
  readonly units: readonly Unit[]
  readonly people: readonly Placed[]
}

const headsOf = async (deps: PageDeps, me: DashboardPrincipal, all: Everybody) => {
  const heads = all.units.map(async (unit) => {
    const head = headIn(unit, all.people) ?? (await actingHead(deps, me, { ...all, unit }))
    return [unit.id, head] as const
  })
  return new Map(await Promise.all(heads))
}

const nodesBelow = (
  parent: string | null,
  all: Everybody & { readonly heads: ReadonlyMap<string, UnitHead | null> },
): readonly UnitNode[] =>
  all.units
    .filter((unit) => unit.parent === parent)
    .map((unit) => ({
      unit,
      head: all.heads.get(unit.id) ?? null,
      staff: all.people.filter((placed) => placed.unit?.path.startsWith(unit.path)).length,
      below: nodesBelow(unit.id, all),
    }))

/** Reads the tree of units of today. */
export const readTree = async (deps: PageDeps, me: DashboardPrincipal): Promise<UnitTree> => {
  const [units, found] = await Promise.all([deps.performance.organisation.units({}, me), everybody(deps, me)])
  const counted = found.length > MOST ? 'too-many' : 'yes'
  const all = { units, people: counted === 'yes' ? found : [] }
  return { roots: nodesBelow(null, { ...all, heads: await headsOf(deps, me, all) }), counted }
}

/** One unit: what is above and below it, a page of its people, and for those who oversee it how far its cycles have come. */
export interface UnitHub {
  readonly unit: Unit
  readonly parent: Unit | null
  readonly below: readonly Unit[]
  readonly people: readonly Placed[]
  readonly more: boolean
  readonly progress: readonly Progress[]
}

const ROWS = 50

const oversees = async (deps: PageDeps, me: DashboardPrincipal, unit: Unit): Promise<boolean> => {
  if (me.roles.length > 0) return true
  const { organisation } = deps.performance
  const own = await organisation.person({ person: me.by.person }, me)
  return own.assignment?.head === true && own.unit !== null && unit.path.startsWith(own.unit.path)
}

/** Reads one unit of today. Fails with `UnknownUnit`. */
export const readUnit = async (
  deps: PageDeps,
  me: DashboardPrincipal,
  asked: { readonly id: string; readonly after: string | undefined },
): Promise<UnitHub> => {
  const { organisation } = deps.performance
  const unit = await organisation.unit({ unit: asked.id }, me)
  const place = asked.after === undefined ? {} : { after: asked.after }
  const [units, people, may] = await Promise.all([
    organisation.units({}, me),
    organisation.people({ unit: unit.id, limit: ROWS + 1, ...place }, me),
    oversees(deps, me, unit),
  ])
  return {
    unit,
    parent: units.find(({ id }) => id === unit.parent) ?? null,
    below: units.filter(({ parent }) => parent === unit.id),
    people: people.slice(0, ROWS),
    more: people.length > ROWS,
    progress: may ? await readProgress(deps, me, unit.id) : [],
  }
}
