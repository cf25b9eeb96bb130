import type { Assignment, Unit } from './office.ts'
import { byId, pathUp } from './tree.ts'

/** The units and posts that a line of assessment follows from. */
export interface Posts {
  readonly units: readonly Unit[]
  readonly assignments: readonly Assignment[]
}

/** Who assesses a person and who stands above the assessor; null where the tree has nobody. */
export interface ReportingLine {
  readonly assessor: string | null
  readonly superior: string | null
}

/** True when an assignment holds on a day, its first and its last day included. */
const holdsOn = ({ from, to }: Assignment, day: string): boolean => from <= day && (to === null || day <= to)

const unitsUpFrom = ({ units }: Posts, unit: string | undefined): readonly string[] => {
  const known = byId(units)
  const node = known.get(unit ?? '')
  return node === undefined ? [] : pathUp(node, known)
}

// Who acts during a short absence (Plh) does not replace the holder as assessor; who acts in a vacant post (Plt) does.
const holderOf = (held: readonly Assignment[]): Assignment | undefined =>
  held.find(({ appointment }) => appointment === 'definitive') ?? held[0]

const headsUp = ({ assignments }: Posts, units: readonly string[], day: string): readonly (string | undefined)[] =>
  units.map(
    (unit) => holderOf(assignments.filter((each) => each.head && each.unit === unit && holdsOn(each, day)))?.person,
  )

// A vacant unit ends the search: to pass over it would make somebody an assessor whom no decision names.
const nextHead = (heads: readonly (string | undefined)[], notThese: readonly string[]): string | null =>
  heads.find((head) => head === undefined || !notThese.includes(head)) ?? null

/**
 * The line of a person on a day: the assessor heads the person's own unit, or the unit above where the person heads it; the superior
 * heads the next unit above the assessor's. The definitive post decides, not an acting one. Nobody is his own assessor or superior.
 */
export const reportingLine = (posts: Posts, person: string, day: string): ReportingLine => {
  const own = holderOf(posts.assignments.filter((each) => each.person === person && holdsOn(each, day)))
  const heads = headsUp(posts, unitsUpFrom(posts, own?.unit), day)
  const assessor = nextHead(heads, [person])
  return { assessor, superior: assessor === null ? null : nextHead(heads, [person, assessor]) }
}

/** The day of the last change among posts: from then on the lines stand as they are. Empty without posts. */
export const lastChange = (assignments: readonly Assignment[]): string =>
  assignments
    .map(({ from }) => from)
    .toSorted()
    .at(-1) ?? ''
