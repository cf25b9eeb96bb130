import type { OfficeFault } from './fault.ts'
import type { Goal, Person } from './office.ts'
import { faultIn, repeatedRows, unknownReferences } from './references.ts'
import type { PlanRow } from './sample-tables.ts'
import type { Line, TableRows } from './table.ts'

/** The planned results, who plans them and what they serve. */
export interface PlanTables {
  readonly plans: TableRows<PlanRow>
  readonly people: TableRows<Person>
  readonly goals: TableRows<Goal>
}

type Plans = TableRows<PlanRow>

/** The name of a planned result among all plans. */
export const resultKey = (person: string, no: number): string => `${person} ${no}`

/** The results that the rows of sample-plans.csv describe, by `resultKey`. */
export const plannedResults = (plans: Plans): ReadonlySet<string> =>
  new Set(plans.lines.map(({ row }) => resultKey(row.person, row.resultNo)))

const repeatedColumns = [
  ['result', (row: PlanRow) => row.result],
  ['kind', (row: PlanRow) => row.kind],
  ['goal', (row: PlanRow) => row.goal],
] as const

const firstRows = (plans: Plans): ReadonlyMap<string, Line<PlanRow>> =>
  new Map(plans.lines.toReversed().map((line) => [resultKey(line.row.person, line.row.resultNo), line]))

const differingRows = (plans: Plans): readonly OfficeFault[] => {
  const first = firstRows(plans)
  return plans.lines.flatMap((line) => {
    const same = first.get(resultKey(line.row.person, line.row.resultNo)) ?? line
    return repeatedColumns
      .filter(([, of]) => of(line.row) !== of(same.row))
      .map(([column]) =>
        faultIn(plans, column)(line, `differs from line ${same.line}, the same result; repeat it exactly`),
      )
  })
}

const unaligned = (plans: Plans): readonly OfficeFault[] =>
  plans.lines
    .filter(({ row }) => row.kind === 'main' && row.goal === null)
    .map((line) =>
      faultIn(plans, 'goal')(line, 'a main result hangs on a goal; write the id of one, or make the result additional'),
    )

/** Faults of planned results: unknown people and goals, rows of one result that differ, main results that support nothing. */
export const checkPlans = ({ plans, people, goals }: PlanTables): readonly OfficeFault[] => [
  ...unknownReferences(plans, { column: 'person', of: ({ person }) => person, to: people }),
  ...unknownReferences(plans, { column: 'goal', of: ({ goal }) => goal, to: goals }),
  ...repeatedRows(plans, {
    column: 'indicator',
    of: ({ person, resultNo, indicator }) => `${resultKey(person, resultNo)} ${indicator}`,
  }),
  ...differingRows(plans),
  ...unaligned(plans),
]
