import { expect, test } from 'vitest'
import { adi, bram, dewi, lia, outsider, raka, sari, wira } from './office.ts'
import { freshOffice, launched } from './steps.ts'

const nip = '209901012026011001'
const withNip = { id: 'wira', name: 'Wira Uji', nip, kind: 'PNS' as const, rank: null }

test('only an admin loads the organisation and the goals, and a bad row writes nothing', async () => {
  const { services } = await freshOffice()
  for (const other of [wira, bram, adi, outsider]) {
    await expect(services.organisation.load({ people: [withNip] }, other)).rejects.toMatchObject({
      _tag: 'NotPermitted',
    })
    await expect(services.goals.load({ goals: [] }, other)).rejects.toMatchObject({ _tag: 'NotPermitted' })
  }
  const role = { person: 'ghost', role: 'admin' as const, basis: 'x' }
  await expect(services.organisation.load({ people: [withNip], roles: [role] }, lia)).rejects.toMatchObject({
    _tag: 'InvalidOffice',
    faults: [{ kind: 'role', message: "there is no person 'ghost'" }],
  })
  expect((await services.organisation.person({ person: 'wira' }, lia)).person.nip).toBeNull()
})

test('loading the same rows again changes nothing', async () => {
  const { services } = await freshOffice()
  const rows = { people: [withNip] }
  expect(await services.organisation.load(rows, lia)).toMatchObject({ people: 1 })
  await services.organisation.load(rows, lia)
  const people = await services.organisation.people({ unit: 'section' }, lia)
  expect(people.map(({ person }) => person.id)).toEqual(['sari', 'wira'])
})

test('a NIP is shown in full to its owner, admin and auditor, masked to everybody else', async () => {
  const { services } = await freshOffice()
  await services.organisation.load({ people: [withNip] }, lia)
  const seenBy = async (reader: typeof wira) =>
    (await services.organisation.person({ person: 'wira' }, reader)).person.nip
  expect([await seenBy(wira), await seenBy(lia), await seenBy(adi)]).toEqual([nip, nip, nip])
  expect(await seenBy(sari)).toBe('***************001')
  const listed = await services.organisation.people({}, bram)
  expect(JSON.stringify(listed)).not.toContain(nip)
  await expect(services.organisation.person({ person: 'wira' }, outsider)).rejects.toMatchObject({
    _tag: 'NotPermitted',
  })
})

test('units have their paths; what is unknown is told', async () => {
  const { services } = await freshOffice()
  const units = await services.organisation.units({}, wira)
  expect(units.map(({ path }) => path)).toEqual([
    'office/',
    'office/division/',
    'office/division/section/',
    'office/other/',
  ])
  await expect(services.organisation.unit({ unit: 'x' }, wira)).rejects.toMatchObject({ _tag: 'UnknownUnit' })
  await expect(services.organisation.person({ person: 'x' }, wira)).rejects.toMatchObject({ _tag: 'UnknownPerson' })
  expect(await services.organisation.names(['wira', 'x'], sari)).toEqual({ wira: 'Wira Uji' })
})

test('who assesses whom, on which basis, on which day', async () => {
  const { services } = await freshOffice()
  const { organisation } = services
  expect(await organisation.assessorOf({ person: 'wira' }, wira)).toMatchObject({
    person: 'sari',
    because: { code: 'head-of-unit', acting: false, basis: 'SK uji' },
  })
  expect(await organisation.superiorOf({ person: 'wira' }, wira)).toMatchObject({ person: 'bram' })
  expect(await organisation.assessorOf({ person: 'dewi' }, wira)).toMatchObject({ because: 'no-parent-unit' })
  expect(await organisation.assessorOf({ person: 'wira', on: '2024-12-31' }, wira)).toMatchObject({
    because: 'no-position',
  })
  const ended = {
    ...{ person: 'sari', unit: 'section', position: 'Kepala section', positionKind: 'test', head: true },
    ...{ appointment: 'definitive' as const, from: '2025-01-01', to: '2026-02-28', basis: 'SK uji' },
  }
  const acting = {
    ...ended,
    person: 'raka',
    appointment: 'acting' as const,
    from: '2026-03-01',
    to: null,
    basis: 'Sprint 1',
  }
  await organisation.load({ assignments: [ended, acting] }, lia)
  expect(await organisation.assessorOf({ person: 'wira', on: '2026-02-28' }, wira)).toMatchObject({ person: 'sari' })
  expect(await organisation.assessorOf({ person: 'wira', on: '2026-03-01' }, wira)).toMatchObject({
    person: 'raka',
    because: { acting: true, basis: 'Sprint 1' },
  })
})

test('the head of a unit sees the cases of its subtree, also when acting; others see their own', async () => {
  const { office, cycle } = await launched()
  const { cycles, organisation } = office.services
  for (const reader of [wira, sari, bram, dewi, lia, adi])
    expect((await cycles.get({ cycle }, reader)).owner.id).toBe('wira')
  await expect(cycles.get({ cycle }, raka)).rejects.toMatchObject({ _tag: 'CaseNotFound' })
  expect(await cycles.list({ year: 2026 }, raka)).toEqual([])
  const acting = {
    ...{ person: 'raka', unit: 'division', position: 'Plt Kepala', positionKind: 'test', head: true },
    ...{ appointment: 'acting' as const, from: '2026-01-01', to: null, basis: 'Sprint 1' },
  }
  await organisation.load({ assignments: [acting] }, lia)
  expect((await cycles.get({ cycle }, raka)).owner.id).toBe('wira')
  expect(await cycles.list({ year: 2026 }, raka)).toHaveLength(2)
})

test('who no longer serves loses the role of an admin', async () => {
  const { services } = await freshOffice()
  const lastDay = {
    id: 'lia',
    name: 'Lia Uji',
    nip: null,
    kind: 'PNS' as const,
    rank: null,
    inactiveFrom: '2026-01-06',
  }
  await services.organisation.load({ people: [lastDay] }, lia)
  expect(await services.organisation.myRoles(lia)).toEqual(['admin'])
  await services.organisation.load({ people: [{ ...lastDay, inactiveFrom: '2026-01-05' }] }, lia)
  expect(await services.organisation.myRoles(lia)).toEqual([])
  await expect(services.organisation.load({ people: [lastDay] }, lia)).rejects.toMatchObject({ _tag: 'NotPermitted' })
})

test('the goals of a year stand in order, with the targets of that year', async () => {
  const { services } = await freshOffice()
  const tree = await services.goals.tree({ year: 2026 }, wira)
  expect(tree.map(({ id, depth }) => [id, depth])).toEqual([
    ['vision', 0],
    ['mission', 1],
    ['objective', 2],
  ])
  expect(tree[2]?.indicators[0]?.target?.target).toBe('100')
  expect((await services.goals.tree({ year: 2027 }, wira))[2]?.indicators[0]?.target).toBeNull()
  await expect(services.goals.tree({ year: 2026 }, outsider)).rejects.toMatchObject({ _tag: 'NotPermitted' })
})
