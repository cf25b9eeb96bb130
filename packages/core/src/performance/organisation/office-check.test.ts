import { expect, test } from 'vitest'
import { completeOffice, type KnownOffice, officeFaults } from './office-check.ts'
import type { OfficeRows } from './organisation.ts'

const units = [{ id: 'a', name: 'A', kind: 'office', parent: null }]
const people = [{ id: 'p', name: 'P', nip: null, kind: 'PNS' as const, rank: null }]
const assignment = {
  ...{ person: 'p', unit: 'a', position: 'Staf', positionKind: 'x', head: false, appointment: 'definitive' as const },
  ...{ from: '2026-01-01', to: null, basis: 'SK 1' },
}
const role = { person: 'p', role: 'admin' as const, basis: 'SK 2' }
const whole: OfficeRows = { units, people, assignments: [assignment], roles: [role] }

const nobody: KnownOffice = { units: [], people: [] }
const faultsIn = (rows: OfficeRows, known = nobody) =>
  officeFaults(completeOffice(rows), known).map(({ kind, key, message }) => `${kind} ${key}: ${message}`)

test('a whole office has no faults, and its gaps are filled', () => {
  expect(faultsIn(whole)).toEqual([])
  expect(completeOffice(whole)).toMatchObject({
    units: [{ from: '1900-01-01', to: null, zone: null }],
    people: [{ inactiveFrom: null }],
    roles: [{ from: '1900-01-01', to: null }],
  })
})

test('columns of the host are left out, zones may be written the Indonesian way', () => {
  const zone = 'WIT'
  const [unit] = completeOffice({ units: [{ ...units[0], zone, line: 7 } as never] }).units
  expect(unit).toEqual({ ...units[0], zone: 'Asia/Jayapura', from: '1900-01-01', to: null })
})

test('rows may refer to what is stored already', () => {
  const stored = { units: completeOffice(whole).units, people: ['p'] }
  expect(faultsIn({ assignments: [assignment], roles: [role] }, stored)).toEqual([])
  expect(faultsIn({ assignments: [assignment] })).toEqual([
    "assignment p a Staf 2026-01-01: there is no person 'p'",
    "assignment p a Staf 2026-01-01: there is no unit 'a'",
  ])
})

test('a circle is found also when a stored unit closes it', () => {
  const stored = completeOffice({
    units: [{ ...units[0], id: 'b', parent: 'a', name: 'B', kind: 'x' }, ...units],
  }).units
  const moved = [{ id: 'a', name: 'A', kind: 'office', parent: 'b' }]
  expect(faultsIn({ units: moved }, { units: stored, people: [] })).toEqual([
    'unit a: the line of units above it runs in a circle',
  ])
})

test('a NIP that is wrong is told masked', () => {
  const [fault] = faultsIn({ people: [{ ...people[0], nip: '1987 0612 2010 0110 7' } as never] })
  expect(fault).toBe('person p: the NIP **************107 must have 18 digits')
})

test.each<[string, OfficeRows]>([
  ['unit', { units: [...units, ...units] }],
  ['person', { people: [...people, ...people] }],
  ['assignment', { units, people, assignments: [assignment, assignment] }],
  ['role', { people, roles: [role, role] }],
])('a %s given twice is told', (kind, rows) => {
  expect(faultsIn(rows)).toEqual([expect.stringMatching(`^${kind} .*: it is given twice$`)])
})

test.each<[string, OfficeRows, string]>([
  ['a bad id', { units: [{ ...units[0], id: 'a/b' } as never] }, 'the id must be'],
  ['a bad zone', { units: [{ ...units[0], zone: 'Mars/Base' } as never] }, "'Mars/Base' is not a time zone"],
  ['an unknown parent', { units: [{ ...units[0], parent: 'x' } as never] }, "no unit 'x' above it"],
  ['a day that is none', { units: [{ ...units[0], from: '2026-02-30' } as never] }, "'from' must be a day"],
  ['an end before the start', { units, people, assignments: [{ ...assignment, to: '2025-12-31' }] }, "'to' must be"],
  ['no basis', { units, people, assignments: [{ ...assignment, basis: ' ' }] }, 'it needs its basis'],
  ['a kind nobody knows', { people: [{ ...people[0], kind: 'X' } as never] }, 'kind must be one of'],
  ['a role nobody knows', { people, roles: [{ ...role, role: 'king' } as never] }, 'role must be'],
  ['half a character', { people: [{ ...people[0], name: '\ud800' } as never] }, 'cannot be stored'],
  ['a NUL in a name', { people: [{ ...people[0], name: 'a\u0000' } as never] }, 'cannot be stored'],
])('%s is told', (_, rows, message) => {
  expect(faultsIn(rows)).toEqual([expect.stringContaining(message)])
})
