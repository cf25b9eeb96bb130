import { demoNipFault } from './demo-nip.ts'
import type { OfficeFault } from './fault.ts'
import type { Assignment, Person, TenantRole } from './office.ts'
import { faultIn, repeatedRows, unknownReferences } from './references.ts'
import type { Line, TableRows } from './table.ts'

const pnsRanks = [
  'Juru Muda (I/a)',
  'Juru Muda Tingkat I (I/b)',
  'Juru (I/c)',
  'Juru Tingkat I (I/d)',
  'Pengatur Muda (II/a)',
  'Pengatur Muda Tingkat I (II/b)',
  'Pengatur (II/c)',
  'Pengatur Tingkat I (II/d)',
  'Penata Muda (III/a)',
  'Penata Muda Tingkat I (III/b)',
  'Penata (III/c)',
  'Penata Tingkat I (III/d)',
  'Pembina (IV/a)',
  'Pembina Tingkat I (IV/b)',
  'Pembina Utama Muda (IV/c)',
  'Pembina Utama Madya (IV/d)',
  'Pembina Utama (IV/e)',
]

const pppkRanks = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII'.split(' ')

/** The tables that say who there is and what they may do. */
export interface PeopleTables {
  readonly people: TableRows<Person>
  readonly assignments: TableRows<Assignment>
  readonly roles: TableRows<TenantRole>
}

const nipFault = ({ nip, kind }: Person): string | undefined => {
  if (kind === 'ELECTED') return nip === null ? undefined : 'an elected official has no NIP; leave the cell empty'
  return nip === null ? `a ${kind} has a NIP; write its 18 digits` : demoNipFault(nip, kind)
}

const rankFault = ({ rank, kind }: Person): string | undefined => {
  if (kind === 'ELECTED') return rank === null ? undefined : 'an elected official has no rank; leave the cell empty'
  const ranks = kind === 'PNS' ? pnsRanks : pppkRanks
  return rank !== null && ranks.includes(rank)
    ? undefined
    : `'${rank ?? ''}' is no rank of a ${kind}; write one of: ${ranks.join(', ')}`
}

const personFaults = (people: TableRows<Person>, line: Line<Person>): readonly OfficeFault[] => {
  const nip = nipFault(line.row)
  const rank = rankFault(line.row)
  return [
    ...(nip === undefined ? [] : [faultIn(people, 'nip')(line, nip)]),
    ...(rank === undefined ? [] : [faultIn(people, 'rank')(line, rank)]),
  ]
}

const withoutPost = ({ people, assignments }: PeopleTables): readonly OfficeFault[] =>
  people.lines
    .filter(({ row }) => assignments.ids?.has(row.id) === false)
    .map((line) => faultIn(people, 'id')(line, `'${line.row.id}' has no assignment; add a row to ${assignments.file}`))

/** Faults of people and tenant-wide roles: numbers and ranks, repeated rows, people without a post, roles of nobody. */
export const checkPeople = (tables: PeopleTables): readonly OfficeFault[] => {
  const { people, roles } = tables
  return [
    ...people.lines.flatMap((line) => personFaults(people, line)),
    ...repeatedRows(people, { column: 'id', of: ({ id }) => id }),
    ...repeatedRows(people, { column: 'nip', of: ({ nip }) => nip }),
    ...withoutPost(tables),
    ...unknownReferences(roles, { column: 'person', of: ({ person }) => person, to: people }),
    ...repeatedRows(roles, { column: 'role', of: ({ person, role }) => `${role} ${person}` }),
  ]
}
