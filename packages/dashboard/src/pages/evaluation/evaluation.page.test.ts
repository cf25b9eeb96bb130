import { beforeAll, describe, expect, test } from 'vitest'
import { type Browse, browse } from '../../../../../test/pages/browse.ts'
import { filledForm } from '../../../../../test/pages/filled.ts'
import { cycleOf, type Office } from '../../../../../test/pages/office.ts'
import { bram, sari, wira } from '../../../../../test/pages/people.ts'
import {
  evaluationRated,
  launchedOffice,
  planBody,
  planInForce,
  reportSubmitted,
} from '../../../../../test/pages/story.ts'
import { FORM } from '../work/rejected.ts'

const read = async (answer: Response | Promise<Response>, status = 200): Promise<string> => {
  const response = await answer
  expect(response.status).toBe(status)
  return response.text()
}

/** Sends one form of a page as it stands, with some answers changed. */
const send = async (
  site: Browse,
  { path, person, form }: { readonly path: string; readonly person: string; readonly form: string },
  answers: { readonly [name: string]: string },
): Promise<Response> => {
  const { action, fields } = filledForm(await read(site.get(path, person)), form)
  return site.post(action, { ...fields, ...answers }, person)
}

const HTMX = { 'HX-Request': 'true', 'HX-Request-Type': 'partial', Origin: 'http://kinerja.test' }

describe('the own view of the year', () => {
  let office: Office
  let site: Browse
  let path: string
  beforeAll(async () => {
    office = await launchedOffice()
    await planInForce(office)
    await reportSubmitted(office)
    office.clock.set('2027-01-05T01:00:00.000Z')
    await office.settle()
    path = `/evaluasi/${(await cycleOf(office, 'wira')).evaluation}`
    site = browse(office)
  })

  test('shows the owner every planned result with its target and what was reported', async () => {
    const page = await read(site.get(path, 'wira'))
    expect(page).toContain('Penilaian mandiri')
    expect(page).toContain('Hasil kerja 1: Modul ajar terpakai di semua sekolah')
    expect(page).toContain('45 sekolah')
    expect(page).toContain('3 sekolah')
    expect(page).toContain('Libatkan pengawas sekolah')
    expect(page).not.toContain('hx-trigger="siklus:')
  })

  test('is not to be written by the assessor, and not to be seen by an outsider', async () => {
    expect(await read(site.get(path, 'sari'))).not.toContain('id="assessment-form"')
    await read(site.get(path, 'raka'), 404)
    const { fields } = filledForm(await read(site.get(path, 'wira')), 'name="summary"')
    await read(site.post(`${path}/draf`, fields, 'raka'), 404)
  })

  test('comes back with its fault at the field when a figure is none, and nothing is saved', async () => {
    const typed = { 'results.0.number': 'banyak', 'results.0.realisation': 'Semua sekolah', do: 'save' }
    const page = await read(send(site, { path, person: 'wira', form: 'name="summary"' }, typed), 422)
    expect(page).toContain('value="banyak"')
    expect(page).toContain('Semua sekolah')
    expect(page).toMatch(/id="results\.0\.number-error"[^>]*>Tulis angka/)
    const { services } = office
    const { evaluation } = await cycleOf(office, 'wira')
    expect((await services.evaluating.get({ evaluation }, wira)).draft?.edit).toBe(0)
  })

  test('is not handed in while nothing is said of a result', async () => {
    const page = await read(send(site, { path, person: 'wira', form: 'name="summary"' }, { do: 'assess' }), 422)
    expect(page).toMatch(/id="results\.0\.realisation-error"/)
  })

  test('saves itself with a receipt; a second tab is told and shown both', async () => {
    const stale = filledForm(await read(site.get(path, 'wira')), 'name="summary"')
    const saved = await read(
      site.request(
        `${path}/draf`,
        { method: 'POST', headers: HTMX, body: new URLSearchParams({ ...stale.fields, summary: 'Dari tab pertama' }) },
        'wira',
      ),
    )
    expect(saved).toContain('Tersimpan')
    expect(saved).toContain('id="seen-edit"')
    const late = { ...stale.fields, summary: 'Dari tab kedua', do: 'save' }
    const page = await read(site.post(`${path}/draf`, late, 'wira'), 409)
    expect(page).toContain('Dari tab pertama')
    expect(page).toContain('Dari tab kedua')
    expect(page).toContain('Simpan tulisan saya')
  })

  test('is saved and handed in by one button, once, however often it is pressed', async () => {
    const said = { 'results.0.realisation': '43 dari 45 sekolah', 'results.0.number': '43,5', do: 'assess' }
    const { action, fields } = filledForm(await read(site.get(path, 'wira')), 'name="summary"')
    const first = await site.post(action, { ...fields, ...said }, 'wira')
    expect([first.status, first.headers.get('Location')]).toEqual([303, path])
    expect((await site.post(action, { ...fields, ...said }, 'wira')).status).toBe(303)
    const page = await read(site.get(path, 'sari'))
    expect(page).toContain('43 dari 45 sekolah')
    expect(page).toContain('43,5 sekolah')
    expect(await read(site.get(path, 'wira'))).not.toContain('id="assessment-form"')
  })
})

describe('the rating room', () => {
  let office: Office
  let site: Browse
  let path: string
  let evaluation: string
  beforeAll(async () => {
    office = await launchedOffice()
    await planInForce(office)
    await reportSubmitted(office)
    await office.services.reporting.review({ report: (await cycleOf(office, 'wira')).reports[0] ?? '' }, sari)
    office.clock.set('2027-01-25T01:00:00.000Z')
    await office.settle()
    evaluation = (await cycleOf(office, 'wira')).evaluation
    path = `/evaluasi/${evaluation}`
    site = browse(office)
  })

  test('shows what the preview would give, and writes nothing', async () => {
    const { fields } = filledForm(await read(site.get(path, 'sari')), 'value="rate"')
    const chosen = { ...fields, resultRating: 'above', behaviourRating: 'meets', note: 'Belum selesai' }
    const page = await read(site.post(`${path}/pratinjau`, chosen, 'sari'))
    expect(page).toMatch(/<td class="chosen" aria-current="true">.*?Baik<span/)
    expect(page).toContain('PermenPANRB 6/2022')
    expect(page).toContain('Belum selesai')
    expect(filledForm(page, 'value="rate"').fields).toMatchObject({ resultRating: 'above', behaviourRating: 'meets' })
    expect((await office.services.evaluating.get({ evaluation }, sari)).ratings).toEqual([])
  })

  test('answers only the region under htmx, and names what is missing', async () => {
    const ask = (answers: { readonly [name: string]: string }) =>
      site.request(`${path}/pratinjau`, { method: 'POST', headers: HTMX, body: new URLSearchParams(answers) }, 'sari')
    expect(await read(ask({ resultRating: 'below', behaviourRating: 'below' }))).toMatch(/^<div id="foreseen"/)
    expect(await read(ask({ resultRating: 'below' }), 422)).toContain('Pilih rating perilaku kerja')
  })

  test('looks ahead for nobody but those who rate', async () => {
    const given = { resultRating: 'above', behaviourRating: 'above' }
    await read(site.post(`${path}/pratinjau`, given, 'wira'), 403)
    await read(site.post(`${path}/pratinjau`, given, 'raka'), 404)
  })

  test('gives a rating without its answers back with both faults and the note', async () => {
    const page = await read(
      send(site, { path, person: 'sari', form: 'value="rate"' }, { event: 'evaluation.rate', note: 'Catatan saya' }),
      422,
    )
    expect(page).toMatch(/id="rate\.resultRating-error"/)
    expect(page).toMatch(/href="#rate\.behaviourRating"/)
    expect(page).toContain('Catatan saya')
  })

  test('rates; the owner reads nothing of it before it is official; sent back, the reason stands above the form', async () => {
    const given = { event: 'evaluation.rate', resultRating: 'above', behaviourRating: 'meets', note: 'Rahasia dulu' }
    expect((await send(site, { path, person: 'sari', form: 'value="rate"' }, given)).status).toBe(303)
    const own = await read(site.get(path, 'wira'))
    expect(own).toContain('Hasil belum diumumkan')
    expect(own).not.toContain('Rahasia dulu')
    const bare = { event: 'evaluation.sendBack', note: ' ' }
    await read(send(site, { path, person: 'lia', form: 'value="sendBack"' }, bare), 422)
    const back = { event: 'evaluation.sendBack', note: 'Periksa perilaku kerja' }
    expect((await send(site, { path, person: 'lia', form: 'value="sendBack"' }, back)).status).toBe(303)
    expect(await read(site.get(path, 'sari'))).toContain('Periksa perilaku kerja')
    expect(await read(site.get(path, 'wira'))).not.toContain('Periksa perilaku kerja')
    const again = { ...given, behaviourRating: 'above' }
    expect((await send(site, { path, person: 'sari', form: 'value="rate"' }, again)).status).toBe(303)
    expect(await read(site.get(path, 'lia'))).toContain('Sangat baik')
  })

  test('a form drawn before the case moved is refused and keeps what was typed', async () => {
    const old = { [FORM]: 'sendBack', event: 'evaluation.sendBack', note: 'Terlambat', revision: '2', key: 'old-1' }
    const page = await read(site.post(path, old, 'lia'), 409)
    expect(page).toContain('Terlambat')
  })
})

describe('after publication', () => {
  let office: Office
  let site: Browse
  let path: string
  beforeAll(async () => {
    office = await launchedOffice()
    await planInForce(office)
    path = `/evaluasi/${await evaluationRated(office)}`
    site = browse(office)
    const form = { path, person: 'lia', form: 'value="publish"' }
    expect((await send(site, form, { event: 'evaluation.publish' })).status).toBe(303)
  })

  test('the owner reads predicate and reasons, receives it, and sees the days run', async () => {
    const page = await read(site.get(path, 'wira'))
    expect(page).toMatch(/<dd>\s*<strong>Baik<\/strong>/)
    expect(page).toContain('Mengapa predikat ini')
    expect(page).toContain('Masa keberatan 14 hari')
    const form = { path, person: 'wira', form: 'value="acknowledge"' }
    expect((await send(site, form, { event: 'evaluation.acknowledge' })).status).toBe(303)
    expect(await read(site.get(path, 'wira'))).toContain('Hari ke-0 dari 14')
    office.clock.set('2027-02-05T01:00:00.000Z')
    const later = await read(site.get(path, 'wira'))
    expect(later).toContain('Hari ke-11 dari 14')
    expect(later).toContain('sisa 3 hari')
    expect(later).toContain('PP 30/2019 Pasal 59')
    expect(later).toMatch(/<progress[^>]*max="14"[^>]*value="11"/)
    expect(await read(site.get(`${path}`, 'sari'))).toContain('Hari ke-11 dari 14')
  })

  test('an objection without grounds comes back; with grounds it opens', async () => {
    const form = { path, person: 'wira', form: 'value="object"' }
    const page = await read(send(site, form, { event: 'evaluation.object', grounds: '' }), 422)
    expect(page).toMatch(/id="object\.grounds-error"/)
    const filed = await send(site, form, { event: 'evaluation.object', grounds: 'Triwulan III belum dihitung' })
    expect([filed.status, filed.headers.get('Location')]).toEqual([303, path.replace('evaluasi', 'keberatan')])
    expect(await read(site.get(path, 'wira'))).toContain('Ada keberatan atas hasil ini')
  })

  test('a result may be accepted instead, and then leads to its follow-up', async () => {
    const other = await launchedOffice()
    await planInForce(other)
    const evaluation = await evaluationRated(other)
    const own = browse(other)
    const at = { path: `/evaluasi/${evaluation}`, person: 'wira' }
    await send(own, { ...at, person: 'lia', form: 'value="publish"' }, { event: 'evaluation.publish' })
    await send(own, { ...at, form: 'value="acknowledge"' }, { event: 'evaluation.acknowledge' })
    const accepted = await send(own, { ...at, form: 'value="accept"' }, { event: 'evaluation.accept' })
    expect(accepted.status).toBe(303)
    const page = await read(own.get(at.path, 'wira'))
    expect(page).toContain('Evaluasi final')
    expect(page).toContain('/tindak-lanjut/')
  })
})

describe('the head of a unit', () => {
  test('is rated by the achievement of the unit, which the form asks for', async () => {
    const office = await launchedOffice()
    const { planning } = office.services
    const { plan } = await cycleOf(office, 'sari')
    await planning.save({ plan, seen: { revision: 1, edit: 0 }, body: planBody }, sari)
    await planning.submit({ plan, seen: { revision: 1, edit: 1 } }, sari)
    await planning.agree({ plan }, bram)
    const contentHash = (await planning.get({ plan }, sari)).submitted[0]?.contentHash ?? ''
    await planning.sign({ plan, contentHash }, sari)
    await planning.countersign({ plan, contentHash }, bram)
    await office.settle()
    office.clock.set('2027-01-25T01:00:00.000Z')
    await office.settle()
    const { evaluation } = await cycleOf(office, 'sari')
    const site = browse(office)
    const form = { path: `/evaluasi/${evaluation}`, person: 'bram', form: 'value="rate"' }
    const given = { event: 'evaluation.rate', resultRating: 'above', behaviourRating: 'meets' }
    const without = await read(send(site, form, given), 422)
    expect(without).toMatch(/id="rate\.unitAchievement-error"/)
    const other = await read(send(site, form, { ...given, unitAchievement: 'good' }), 422)
    expect(other).toContain('mengikuti capaian unit: Sesuai ekspektasi')
    const right = await send(site, form, { ...given, resultRating: 'meets', unitAchievement: 'good' })
    expect(right.status).toBe(303)
  })
})
