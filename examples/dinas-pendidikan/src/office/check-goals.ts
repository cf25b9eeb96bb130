import type { OfficeFault } from './fault.ts'
import type { Goal, Unit } from './office.ts'
import { faultIn, repeatedRows, unknownReferences } from './references.ts'
import type { TableRows } from './table.ts'
import { nodesOnCycles } from './tree.ts'
import { goalKinds } from './words.ts'

type Goals = TableRows<Goal>

const kindAbove = (kind: Goal['kind']) => goalKinds[goalKinds.indexOf(kind) - 1]

const one = (kind: Goal['kind']) => (kind === 'objective' || kind === 'activity' ? `an ${kind}` : `a ${kind}`)

const parentFault = ({ kind, parent }: Goal, kinds: ReadonlyMap<string, Goal['kind']>): string | undefined => {
  const wanted = kindAbove(kind)
  if (wanted === undefined) return parent === null ? undefined : `${one(kind)} is the top; leave the cell empty`
  if (parent === null) return `${one(kind)} needs a parent; write the id of the ${wanted} it serves`
  const found = kinds.get(parent)
  return found === undefined || found === wanted
    ? undefined
    : `'${parent}' is ${one(found)}, but ${one(kind)} belongs under ${one(wanted)}; write the id of ${one(wanted)}`
}

const parentFaults = (goals: Goals): readonly OfficeFault[] => {
  const kinds = new Map(goals.lines.map(({ row }) => [row.id, row.kind]))
  return goals.lines.flatMap((line) => {
    const message = parentFault(line.row, kinds)
    return message === undefined ? [] : [faultIn(goals, 'parent')(line, message)]
  })
}

const cycleFaults = (goals: Goals): readonly OfficeFault[] => {
  const turning = new Set(nodesOnCycles(goals.lines.map(({ row }) => row)))
  return goals.lines
    .filter(({ row }) => turning.has(row))
    .map((line) => faultIn(goals, 'parent')(line, `'${line.row.id}' serves itself; write a parent from further up`))
}

/** Faults of the goal tree: repeated ids, unknown parents and units, parents of the wrong kind, cycles. */
export const checkGoals = (goals: Goals, units: TableRows<Unit>): readonly OfficeFault[] => [
  ...repeatedRows(goals, { column: 'id', of: ({ id }) => id }),
  ...unknownReferences(goals, { column: 'parent', of: ({ parent }) => parent, to: goals }),
  ...unknownReferences(goals, { column: 'unit', of: ({ unit }) => unit, to: units }),
  ...parentFaults(goals),
  ...cycleFaults(goals),
]
