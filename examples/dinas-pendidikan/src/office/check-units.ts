import type { OfficeFault } from './fault.ts'
import type { Assignment, OfficeWarning, Unit } from './office.ts'
import { faultIn, repeatedRows, unknownReferences } from './references.ts'
import type { TableRows } from './table.ts'
import { nodesOnCycles } from './tree.ts'

type Units = TableRows<Unit>

const cycleFaults = (units: Units): readonly OfficeFault[] => {
  const turning = new Set(nodesOnCycles(units.lines.map(({ row }) => row)))
  return units.lines
    .filter(({ row }) => turning.has(row))
    .map((line) => faultIn(units, 'parent')(line, `'${line.row.id}' lies below itself; write a parent from further up`))
}

const topFaults = (units: Units): readonly OfficeFault[] => {
  const [first, ...others] = units.lines.filter(({ row }) => row.parent === null)
  if (first === undefined && units.ids !== null && units.faults.length === 0)
    return [{ file: units.file, line: 1, column: 'parent', message: 'no unit is the top; leave one parent empty' }]
  return others.map((line) =>
    faultIn(units, 'parent')(
      line,
      `'${first?.row.id}' is the top already; write the unit that '${line.row.id}' belongs to`,
    ),
  )
}

/** Faults of the unit tree: repeated ids, unknown parents, cycles, more or fewer than one top. */
export const checkUnits = (units: Units): readonly OfficeFault[] => [
  ...repeatedRows(units, { column: 'id', of: ({ id }) => id }),
  ...unknownReferences(units, { column: 'parent', of: ({ parent }) => parent, to: units }),
  ...cycleFaults(units),
  ...topFaults(units),
]

const vacancy = ({ id }: Unit, assignments: readonly Assignment[]): string | undefined => {
  const heads = assignments.filter(({ head, unit }) => head && unit === id)
  if (heads.some(({ to }) => to === null)) return undefined
  const last = heads
    .map(({ to }) => to ?? '')
    .toSorted()
    .at(-1)
  return last === undefined ? 'nobody heads it' : `nobody heads it after ${last}`
}

/** Units that stay or become without a head. Their people have no assessor until somebody is assigned. */
export const vacantUnits = (units: readonly Unit[], assignments: readonly Assignment[]): readonly OfficeWarning[] =>
  units.flatMap((unit) => {
    const empty = vacancy(unit, assignments)
    const advice = 'assign a head or an acting one, until then its people have no assessor'
    return empty === undefined ? [] : [{ file: 'units.csv', subject: unit.id, message: `${empty}; ${advice}` }]
  })
