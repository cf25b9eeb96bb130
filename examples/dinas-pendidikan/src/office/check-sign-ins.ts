import type { OfficeFault } from './fault.ts'
import type { Person, SignIn, TenantRole } from './office.ts'
import { faultIn, repeatedRows, unknownReferences } from './references.ts'
import { lastChange, type Posts, reportingLine } from './reporting-line.ts'
import type { TableRows } from './table.ts'
import { signInRoles } from './words.ts'

/** The sign-ins and what makes each of them able to play the role. */
export interface SignInTables {
  readonly signIns: TableRows<SignIn>
  readonly people: TableRows<Person>
  readonly roles: TableRows<TenantRole>
}

const needed = signInRoles.filter((role) => role !== 'leader')

const missingRoles = ({ file, ids }: TableRows<SignIn>): readonly OfficeFault[] =>
  needed
    .filter((role) => ids?.has(role) === false)
    .map((role) => ({
      file,
      line: 1,
      column: 'role',
      message: `nobody signs in as ${role}; add a row`,
    }))

const withoutRole = ({ signIns, roles }: SignInTables): readonly OfficeFault[] =>
  (roles.faults.length > 0 ? [] : signIns.lines)
    .filter(({ row }) => row.role === 'admin' || row.role === 'auditor')
    .filter(({ row }) => !roles.lines.some((each) => each.row.person === row.person && each.row.role === row.role))
    .map((line) =>
      faultIn(signIns, 'person')(line, `'${line.row.person}' is no ${line.row.role}; add the role to ${roles.file}`),
    )

/** Faults of the sign-ins: missing or repeated roles, unknown people, an admin or auditor without the role. */
export const checkSignIns = (tables: SignInTables): readonly OfficeFault[] => [
  ...missingRoles(tables.signIns),
  ...repeatedRows(tables.signIns, { column: 'role', of: ({ role }) => role }),
  ...unknownReferences(tables.signIns, { column: 'person', of: ({ person }) => person, to: tables.people }),
  ...withoutRole(tables),
]

/** Sign-ins as assessor and superior who are not those of the employee. The posts must be free of faults. */
export const checkCast = (signIns: TableRows<SignIn>, posts: Posts): readonly OfficeFault[] => {
  const employee = signIns.lines.find(({ row }) => row.role === 'employee')?.row.person
  if (employee === undefined) return []
  const cast = reportingLine(posts, employee, lastChange(posts.assignments))
  return signIns.lines.flatMap((line) => {
    const { role, person } = line.row
    if ((role !== 'assessor' && role !== 'superior') || cast[role] === person) return []
    const instead = cast[role] === null ? 'is nobody; choose another employee' : `is '${cast[role]}'; write that person`
    return [faultIn(signIns, 'person')(line, `the ${role} of the employee ${instead}`)]
  })
}
