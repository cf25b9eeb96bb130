import type { AssessorAnswer, Assignment, Unit } from './organisation.ts'

/** An organisation of one day, as the search for an assessor reads it. */
export interface LineOfCommand {
  readonly units: ReadonlyMap<string, Pick<Unit, 'id' | 'parent'>>
  /** The assignments as head, several for one unit where somebody acts for the holder. */
  readonly heads: readonly Assignment[]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byRank = (a: Assignment, b: Assignment): number =>
  Number(a.appointment === 'acting') - Number(b.appointment === 'acting') ||
  Number(b.head) - Number(a.head) ||
  compare(b.from, a.from) ||
  compare(a.unit, b.unit) ||
  compare(a.position, b.position) ||
  compare(a.person, b.person)

/** The assignment a person is judged in: definitive before acting, head before member, the latest first. Undefined without any. */
export const homeOf = (assignments: readonly Assignment[]): Assignment | undefined => assignments.toSorted(byRank)[0]

/**
 * The head of a unit: the definitive one; somebody acting only where there is none, so that a short absence of the holder (Plh) does not
 * change the assessor of record.
 */
const headOf = (line: LineOfCommand, unit: string): Assignment | undefined =>
  homeOf(line.heads.filter((head) => head.unit === unit))

/** Who assesses whoever holds this assignment: the head of the unit, or of the nearest unit above that the person does not head. */
export const assessorIn = (line: LineOfCommand, home: Assignment | undefined): AssessorAnswer =>
  home
    ? climb(line, { home, at: home.unit, notThese: [home.person] })
    : { found: false, because: 'no-position', unit: null }

/**
 * The superior of the assessor in that capacity: the head of the nearest unit, from the one the assessor heads up, who is neither the
 * assessor nor the person assessed.
 */
export const superiorIn = (line: LineOfCommand, home: Assignment | undefined): AssessorAnswer => {
  const assessor = assessorIn(line, home)
  if (!home || !assessor.found) return assessor
  return climb(line, { home, at: assessor.because.unit, notThese: [home.person, assessor.person] })
}

interface Climb {
  readonly home: Assignment
  readonly at: string
  readonly notThese: readonly string[]
}

const climb = (line: LineOfCommand, step: Climb): AssessorAnswer => {
  const head = headOf(line, step.at)
  if (!head) return { found: false, because: 'vacant-head', unit: step.at }
  if (!step.notThese.includes(head.person)) return named(head, step.home)
  const parent = line.units.get(step.at)?.parent ?? undefined
  const above = parent === undefined || !line.units.has(parent) ? undefined : parent
  return above === undefined
    ? { found: false, because: 'no-parent-unit', unit: step.at }
    : climb(line, { ...step, at: above })
}

const named = (head: Assignment, home: Assignment): AssessorAnswer => ({
  found: true,
  person: head.person,
  because: {
    code: head.unit === home.unit ? 'head-of-unit' : 'head-of-parent-unit',
    unit: head.unit,
    position: head.position,
    acting: head.appointment === 'acting',
    basis: head.basis,
  },
})
