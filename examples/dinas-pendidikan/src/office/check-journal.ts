import { plannedResults, resultKey } from './check-plans.ts'
import type { OfficeFault } from './fault.ts'
import type { JournalSample, Person } from './office.ts'
import { faultIn, unknownReferences } from './references.ts'
import type { PlanRow } from './sample-tables.ts'
import type { TableRows } from './table.ts'

/** The journal, its writers and their plans. */
export interface JournalTables {
  readonly journal: TableRows<JournalSample>
  readonly people: TableRows<Person>
  readonly plans: TableRows<PlanRow>
}

const unknownResults = ({ journal, plans }: JournalTables): readonly OfficeFault[] => {
  if (plans.ids === null || plans.faults.length > 0) return []
  const results = plannedResults(plans)
  return journal.lines
    .filter(({ row }) => row.resultNo !== null && !results.has(resultKey(row.person, row.resultNo)))
    .map((line) =>
      faultIn(journal, 'result_no')(
        line,
        `'${line.row.person}' plans no result ${line.row.resultNo}; write a number of that plan, or leave the cell empty`,
      ),
    )
}

const halfQuantities = (journal: TableRows<JournalSample>): readonly OfficeFault[] =>
  journal.lines.flatMap((line) => {
    if ((line.row.quantity === null) === (line.row.unit === null)) return []
    return line.row.quantity === null
      ? [faultIn(journal, 'quantity')(line, `how many ${line.row.unit}? write the number, or leave the unit empty too`)]
      : [
          faultIn(journal, 'unit')(
            line,
            `${line.row.quantity} of what? write the unit, or leave the quantity empty too`,
          ),
        ]
  })

/** Faults of the journal: unknown writers, results nobody plans, quantities without a unit and the reverse. */
export const checkJournal = (tables: JournalTables): readonly OfficeFault[] => [
  ...unknownReferences(tables.journal, { column: 'person', of: ({ person }) => person, to: tables.people }),
  ...unknownResults(tables),
  ...halfQuantities(tables.journal),
]
