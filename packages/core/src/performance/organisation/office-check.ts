import { isIsoDay } from '../../policy/iso-day.ts'
import type { OfficeFault } from './errors.ts'
import { maskedNip } from './masked-nip.ts'
import {
  type Assignment,
  appointments,
  type OfficeRows,
  type Person,
  personKinds,
  type TenantRole,
} from './organisation.ts'
import type { OrganisationRows, UnitRow } from './organisation-records.ts'
import { type Check, faultsOf, isId, rowFaults } from './row-faults.ts'
import { parentsOf, pathOf } from './unit-path.ts'

const EVER = '1900-01-01'
const NIP = /^\d{18}$/

const zones: ReadonlyMap<string, string> = new Map([
  ['WIB', 'Asia/Jakarta'],
  ['WITA', 'Asia/Makassar'],
  ['WIT', 'Asia/Jayapura'],
])

/** The rows with everything that may be left out filled in, and only their own columns. */
export const completeOffice = (rows: OfficeRows): OrganisationRows => ({
  units: (rows.units ?? []).map(({ id, name, kind, parent, zone, from = EVER, to = null }) => ({
    ...{ id, name, kind, parent, from, to },
    zone: zone === undefined || zone === null ? null : (zones.get(zone) ?? zone),
  })),
  people: (rows.people ?? []).map(({ id, name, nip, kind, rank, inactiveFrom = null }) => ({
    ...{ id, name, kind, rank, inactiveFrom },
    nip: nip?.replaceAll(/\s/g, '') ?? null,
  })),
  assignments: (rows.assignments ?? []).map(
    ({ person, unit, position, positionKind, head, appointment, from, to, basis }) => ({
      ...{ person, unit, position, positionKind, head, appointment, from, to, basis },
    }),
  ),
  roles: (rows.roles ?? []).map(({ person, role, basis, from = EVER, to = null }) => ({
    ...{ person, role, basis, from, to },
  })),
})

/** What is there already: units at their newest place, and people that rows may refer to. */
export interface KnownOffice {
  readonly units: readonly UnitRow[]
  readonly people: readonly string[]
}

/** Every fault of the rows, given what is stored. Empty: they may be written. */
export const officeFaults = (rows: OrganisationRows, known: KnownOffice): readonly OfficeFault[] => {
  const people = new Set([...known.people, ...rows.people.map(({ id }) => id)])
  const parents = parentsOf([...known.units, ...rows.units])
  return [
    ...rowFaults('unit', rows.units, (row) => `${row.id} ${row.from}`),
    ...rowFaults('person', rows.people, (row) => row.id),
    ...rowFaults('assignment', rows.assignments, assignmentKey),
    ...rowFaults('role', rows.roles, (row) => `${row.person} ${row.role} ${row.from}`),
    ...rows.units.flatMap((row) => unitFaults(row, parents)),
    ...rows.people.flatMap(personFaults),
    ...rows.assignments.flatMap((row) => assignmentFaults(row, { people, parents })),
    ...rows.roles.flatMap((row) => roleFaults(row, people)),
  ]
}

type Parents = ReadonlyMap<string, string | null>
const assignmentKey = ({ person, unit, position, from }: Assignment): string => `${person} ${unit} ${position} ${from}`

const days = (from: string, to: string | null): readonly Check[] => [
  [isIsoDay(from), `'from' must be a day, YYYY-MM-DD, not '${from}'`],
  [to === null || (isIsoDay(to) && from <= to), `'to' must be a day not before 'from', not '${to}'`],
]

const unitFaults = (row: UnitRow, parents: Parents): readonly OfficeFault[] => {
  const path = pathOf(row.id, parents)
  const fault = 'fault' in path ? path.fault : undefined
  return faultsOf('unit', row.id, [
    [isId(row.id), 'the id must be letters, digits, dots, colons, hyphens or underscores, at most 100'],
    [row.name.trim() !== '', 'it needs a name'],
    [row.zone === null || isZone(row.zone), `'${row.zone}' is not a time zone; write WIB, WITA, WIT or an IANA name`],
    ...days(row.from, row.to),
    [fault !== 'unknown-parent', `there is no unit '${row.parent}' above it`],
    [fault !== 'circle', 'the line of units above it runs in a circle'],
  ])
}

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const personFaults = ({ id, name, nip, kind, inactiveFrom }: Person): readonly OfficeFault[] =>
  faultsOf('person', id, [
    [isId(id), 'the id must be letters, digits, dots, colons, hyphens or underscores, at most 100'],
    [name.trim() !== '', 'they need a name'],
    [personKinds.includes(kind), `kind must be one of ${personKinds.join(', ')}`],
    [nip === null || NIP.test(nip), `the NIP ${maskedNip(nip ?? '')} must have 18 digits`],
    [
      inactiveFrom === null || isIsoDay(inactiveFrom),
      `'inactiveFrom' must be a day, YYYY-MM-DD, not '${inactiveFrom}'`,
    ],
  ])

const assignmentFaults = (
  row: Assignment,
  known: { readonly people: ReadonlySet<string>; readonly parents: Parents },
): readonly OfficeFault[] =>
  faultsOf('assignment', assignmentKey(row), [
    [known.people.has(row.person), `there is no person '${row.person}'`],
    [known.parents.has(row.unit), `there is no unit '${row.unit}'`],
    [row.position.trim() !== '', 'it needs the name of the position'],
    [appointments.includes(row.appointment), `appointment must be one of ${appointments.join(', ')}`],
    [row.basis.trim() !== '', 'it needs its basis: the decision it rests on'],
    ...days(row.from, row.to),
  ])

const roleFaults = (row: TenantRole, people: ReadonlySet<string>): readonly OfficeFault[] =>
  faultsOf('role', `${row.person} ${row.role}`, [
    [people.has(row.person), `there is no person '${row.person}'`],
    [row.role === 'admin' || row.role === 'auditor', 'role must be admin or auditor'],
    [row.basis.trim() !== '', 'it needs its basis: the decision it rests on'],
    ...days(row.from, row.to),
  ])
