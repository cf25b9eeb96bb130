import { beforeAll, describe, expect, test } from 'vitest'
import { type Browse, browse } from '../../../../../test/pages/browse.ts'
import { filledForm } from '../../../../../test/pages/filled.ts'
import { cycleOf, type Office } from '../../../../../test/pages/office.ts'
import { lia, sari, wira } from '../../../../../test/pages/people.ts'
import { evaluationRated, launchedOffice, planInForce } from '../../../../../test/pages/story.ts'

const read = async (answer: Response | Promise<Response>, status = 200): Promise<string> => {
  const response = await answer
  expect(response.status).toBe(status)
  return response.text()
}

const evaluated = async (): Promise<{ readonly office: Office; readonly site: Browse; readonly path: string }> => {
  const office = await launchedOffice()
  await planInForce(office)
  const evaluation = await evaluationRated(office)
  const { evaluating } = office.services
  await evaluating.publish({ evaluation }, lia)
  await evaluating.acknowledge({ evaluation }, wira)
  await evaluating.accept({ evaluation }, wira)
  await office.settle()
  return { office, site: browse(office), path: `/tindak-lanjut/${(await cycleOf(office, 'wira')).cycle}` }
}

const sender =
  (site: Browse, path: string) =>
  async (form: string, answers: { readonly [name: string]: string }, person = 'sari'): Promise<Response> => {
    const { action, fields } = filledForm(await read(site.get(path, person)), form)
    return site.post(action, { ...fields, ...answers }, person)
  }

const certificate = { event: 'cycle.addFollowUp', kind: 'recognition', text: 'Piagam penghargaan', dueOn: '2027-03-01' }

describe('the follow-ups of a cycle', () => {
  let office: Office
  let site: Browse
  let path: string
  let send: ReturnType<typeof sender>
  beforeAll(async () => {
    ;({ office, site, path } = await evaluated())
    send = sender(site, path)
  })

  test('are open once the result is final, with its predicate; an outsider finds nothing', async () => {
    const page = await read(site.get(path, 'sari'))
    expect(page).toContain('Predikat: Baik')
    expect(page).toContain('Belum ada tindak lanjut')
    expect(page).toContain('siklus dapat ditutup begitu saja')
    expect(page).not.toContain('Semua tindak lanjut sudah selesai')
    await read(site.get(path, 'raka'), 404)
    await read(site.post(path, certificate, 'raka'), 404)
  })

  test('come back with every gap named and the answers kept', async () => {
    const page = await read(send('value="add"', { ...certificate, kind: '', dueOn: '' }), 422)
    expect(page).toMatch(/id="add\.kind-error"/)
    expect(page).toMatch(/id="add\.dueOn-error"/)
    expect(page).toContain('Piagam penghargaan')
    const day = await read(send('value="add"', { ...certificate, dueOn: '2027-02-30' }), 422)
    expect(day).toMatch(/id="add\.dueOn-error"/)
    expect(day).toContain('value="2027-02-30"')
    const past = await read(send('value="add"', { ...certificate, dueOn: '2020-01-01' }), 422)
    expect(past).toContain('Tenggat: Tanggalnya sudah lewat; pilih hari ini atau sesudahnya.')
  })

  test('are added and read by the owner, who has no form', async () => {
    expect((await send('value="add"', certificate)).status).toBe(303)
    const page = await read(site.get(path, 'wira'))
    expect(page).toContain('Piagam penghargaan')
    expect(page).toContain('Sari Wulandari')
    expect(page).not.toContain('<summary>')
  })

  test('keep the cycle open while one is, and say how many', async () => {
    const page = await read(site.get(path, 'sari'))
    expect(page).toContain('Masih ada 1 tindak lanjut yang belum selesai')
    office.clock.set('2027-03-02T01:00:00.000Z')
    expect(await read(site.get(path, 'sari'))).toContain('Lewat tenggat')
  })

  test('are dropped with a reason only, and then ended once', async () => {
    const drop = { event: 'cycle.closeFollowUp', outcome: 'dropped' }
    const page = await read(send('name="followUp"', drop), 422)
    expect(page).toMatch(/id="end-[^"]*\.reason-error"/)
    expect(page).toMatch(/<details open=""><summary>Selesaikan/)
    const { action, fields } = filledForm(page, 'name="followUp"')
    const done = { ...fields, ...drop, reason: 'Anggaran dialihkan' }
    expect((await site.post(action, done, 'sari')).status).toBe(303)
    expect((await site.post(action, done, 'sari')).status).toBe(303)
    const after = await read(site.get(path, 'wira'))
    expect(after).toContain('Dibatalkan')
    expect(after).toContain('Anggaran dialihkan')
  })

  test('end the cycle when none is open', async () => {
    expect((await send('value="close"', { event: 'cycle.close' })).status).toBe(303)
    const page = await read(site.get(path, 'sari'))
    expect(page).toContain('Siklus selesai')
    expect(page).not.toContain('value="add"')
  })
})

test('a cycle is closed past what is open, with a reason', async () => {
  const { office, site, path } = await evaluated()
  const send = sender(site, path)
  await send('value="add"', { ...certificate, kind: 'coaching', text: 'Bimbingan bulanan' })
  await read(send('value="closeOpen"', { event: 'cycle.closeOpen', reason: '' }), 422)
  const closed = await send('value="closeOpen"', { event: 'cycle.closeOpen', reason: 'Pegawai pindah' })
  expect(closed.status).toBe(303)
  const cycle = path.split('/').at(-1) ?? ''
  const [one] = await office.services.followUps.list({ cycle }, sari)
  expect(one).toMatchObject({ status: 'dropped', closedReason: 'Pegawai pindah' })
})

test('before the result is final the page says that it is too early', async () => {
  const office = await launchedOffice()
  const { cycle } = await cycleOf(office, 'wira')
  expect(await read(browse(office).get(`/tindak-lanjut/${cycle}`, 'wira'))).toContain('Tindak lanjut belum dibuka')
})
