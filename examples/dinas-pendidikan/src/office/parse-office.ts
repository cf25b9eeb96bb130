import { readAgency } from './agency.ts'
import { checkAssignments } from './check-assignments.ts'
import { checkGoals } from './check-goals.ts'
import { checkIndicators } from './check-indicators.ts'
import { checkJournal } from './check-journal.ts'
import { checkPeople } from './check-people.ts'
import { checkPlans } from './check-plans.ts'
import { checkCast, checkSignIns } from './check-sign-ins.ts'
import { checkUnits, vacantUnits } from './check-units.ts'
import { type OfficeFault, OfficeFilesInvalid } from './fault.ts'
import type { Agency, Office } from './office.ts'
import { type OfficeFiles, type OfficeTables, readTables } from './office-tables.ts'
import { samplePlans } from './sample-plans.ts'
import type { TableRows } from './table.ts'
import { orderedBy, parentsFirst } from './tree.ts'

const rowsOf = <Row>({ lines }: TableRows<Row>): readonly Row[] => lines.map(({ row }) => row)

const postFaults = (tables: OfficeTables): readonly OfficeFault[] => [
  ...[tables.units, tables.people, tables.assignments].flatMap(({ faults }) => faults),
  ...checkUnits(tables.units),
  ...checkPeople(tables),
  ...checkAssignments(tables),
]

// Who assesses whom can only be told when the posts are in order; before that it would blame the wrong rows.
const castFaults = ({ signIns, units, assignments }: OfficeTables): readonly OfficeFault[] =>
  checkCast(signIns, { units: rowsOf(units), assignments: rowsOf(assignments) })

const otherFaults = (tables: OfficeTables): readonly OfficeFault[] => {
  const { agency, roles, goals, indicators, indicatorTargets, plans, journal, signIns } = tables
  return [
    ...[agency, roles, goals, indicators, indicatorTargets, plans, journal, signIns].flatMap(({ faults }) => faults),
    ...checkGoals(goals, tables.units),
    ...checkIndicators(tables),
    ...checkPlans(tables),
    ...checkJournal(tables),
    ...checkSignIns(tables),
  ]
}

const faultsOf = (tables: OfficeTables): readonly OfficeFault[] => {
  const posts = postFaults(tables)
  return [...posts, ...otherFaults(tables), ...(posts.length > 0 ? [] : castFaults(tables))]
}

const officeOf = (tables: OfficeTables, agency: Agency): Office => ({
  agency,
  agencyParameters: rowsOf(tables.agency),
  units: parentsFirst(rowsOf(tables.units)),
  people: orderedBy(rowsOf(tables.people), ({ id }) => id),
  assignments: orderedBy(rowsOf(tables.assignments), ({ person, from }) => `${person} ${from}`),
  roles: orderedBy(rowsOf(tables.roles), ({ role, person }) => `${role} ${person}`),
  goals: parentsFirst(rowsOf(tables.goals)),
  indicators: orderedBy(rowsOf(tables.indicators), ({ id }) => id),
  indicatorTargets: orderedBy(rowsOf(tables.indicatorTargets), ({ indicator, year }) => `${indicator} ${year}`),
  plans: samplePlans(rowsOf(tables.plans)),
  journal: orderedBy(rowsOf(tables.journal), ({ date, person }) => `${date} ${person}`),
  signIns: rowsOf(tables.signIns),
  warnings: vacantUnits(parentsFirst(rowsOf(tables.units)), rowsOf(tables.assignments)),
})

/**
 * The office that the bytes of its files describe. Throws `OfficeFilesInvalid` with every fault found; then nothing was loaded. The order
 * of rows does not matter, except where a file says an order: the sign-ins, and what one person wrote on one day.
 */
export const parseOffice = (files: OfficeFiles): Office => {
  const tables = readTables(files)
  const { agency, faults } = readAgency(tables.agency)
  const found = [...faultsOf(tables), ...faults]
  if (agency === undefined || found.length > 0) throw new OfficeFilesInvalid(found)
  return officeOf(tables, agency)
}
