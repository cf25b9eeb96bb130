import { defaultParameters } from '@siklus/core/performance'
import { expect, test } from 'vitest'
import { adi, bram, lia, raka, sari, wira } from './office.ts'
import { evaluationOf, freshOffice, launched, settle, working } from './steps.ts'

test('a preview says who would get a cycle, and of everybody else why not', async () => {
  const { services } = await freshOffice()
  const people = [
    { id: 'mayor', name: 'Wali Kota', nip: null, kind: 'ELECTED' as const, rank: null },
    { id: 'gone', name: 'Pensiun', nip: null, kind: 'PNS' as const, rank: null, inactiveFrom: '2026-01-01' },
  ]
  const post = (person: string) => ({
    ...{ person, unit: 'other', position: 'Staf', positionKind: 'test', head: false, basis: 'SK uji' },
    ...{ appointment: 'definitive' as const, from: '2025-01-01', to: null },
  })
  await services.organisation.load({ people, assignments: [post('mayor'), post('gone')] }, lia)
  const { candidates, leftOut } = await services.cycles.preview({ year: 2026 }, lia)
  expect(candidates.map(({ person, assessor, superior }) => [person.id, assessor.id, superior?.id ?? null])).toEqual([
    ['bram', 'dewi', null],
    ['raka', 'dewi', null],
    ['sari', 'bram', 'dewi'],
    ['wira', 'sari', 'bram'],
  ])
  expect(leftOut.map(({ person, because }) => [person.id, because])).toEqual([
    ['dewi', 'no-parent-unit'],
    ['gone', 'inactive'],
    ['mayor', 'elected'],
  ])
})

test('only an admin previews and launches, and the unit must exist', async () => {
  const { services } = await freshOffice()
  for (const other of [wira, sari, adi]) {
    await expect(services.cycles.preview({ year: 2026 }, other)).rejects.toMatchObject({ _tag: 'NotPermitted' })
    await expect(services.cycles.launch({ year: 2026 }, other)).rejects.toMatchObject({ _tag: 'NotPermitted' })
  }
  await expect(services.cycles.launch({ unit: 'x', year: 2026 }, lia)).rejects.toMatchObject({ _tag: 'UnknownUnit' })
})

test('a cycle takes over unit, period, parties with their basis, and the parameters of the year', async () => {
  const { services } = await freshOffice()
  const parameters = { ...defaultParameters(2026), rhythm: 'monthly' as const, planReviewDays: 3 }
  await services.cycles.setParameters({ year: 2026, parameters, basis: 'Perbup 1/2026' }, lia)
  expect(await services.cycles.parameters({ year: 2026 }, wira)).toEqual({ ...parameters, set: true })
  expect(await services.cycles.parameters({ year: 2027 }, wira)).toEqual({ ...defaultParameters(2027), set: false })
  await services.cycles.launch({ unit: 'section', year: 2026 }, lia)
  const mine = await services.home.myCycle({ year: 2026 }, wira)
  expect(mine?.case).toMatchObject({
    ...{ unit: 'office/division/section/', period: '2026' },
    context: { planReviewDays: 3, unitHead: false, zone: 'Asia/Jakarta', periods: { length: 12 } },
  })
  expect(mine?.case.parties.map(({ role, person, basis }) => [role, person, basis])).toEqual([
    ['assessor', 'sari', 'Kepala section: SK uji'],
    ['owner', 'wira', 'cycle'],
    ['superior', 'bram', 'Kepala division: SK uji'],
  ])
})

test('parameters that cannot be are told by field, and only an admin sets them', async () => {
  const { services } = await freshOffice()
  const set = (more: object, by = lia) =>
    services.cycles.setParameters({ year: 2026, parameters: { ...defaultParameters(2026), ...more }, basis: 'x' }, by)
  await expect(set({}, sari)).rejects.toMatchObject({ _tag: 'NotPermitted' })
  await expect(set({ followUpDue: '2027-02-01' })).rejects.toMatchObject({
    _tag: 'InvalidDocument',
    faults: [{ field: 'followUpDue', code: 'date.order' }],
  })
})

test('the assessor sees the team and what waits; counts equal their lists', async () => {
  const { office } = await launched()
  const { home, cycles } = office.services
  const [member] = await home.team({ year: 2026 }, sari)
  expect(member).toMatchObject({ person: { id: 'wira', name: 'Wira Uji' }, waiting: false, reports: [] })
  expect(member?.plan).toMatchObject({ dueOn: '2026-01-31', owner: { id: 'wira' } })
  expect((await home.waiting(sari)).map(({ case: { workflow }, owner }) => [workflow, owner.id])).toEqual([
    ['plan', 'sari'],
  ])
  expect(await home.myCycle({ year: 2025 }, wira)).toBeNull()
  for (const reader of [lia, adi, bram, raka])
    for (const { stage, count } of await home.funnel({ year: 2026 }, reader))
      expect(await cycles.list({ year: 2026, stage }, reader)).toHaveLength(count)
  expect((await home.funnel({ year: 2026, unit: 'other' }, lia))[0]).toMatchObject({ stage: 'launched', count: 0 })
})

test('feedback goes from the parties to the owner, from the owner to the assessor, and is never changed', async () => {
  const { office, cycle, plan } = await launched()
  const { feedback } = office.services
  const first = await feedback.give({ cycle, case: plan, about: 'general', text: 'Mulailah dari data' }, sari)
  expect(first).toMatchObject({ from: 'sari', to: 'wira', case: plan })
  expect(await feedback.give({ cycle, about: 'behaviour', text: 'Terima kasih' }, wira)).toMatchObject({ to: 'sari' })
  expect((await feedback.list({ cycle }, bram)).map(({ from }) => from)).toEqual(['wira', 'sari'])
  for (const other of [lia, adi])
    await expect(feedback.give({ cycle, about: 'general', text: 'x' }, other)).rejects.toMatchObject({
      _tag: 'NotPermitted',
    })
  await expect(feedback.give({ cycle, about: 'general', text: ' ' }, sari)).rejects.toMatchObject({
    _tag: 'InvalidDocument',
    faults: [{ field: 'text', code: 'text.empty' }],
  })
  const mine = (await office.services.home.myCycle({ year: 2026 }, sari))?.plans[0]?.case.id ?? ''
  await expect(feedback.give({ cycle, case: mine, about: 'general', text: 'x' }, sari)).rejects.toMatchObject({
    _tag: 'InvalidDocument',
    faults: [{ field: 'case', code: 'case.unknown' }],
  })
})

test('a cancelled cycle takes nothing more, and is not started again', async () => {
  const { office, cycle, plan } = await launched()
  const { cycles, feedback, journal, planning } = office.services
  await cycles.cancel({ cycle, reason: 'Pindah instansi' }, lia)
  await settle(office)
  await expect(feedback.give({ cycle, about: 'general', text: 'x' }, sari)).rejects.toMatchObject({
    _tag: 'CycleEnded',
  })
  await expect(journal.add({ cycle, on: '2026-01-05', text: 'x' }, wira)).rejects.toMatchObject({ _tag: 'CycleEnded' })
  expect(await planning.get({ plan }, wira)).toMatchObject({ draft: null, editable: false })
  const again = await cycles.launch({ unit: 'section', year: 2026 }, lia)
  expect(again.leftOut).toMatchObject([{ person: { id: 'sari' } }, { person: { id: 'wira' }, because: 'has-cycle' }])
})

test('on hold nobody edits, and afterwards the work goes on where it was', async () => {
  const { office, cycle, plan } = await launched()
  const { cycles, planning } = office.services
  await cycles.hold({ cycle, reason: 'Cuti besar' }, lia)
  await settle(office)
  expect(await planning.get({ plan }, wira)).toMatchObject({ editable: false, dueOn: null })
  const save = () =>
    planning.save({ plan, seen: { revision: 1, edit: 0 }, body: { results: [], behaviour: [], supports: [] } }, wira)
  await expect(save()).rejects.toMatchObject({ _tag: 'NotEditable' })
  await cycles.resume({ cycle }, lia)
  await settle(office)
  expect(await save()).toMatchObject({ revision: 1, edit: 1 })
})

test('follow-ups are closed once, dropped for a reason, and a cycle may end past open ones', async () => {
  const all = await working()
  const { office, cycle } = all
  const { evaluating, followUps, cycles } = office.services
  const evaluation = await evaluationOf(office, wira)
  await evaluating.rate({ evaluation, resultRating: 'meets', behaviourRating: 'meets' }, sari)
  await evaluating.publish({ evaluation }, lia)
  await evaluating.acknowledge({ evaluation }, wira)
  await evaluating.accept({ evaluation }, wira)
  await settle(office)
  const add = (text: string, dueOn: string) => followUps.add({ cycle, kind: 'development', text, dueOn }, sari)
  await add('Diklat', '2027-03-02')
  await add('Pendampingan', '2027-03-01')
  const [first, second] = await followUps.list({ cycle }, wira)
  expect([first?.text, second?.text]).toEqual(['Pendampingan', 'Diklat'])
  const id = first?.id ?? ''
  const close = (reason: string) => followUps.close({ cycle, followUp: id, outcome: 'dropped', reason }, sari)
  await expect(close(' ')).rejects.toMatchObject({ _tag: 'InvalidDocument', faults: [{ field: 'reason' }] })
  await close('Tidak perlu lagi')
  await expect(close('Sekali lagi')).rejects.toMatchObject({ _tag: 'RecordConflict' })
  const unknown = { cycle, followUp: cycle, outcome: 'done' as const }
  await expect(followUps.close(unknown, sari)).rejects.toMatchObject({ _tag: 'UnknownFollowUp' })
  await expect(followUps.add({ cycle, kind: 'coaching', text: 'x', dueOn: '2027-03-01' }, wira)).rejects.toMatchObject({
    _tag: 'NotPermitted',
  })
  await expect(cycles.close({ cycle }, sari)).rejects.toMatchObject({ reasons: [{ code: 'cycle.followUps.open' }] })
  expect((await cycles.closeOpen({ cycle, reason: 'Anggaran habis' }, sari)).status).toBe('done')
  expect((await followUps.list({ cycle }, wira)).map(({ status, closedReason }) => [status, closedReason])).toEqual([
    ['dropped', 'Tidak perlu lagi'],
    ['dropped', 'Anggaran habis'],
  ])
})
