import { beforeAll, describe, expect, test } from 'vitest'
import { type Browse, browse } from '../../../../../test/pages/browse.ts'
import { filledForm } from '../../../../../test/pages/filled.ts'
import type { Office } from '../../../../../test/pages/office.ts'
import { sari } from '../../../../../test/pages/people.ts'
import { evaluationRated, launchedOffice, objectionFiled, planInForce } from '../../../../../test/pages/story.ts'
import { FORM } from '../work/rejected.ts'

const read = async (answer: Response | Promise<Response>, status = 200): Promise<string> => {
  const response = await answer
  expect(response.status).toBe(status)
  return response.text()
}

interface At {
  readonly path: string
  readonly person: string
  readonly form: string
}

const send = async (site: Browse, { path, person, form }: At, answers: { readonly [name: string]: string }) => {
  const { action, fields } = filledForm(await read(site.get(path, person)), form)
  return site.post(action, { ...fields, ...answers }, person)
}

const filed = async (): Promise<{ readonly office: Office; readonly site: Browse; readonly path: string }> => {
  const office = await launchedOffice()
  await planInForce(office)
  return { office, path: `/keberatan/${await objectionFiled(office)}`, site: browse(office) }
}

describe('an objection', () => {
  let office: Office
  let site: Browse
  let path: string
  beforeAll(async () => {
    ;({ office, site, path } = await filed())
  })

  test('shows the deciding superior the grounds, the evidence and the days, counted from filing', async () => {
    office.clock.set('2027-02-01T01:00:00.000Z')
    const page = await read(site.get(path, 'bram'))
    expect(page).toContain('Capaian triwulan III belum dihitung')
    expect(page).toContain('Diajukan pada hari ke-0 dari 14')
    expect(page).toContain('Hari ke-7 dari 14')
    expect(page).toContain('sisa 7 hari')
    expect(page).toContain('Pejabat penilai belum memberi tanggapan.')
    expect(page).toContain('Bahan evaluasi')
    expect(page).toContain('Diputus Bram Siregar')
  })

  test('is nobody else’s: an outsider finds nothing, the assessor gets no form to decide', async () => {
    await read(site.get(path, 'raka'), 404)
    await read(site.post(path, { event: 'evaluation.reject', reason: 'x' }, 'raka'), 404)
    const page = await read(site.get(path, 'sari'))
    expect(page).not.toContain('value="evaluation.reject"')
    const { fields } = filledForm(page, 'value="respond"')
    const forged = { ...fields, [FORM]: 'reject', event: 'evaluation.reject', reason: 'x' }
    await read(site.post(path, forged, 'sari'), 403)
  })

  test('is answered by the assessor, not with nothing', async () => {
    const form = { path, person: 'sari', form: 'value="respond"' }
    const page = await read(send(site, form, { event: 'evaluation.respond', statement: '' }), 422)
    expect(page).toMatch(/id="respond\.statement-error"/)
    const said = await send(site, form, { event: 'evaluation.respond', statement: 'Bukti datang terlambat' })
    expect(said.status).toBe(303)
    expect(await read(site.get(path, 'wira'))).toContain('Bukti datang terlambat')
  })

  test('previews another rating without writing it, and keeps the reason that is being typed', async () => {
    const { fields } = filledForm(await read(site.get(path, 'bram')), 'value="revise"')
    const typed = { ...fields, resultRating: 'above', behaviourRating: 'above', reason: 'Setelah mendengar' }
    const page = await read(site.post(`${path}/pratinjau`, typed, 'bram'))
    expect(page).toContain('Sangat baik')
    expect(page).toContain('Setelah mendengar')
    expect(page).toContain('Hari ke-7 dari 14')
  })

  test('is not upheld with the same rating, nor without a reason', async () => {
    const form = { path, person: 'bram', form: 'value="revise"' }
    const same = { event: 'evaluation.revise', resultRating: 'above', behaviourRating: 'meets' }
    const bare = await read(send(site, form, same), 422)
    expect(bare).toMatch(/id="revise\.reason-error"/)
    const page = await read(send(site, form, { ...same, reason: 'Tetap' }), 422)
    expect(page).toContain('Hasil yang sama bukan perubahan')
    expect(page).toContain('Tetap')
  })

  test('ends with another result, which both read with its reason', async () => {
    const form = { path, person: 'bram', form: 'value="revise"' }
    const given = {
      event: 'evaluation.revise',
      resultRating: 'above',
      behaviourRating: 'above',
      reason: 'Keduanya didengar',
    }
    expect((await send(site, form, given)).status).toBe(303)
    const page = await read(site.get(path, 'wira'))
    expect(page).toContain('Hasil diubah')
    expect(page).toContain('Keduanya didengar')
    expect(page).toContain('Sebelumnya: Baik')
    expect(page).not.toContain('id="decision-due"')
  })
})

test('a rejection needs its reason and leaves the result', async () => {
  const { site, path } = await filed()
  const form = { path, person: 'bram', form: 'value="reject"' }
  await read(send(site, form, { event: 'evaluation.reject', reason: ' ' }), 422)
  expect((await send(site, form, { event: 'evaluation.reject', reason: 'Bukti sudah dinilai' })).status).toBe(303)
  const page = await read(site.get(path, 'wira'))
  expect(page).toContain('Keberatan ditolak')
  expect(page).toContain('Bukti sudah dinilai')
})

test('the owner may withdraw it', async () => {
  const { site, path } = await filed()
  const form = { path, person: 'wira', form: 'value="withdraw"' }
  expect((await send(site, form, { event: 'evaluation.withdrawObjection' })).status).toBe(303)
  expect(await read(site.get(path, 'sari'))).toContain('Keberatan dicabut')
})

test('days on hold are not counted', async () => {
  const { office, site, path } = await filed()
  const hold = await office.services.evaluating.get({ evaluation: path.split('/').at(-1) ?? '' }, sari)
  const cycle = hold.case.parent ?? ''
  const admin = { by: { person: 'lia' } }
  office.clock.set('2027-01-27T01:00:00.000Z')
  await office.services.cycles.hold({ cycle, reason: 'Cuti besar' }, admin)
  await office.settle()
  office.clock.set('2027-02-10T01:00:00.000Z')
  const held = await read(site.get(path, 'bram'))
  expect(held).toContain('Hari ke-2 dari 14')
  expect(held).toContain('Hitungan hari berhenti')
  await office.services.cycles.resume({ cycle }, admin)
  await office.settle()
  expect(await read(site.get(path, 'bram'))).toContain('Hari ke-2 dari 14')
})

test('a result nobody objected to says so', async () => {
  const office = await launchedOffice()
  await planInForce(office)
  const page = await read(browse(office).get(`/keberatan/${await evaluationRated(office)}`, 'sari'))
  expect(page).toContain('Tidak ada keberatan')
})
