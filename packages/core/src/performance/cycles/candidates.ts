import type { PersonName } from '../case-view.ts'
import { assessorIn, type LineOfCommand, superiorIn } from '../organisation/assessor.ts'
import type { AssessorAnswer, Placed } from '../organisation/organisation.ts'
import type { Candidate, LeftOut, LeftOutReason } from './cycles.ts'

/** Everything of one day on which it depends who gets a cycle. */
export interface Muster {
  readonly on: string
  readonly line: LineOfCommand
  /** People who have a cycle of the year already. */
  readonly started: ReadonlySet<string>
  readonly named: (id: string) => PersonName
}

/** A person is a candidate, or left out for the first reason that holds. */
export const muster = (all: Muster, placed: readonly Placed[]) => {
  const judged = placed.map((one) => judge(all, one))
  return {
    candidates: judged.flatMap((one) => ('assessor' in one ? [one] : [])),
    leftOut: judged.flatMap((one) => ('assessor' in one ? [] : [one])),
  }
}

const judge = (all: Muster, placed: Placed): Candidate | LeftOut => {
  const name = { id: placed.person.id, name: placed.person.name }
  const home = placed.assignment ?? undefined
  const assessor = assessorIn(all.line, home)
  const because = reasonAgainst(all, placed, assessor)
  if (because !== undefined || !assessor.found)
    return { person: name, unit: placed.unit?.path ?? null, because: because ?? 'no-position' }
  const superior = superiorIn(all.line, home)
  return {
    person: name,
    unit: placed.unit?.path ?? '',
    zone: placed.unit?.zone ?? null,
    unitHead: home?.head === true,
    assessor: { ...all.named(assessor.person), because: assessor.because },
    superior: superior.found ? { ...all.named(superior.person), because: superior.because } : null,
  }
}

const reasonAgainst = (all: Muster, { person }: Placed, assessor: AssessorAnswer): LeftOutReason | undefined => {
  if (person.kind === 'ELECTED') return 'elected'
  if (person.inactiveFrom !== null && person.inactiveFrom <= all.on) return 'inactive'
  if (all.started.has(person.id)) return 'has-cycle'
  return assessor.found ? undefined : assessor.because
}
