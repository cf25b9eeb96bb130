import { describe, expect, test } from 'vitest'
import {
  adi,
  bram,
  lia,
  type OfficeStorage,
  openOffice,
  outsider,
  planBody,
  sari,
  type TestOffice,
  wira,
} from './office.ts'

const settle = ({ engine, tenant }: TestOffice) => engine.in(tenant).settle()

const launched = async (storage: OfficeStorage) => {
  const office = await openOffice(storage)
  const preview = await office.services.cycles.preview({ unit: 'section', year: 2026 }, lia)
  expect(preview.candidates.map((c) => c.person.id)).toEqual(['sari', 'wira'])
  const launch = await office.services.cycles.launch({ unit: 'section', year: 2026 }, lia)
  expect(launch.failed).toEqual([])
  await settle(office)
  const cycle = await office.services.home.myCycle({ year: 2026 }, wira)
  if (!cycle) throw new Error('Wira has no cycle')
  return { office, cycle: cycle.case.id, plan: cycle.plans[0]?.case.id ?? '' }
}

type Launched = Awaited<ReturnType<typeof launched>>

const planInForce = async ({ office, plan }: Launched) => {
  const { planning } = office.services
  const first = await planning.get({ plan }, wira)
  expect(first.editable).toBe(true)
  await planning.save({ plan, seen: { revision: 1, edit: 0 }, body: planBody }, wira)
  await planning.submit({ plan, seen: { revision: 1, edit: 1 } }, wira)
  await planning.return({ plan, note: 'Tambah sasaran' }, sari)
  const again = await planning.get({ plan }, wira)
  expect(again.draft).toMatchObject({ revision: 2, edit: 0, body: planBody })
  await planning.save({ plan, seen: { revision: 2, edit: 0 }, body: planBody }, wira)
  await planning.submit({ plan, seen: { revision: 2, edit: 1 } }, wira)
  await planning.agree({ plan }, sari)
  const { submitted } = await planning.get({ plan }, wira)
  const contentHash = submitted[0]?.contentHash ?? ''
  await planning.sign({ plan, contentHash }, wira)
  await planning.countersign({ plan, contentHash }, sari)
  await settle(office)
}

const workAndReport = async ({ office, cycle }: Launched) => {
  const { journal, reporting, feedback, cycles } = office.services
  office.clock.set('2026-03-20T03:00:00.000Z')
  const evidence = [{ label: 'Berita acara', url: 'https://example.invalid/ba-1' }]
  const entry = {
    cycle,
    on: '2026-03-19',
    result: 'r1',
    text: 'Kunjungan rumah',
    quantity: '3',
    unit: 'anak',
    evidence,
  }
  expect((await journal.add(entry, wira)).late).toBe(true)
  office.clock.set('2026-03-25T03:00:00.000Z')
  await settle(office)
  const report = (await cycles.get({ cycle }, wira)).reports[0]?.case.id ?? ''
  const { draft } = await reporting.get({ report }, wira)
  await reporting.save(
    { report, seen: { revision: draft?.revision ?? 0, edit: draft?.edit ?? 0 }, words: { summary: 'Triwulan I' } },
    wira,
  )
  await reporting.submit({ report, seen: { revision: 1, edit: 1 } }, wira)
  const read = await reporting.get({ report }, sari)
  expect(read.submitted[0]?.body.results[0]).toMatchObject({
    result: 'r1',
    entries: 1,
    quantities: [{ unit: 'anak', sum: '3' }],
  })
  await feedback.give({ cycle, about: 'result', result: 'r1', text: 'Teruskan, libatkan kelurahan' }, sari)
  await reporting.review({ report }, sari)
  expect(await feedback.list({ cycle }, wira)).toHaveLength(1)
  office.clock.set('2027-01-25T01:00:00.000Z')
  await settle(office)
}

const published = async (all: Launched) => {
  const { office, cycle } = all
  const { evaluating, cycles } = office.services
  const evaluation = (await cycles.get({ cycle }, wira)).evaluation?.case.id ?? ''
  await evaluating.rate({ evaluation, resultRating: 'above', behaviourRating: 'above', note: 'Bagus' }, sari)
  expect((await evaluating.get({ evaluation }, wira)).ratings).toEqual([])
  await evaluating.publish({ evaluation }, lia)
  const result = await evaluating.get({ evaluation }, wira)
  expect(result.current).toMatchObject({ predicate: 'very-good', kind: 'official' })
  expect(result.current?.finding.cites.length).toBeGreaterThan(0)
  await evaluating.acknowledge({ evaluation }, wira)
  return evaluation
}

/** A storage on which the year is lived, and how a host opens a transaction of its own there. */
export interface YearFixture {
  readonly storage: () => Promise<OfficeStorage>
  readonly transaction: (run: (transaction: unknown) => Promise<void>) => Promise<void>
}

/** One person's year, lived through the services on a storage. */
export const yearContract = (name: string, { storage, transaction }: YearFixture) =>
  describe(`${name}: the year`, () => {
    test('from launch to the end: plan, work, report, feedback, rating, objection, follow-up', async () => {
      const all = await launched(await storage())
      const { office, cycle } = all
      const { evaluating, followUps, home } = office.services
      await planInForce(all)
      await workAndReport(all)
      const evaluation = await published(all)
      await evaluating.object({ evaluation, grounds: 'Capaian triwulan III belum dihitung' }, wira)
      await evaluating.respond({ evaluation, statement: 'Sudah dihitung' }, sari)
      await expect(evaluating.reject({ evaluation, reason: 'x' }, sari)).rejects.toMatchObject({ _tag: 'NotPermitted' })
      await evaluating.reject({ evaluation, reason: 'Bukti sudah lengkap dinilai' }, bram)
      await settle(office)
      await followUps.add({ cycle, kind: 'recognition', text: 'Piagam', dueOn: '2027-03-01' }, sari)
      await expect(office.services.cycles.close({ cycle }, sari)).rejects.toMatchObject({ _tag: 'TransitionRefused' })
      const [added] = await followUps.list({ cycle }, wira)
      expect(added).toMatchObject({ kind: 'recognition', status: 'open', dueOn: '2027-03-01' })
      await followUps.close({ cycle, followUp: added?.id ?? '', outcome: 'done' }, sari)
      const closed = await office.services.cycles.close({ cycle }, sari)
      expect(closed.status).toBe('done')
      const org = office.engine.in(office.tenant)
      for (const item of await org.list({}, { ...adi, limit: 200 })) expect(await org.verify(item.id, adi)).toEqual([])
      const funnel = await home.funnel({ year: 2026 }, lia)
      expect(funnel.map(({ stage, count }) => [stage, count])).toEqual([
        ['launched', 2],
        ['in-force', 1],
        ['evaluating', 1],
        ['evaluated', 1],
        ['closed', 1],
      ])
      for (const { stage, count } of funnel)
        expect((await office.services.cycles.list({ year: 2026, stage }, lia)).length).toBe(count)
    })

    test('who waits for whom, and who sees nothing', async () => {
      const all = await launched(await storage())
      const { home, planning } = all.office.services
      expect((await home.waiting(wira)).map((line) => line.case.workflow)).toEqual(['plan'])
      expect(await home.waitingCount(sari)).toBe(1)
      expect((await home.team({ year: 2026 }, sari)).map((m) => m.person.id)).toEqual(['wira'])
      await expect(planning.get({ plan: all.plan }, outsider)).rejects.toMatchObject({ _tag: 'CaseNotFound' })
      await expect(all.office.services.cycles.launch({ year: 2026 }, sari)).rejects.toMatchObject({
        _tag: 'NotPermitted',
      })
    })

    test('a second tab that saved first is never overwritten, and the latecomer is told where it stands', async () => {
      const all = await launched(await storage())
      const { planning } = all.office.services
      const seen = { revision: 1, edit: 0 }
      await planning.save({ plan: all.plan, seen, body: planBody }, wira)
      const late = planning.save({ plan: all.plan, seen, body: { ...planBody, results: [] } }, wira)
      await expect(late).rejects.toMatchObject({ _tag: 'StaleDraft', stored: { revision: 1, edit: 1, frozen: false } })
      expect((await planning.get({ plan: all.plan }, wira)).draft?.body).toEqual(planBody)
    })

    test('a launch repeated starts nobody twice', async () => {
      const all = await launched(await storage())
      const again = await all.office.services.cycles.launch({ year: 2026 }, lia)
      expect(again.leftOut.filter(({ because }) => because === 'has-cycle').map(({ person }) => person.id)).toEqual([
        'sari',
        'wira',
      ])
      expect(again.failed).toEqual([])
    })

    test('in a host’s transaction roles and scope are read through it, not beside it', {
      timeout: 20_000,
    }, async () => {
      const { office, plan } = await launched(await storage())
      const { tenant, engine } = office
      await transaction(async (trx) => {
        const here = engine.in(tenant).within(trx)
        expect((await here.load(plan, wira)).id).toBe(plan)
        await expect(here.load(plan, outsider)).rejects.toMatchObject({ _tag: 'CaseNotFound' })
        expect(await here.count({ waitingForMe: true }, lia)).toBe(0)
      })
    })
  })
