import { expect, test } from 'vitest'
import { adi, lia, outsider, sari, wira } from './office.ts'
import { launched, reportOf, settle, working } from './steps.ts'

const entry = { on: '2026-03-24', result: 'r1', text: 'Kunjungan rumah', quantity: '1.50', unit: 'anak' }

test('an entry is kept with its period, and says whether it came late', async () => {
  const { office, cycle } = await working()
  const { journal } = office.services
  const today = await journal.add({ cycle, ...entry, on: '2026-03-25' }, wira)
  const late = await journal.add({ cycle, ...entry }, wira)
  expect(today).toMatchObject({ period: '2026-Q1', quantity: '1.5', late: false, removable: true })
  expect(late.late).toBe(true)
  const seenBySari = await journal.list({ cycle, period: '2026-Q1' }, sari)
  expect(seenBySari.map(({ id, removable }) => [id, removable])).toEqual([
    [today.id, false],
    [late.id, false],
  ])
})

test('what cannot be is refused by field', async () => {
  const { office, cycle } = await working()
  const faulty = [
    [{ on: '2026-03-26' }, 'on', 'date.future'],
    [{ on: '2025-12-31' }, 'on', 'date.outside'],
    [{ result: 'r9' }, 'result', 'result.unknown'],
    [{ text: ' ' }, 'text', 'text.empty'],
  ] as const
  for (const [more, field, code] of faulty)
    await expect(office.services.journal.add({ cycle, ...entry, ...more }, wira)).rejects.toMatchObject({
      _tag: 'InvalidDocument',
      faults: [{ field, code }],
    })
  expect(await office.services.journal.list({ cycle }, wira)).toEqual([])
})

test('days are counted where the person works: what is tomorrow in UTC is today, and what is today there may be late', async () => {
  const { office, cycle } = await working()
  const { journal } = office.services
  // 00:30 on 26 March in Jakarta
  office.clock.set('2026-03-25T17:30:00.000Z')
  expect(await journal.add({ cycle, ...entry, on: '2026-03-26' }, wira)).toMatchObject({ late: false })
  expect(await journal.add({ cycle, ...entry, on: '2026-03-25' }, wira)).toMatchObject({ late: true })
})

test('nobody writes or removes in the journal of somebody else', async () => {
  const { office, cycle } = await working()
  const { journal } = office.services
  const { id } = await journal.add({ cycle, ...entry }, wira)
  for (const other of [sari, lia, adi]) {
    await expect(journal.add({ cycle, ...entry }, other)).rejects.toMatchObject({ _tag: 'NotPermitted' })
    await expect(journal.remove({ cycle, entry: id }, other)).rejects.toMatchObject({ _tag: 'NotPermitted' })
  }
  await expect(journal.list({ cycle }, outsider)).rejects.toMatchObject({ _tag: 'CaseNotFound' })
})

test('an own entry is removed once', async () => {
  const { office, cycle } = await working()
  const { journal } = office.services
  const { id } = await journal.add({ cycle, ...entry }, wira)
  await journal.remove({ cycle, entry: id }, wira)
  await expect(journal.remove({ cycle, entry: id }, wira)).rejects.toMatchObject({ _tag: 'UnknownEntry' })
  await expect(journal.remove({ cycle, entry: 'no uuid' }, wira)).rejects.toMatchObject({ _tag: 'UnknownEntry' })
})

test('before a plan is in force work may be logged, outside any result', async () => {
  const { office, cycle } = await launched()
  office.clock.set('2026-01-08T03:00:00.000Z')
  const { journal } = office.services
  expect(await journal.add({ cycle, on: '2026-01-07', text: 'Rapat' }, wira)).toMatchObject({ result: null })
})

test('the report holds the journal as it stands when it is submitted, and the journal stands still from then on', async () => {
  const all = await working()
  const { office, cycle } = all
  const { journal, reporting } = office.services
  const report = await reportOf(all, '2026-Q1')
  await journal.add({ cycle, ...entry }, wira)
  await reporting.save({ report, seen: { revision: 1, edit: 0 }, words: { summary: 'Ringkas' } }, wira)
  const { id } = await journal.add({ cycle, ...entry }, wira)
  expect((await reporting.get({ report }, wira)).draft?.body.results[0]?.entries).toBe(2)
  await reporting.submit({ report, seen: { revision: 1, edit: 1 } }, wira)
  const [handedIn] = (await reporting.get({ report }, sari)).submitted
  expect(handedIn?.body).toMatchObject({
    summary: 'Ringkas',
    results: [{ result: 'r1', entries: 2, quantities: [{ unit: 'anak', sum: '3' }] }],
  })
  await expect(journal.add({ cycle, ...entry }, wira)).rejects.toMatchObject({
    _tag: 'PeriodClosed',
    period: '2026-Q1',
  })
  await expect(journal.remove({ cycle, entry: id }, wira)).rejects.toMatchObject({ _tag: 'PeriodClosed' })
  expect((await journal.list({ cycle }, wira)).every(({ removable }) => !removable)).toBe(true)
})

test('a report that was given back takes its words along and opens the journal again', async () => {
  const all = await working()
  const { office, cycle } = all
  const { journal, reporting } = office.services
  const report = await reportOf(all, '2026-Q1')
  const words = { summary: 'Ringkas', notes: [{ result: 'r1', note: 'Sesuai rencana' }] }
  await reporting.save({ report, seen: { revision: 1, edit: 0 }, words }, wira)
  await reporting.submit({ report, seen: { revision: 1, edit: 1 } }, wira)
  await reporting.return({ report, note: 'Sebutkan bukti' }, sari)
  await journal.add({ cycle, ...entry }, wira)
  const { draft, editable } = await reporting.get({ report }, wira)
  expect(editable).toBe(true)
  expect(draft).toMatchObject({
    revision: 2,
    body: { summary: 'Ringkas', results: [{ entries: 1, note: 'Sesuai rencana' }] },
  })
  await reporting.submit({ report, seen: { revision: 2, edit: 0 } }, wira)
  await reporting.recall({ report }, wira)
  expect((await reporting.get({ report }, wira)).draft).toMatchObject({ revision: 3 })
})

test('an empty report is refused with its reason; the admin may waive it, the assessor may give more time', async () => {
  const all = await working()
  const { office } = all
  const { reporting } = office.services
  const report = await reportOf(all, '2026-Q1')
  await expect(reporting.submit({ report, seen: { revision: 1, edit: 0 } }, wira)).rejects.toMatchObject({
    _tag: 'TransitionRefused',
  })
  const longer = await reporting.extend({ report, dueOn: '2026-04-20', reason: 'Cuti bersama' }, sari)
  expect(longer.context.dueOn).toBe('2026-04-20')
  await expect(reporting.extend({ report, dueOn: '2026-04-19', reason: 'x' }, sari)).rejects.toMatchObject({
    _tag: 'TransitionRefused',
  })
  await expect(reporting.waive({ report, reason: 'Cuti' }, sari)).rejects.toMatchObject({ _tag: 'NotPermitted' })
  expect((await reporting.waive({ report, reason: 'Cuti' }, lia)).state).toBe('waived')
  await settle(office)
  const view = await reporting.get({ report }, wira)
  expect(view).toMatchObject({ editable: false, draft: null })
})

test('an old sight of a report is not saved over a newer one', async () => {
  const all = await working()
  const { reporting } = all.office.services
  const report = await reportOf(all, '2026-Q1')
  const save = (summary: string) => reporting.save({ report, seen: { revision: 1, edit: 0 }, words: { summary } }, wira)
  await save('first tab')
  await expect(save('second tab')).rejects.toMatchObject({ _tag: 'StaleDraft', stored: { revision: 1, edit: 1 } })
  expect((await reporting.get({ report }, wira)).draft?.body.summary).toBe('first tab')
})
