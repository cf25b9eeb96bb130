import { expect, test } from 'vitest'
import type { Party } from '../../case/party.ts'
import type { Assignment, TenantRole } from './organisation.ts'
import type { OrganisationRecords } from './organisation-records.ts'
import { performanceAccess } from './performance-access.ts'

const unit = (id: string, parent: string | null) => ({
  ...{ id, parent, name: id, kind: 'x', zone: null, from: '2020-01-01', to: null },
})
const lead = (person: string, of: string, appointment: Assignment['appointment']): Assignment => ({
  ...{ person, unit: of, position: 'head', positionKind: 'x', head: true, appointment },
  ...{ from: '2026-01-01', to: null, basis: 'decree' },
})

const asked: { readonly method: string; readonly on: string }[] = []
const inForce = { roles: [] as TenantRole[], assignments: [] as Assignment[] }
const organisation = {
  units: async ({ on }: { on: string }) => {
    asked.push({ method: 'units', on })
    return [unit('office', null), unit('division', 'office'), unit('section', 'division')]
  },
  roles: async ({ person, on }: { person: string; on: string }) => {
    asked.push({ method: 'roles', on })
    return inForce.roles.filter((role) => role.person === person)
  },
  assignmentsOf: async ({ people }: { people: readonly string[] }) =>
    inForce.assignments.filter(({ person }) => people.includes(person)),
} as unknown as OrganisationRecords

const access = performanceAccess({ organisation }, { zone: 'Asia/Jayapura' })
const tenant = 'kota'
const at = '2026-03-01T16:00:00.000Z'
const party = (person: string, role: string, to: string | null = null): Party => ({
  ...{ person, role, from: '2026-01-01T00:00:00.000Z', to, basis: 'x' },
})
const about = {
  id: 'c',
  workflow: 'plan',
  unit: 'office/',
  parties: [party('wira', 'owner'), party('sari', 'assessor')],
}
const rolesOf = async (person: string, more: object = {}) =>
  (await access.roles([{ tenant, principal: { person, ...more }, at, case: about }]))[0]

test('roles are those of the live parties and of the tenant', async () => {
  inForce.roles = [{ person: 'sari', role: 'admin', from: '2026-01-01', to: null, basis: 'x' }]
  expect(await rolesOf('wira')).toEqual(['owner'])
  expect(await rolesOf('sari')).toEqual(['assessor', 'admin'])
  expect(await rolesOf('bram')).toEqual([])
  const ended = { ...about, parties: [party('wira', 'owner', '2026-02-01T00:00:00.000Z')] }
  expect(await access.roles([{ tenant, principal: { person: 'wira' }, at, case: ended }])).toEqual([[]])
})

test('acting for somebody gives nothing without a stored delegation', async () => {
  inForce.roles = [{ person: 'sari', role: 'admin', from: '2026-01-01', to: null, basis: 'x' }]
  const onBehalfOf = { person: 'wira', basis: 'a word' }
  expect(await rolesOf('sari', { onBehalfOf })).toEqual([])
  expect(await access.scope(tenant, { person: 'sari', onBehalfOf }, 'read', at)).toEqual({ kind: 'none' })
})

test('admins and auditors see everything, heads their subtree, everybody what they are a party of', async () => {
  inForce.roles = [{ person: 'adi', role: 'auditor', from: '2026-01-01', to: null, basis: 'x' }]
  const member = { ...lead('wira', 'section', 'definitive'), head: false }
  inForce.assignments = [lead('bram', 'division', 'definitive'), lead('raka', 'section', 'acting'), member]
  const scopeOf = (person: string) => access.scope(tenant, { person }, 'read', at)
  expect(await scopeOf('adi')).toEqual({ kind: 'all' })
  expect(await scopeOf('wira')).toEqual({ kind: 'any', of: [{ party: 'wira', at }] })
  const subtree = (person: string, unitPrefix: string) => ({ kind: 'any', of: [{ party: person, at }, { unitPrefix }] })
  expect(await scopeOf('bram')).toEqual(subtree('bram', 'office/division/'))
  expect(await scopeOf('raka')).toEqual(subtree('raka', 'office/division/section/'))
})

test('the day is that of the zone: in Jayapura it is tomorrow already', async () => {
  asked.length = 0
  inForce.assignments = [lead('bram', 'division', 'definitive')]
  await access.scope(tenant, { person: 'bram' }, 'read', at)
  expect(asked).toEqual([
    { method: 'roles', on: '2026-03-02' },
    { method: 'units', on: '2026-03-02' },
  ])
})
