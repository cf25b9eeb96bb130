import { agencyTable } from './agency.ts'
import { goalTable, indicatorTable, indicatorTargetTable } from './goal-tables.ts'
import { assignmentTable, personTable, roleTable, signInTable, unitTable } from './organisation-tables.ts'
import { journalTable, planTable } from './sample-tables.ts'
import { readTable, type Table } from './table.ts'

const tables = {
  agency: agencyTable,
  units: unitTable,
  people: personTable,
  assignments: assignmentTable,
  roles: roleTable,
  goals: goalTable,
  indicators: indicatorTable,
  indicatorTargets: indicatorTargetTable,
  plans: planTable,
  journal: journalTable,
  signIns: signInTable,
}

/** The names of the files an office is made of. */
export const officeFileNames: readonly string[] = Object.values(tables).map(({ file }) => file)

/** The bytes of each file by its name; a file that is missing is not there. */
export type OfficeFiles = ReadonlyMap<string, Uint8Array>

/** Reads every file by its table. Nothing is thrown: each table keeps its good rows and its faults. */
export const readTables = (files: OfficeFiles) => {
  const read = <Row>(table: Table<Row>) => readTable(table, files.get(table.file))
  return {
    agency: read(tables.agency),
    units: read(tables.units),
    people: read(tables.people),
    assignments: read(tables.assignments),
    roles: read(tables.roles),
    goals: read(tables.goals),
    indicators: read(tables.indicators),
    indicatorTargets: read(tables.indicatorTargets),
    plans: read(tables.plans),
    journal: read(tables.journal),
    signIns: read(tables.signIns),
  }
}

/** All files of an office, read but not yet checked against each other. */
export type OfficeTables = ReturnType<typeof readTables>
