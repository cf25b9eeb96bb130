import type { OfficeFault } from './fault.ts'
import type { Assignment, Person, Unit } from './office.ts'
import { faultIn, unknownReferences } from './references.ts'
import type { Line, TableRows } from './table.ts'

/** The posts, and the people and units they join. */
export interface AssignmentTables {
  readonly assignments: TableRows<Assignment>
  readonly people: TableRows<Person>
  readonly units: TableRows<Unit>
}

type Assignments = TableRows<Assignment>

const backwards = (assignments: Assignments): readonly OfficeFault[] =>
  assignments.lines
    .filter(({ row }) => row.to !== null && row.to < row.from)
    .map((line) => faultIn(assignments, 'to')(line, `ends before it begins on ${line.row.from}; write a later day`))

const overlap = (a: Assignment, b: Assignment) => (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to)

/** A pair of posts that may not hold on the same day, and what to tell about the later line. */
interface Clash {
  readonly column: string
  readonly between: (a: Assignment, b: Assignment) => boolean
  readonly message: (earlier: Line<Assignment>, later: Line<Assignment>) => string
}

const twoPosts: Clash = {
  column: 'person',
  between: (a, b) => a.person === b.person && a.appointment === 'definitive' && b.appointment === 'definitive',
  message: ({ line }, { row }) =>
    `'${row.person}' holds another definitive post at the same time in line ${line}; end one before the other begins`,
}

const twoHeads: Clash = {
  column: 'head',
  between: (a, b) => a.unit === b.unit && a.head && b.head && a.appointment === b.appointment,
  message: ({ line }, { row }) =>
    `'${row.unit}' has another ${row.appointment} head at the same time in line ${line}; end one before the other begins`,
}

const clashes = (assignments: Assignments, clash: Clash): readonly OfficeFault[] =>
  assignments.lines.flatMap((later, index) =>
    assignments.lines
      .slice(0, index)
      .filter((earlier) => clash.between(earlier.row, later.row) && overlap(earlier.row, later.row))
      .map((earlier) => faultIn(assignments, clash.column)(later, clash.message(earlier, later))),
  )

const wrongKinds = ({ assignments, people }: AssignmentTables): readonly OfficeFault[] => {
  const kinds = new Map(people.lines.map(({ row }) => [row.id, row.kind]))
  return assignments.lines.flatMap((line) => {
    const kind = kinds.get(line.row.person)
    if (kind === undefined || (kind === 'ELECTED') === (line.row.positionKind === 'elected')) return []
    const advice = kind === 'ELECTED' ? "write 'elected'" : `'elected' is not for a ${kind}; write another kind`
    return [faultIn(assignments, 'position_kind')(line, `'${line.row.person}' is ${kind}; ${advice}`)]
  })
}

/** Faults of posts: unknown people and units, days the wrong way round, two definitive posts of a person or two heads of a kind at once, wrong position kinds. */
export const checkAssignments = (tables: AssignmentTables): readonly OfficeFault[] => {
  const { assignments, people, units } = tables
  return [
    ...unknownReferences(assignments, { column: 'person', of: ({ person }) => person, to: people }),
    ...unknownReferences(assignments, { column: 'unit', of: ({ unit }) => unit, to: units }),
    ...backwards(assignments),
    ...clashes(assignments, twoPosts),
    ...clashes(assignments, twoHeads),
    ...wrongKinds(tables),
  ]
}
