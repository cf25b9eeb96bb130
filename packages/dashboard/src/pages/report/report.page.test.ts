import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Browse, browse } from '../../../../../test/pages/browse.ts'
import { filledForm } from '../../../../../test/pages/filled.ts'
import { cycleOf, type Office } from '../../../../../test/pages/office.ts'
import { sari, wira } from '../../../../../test/pages/people.ts'
import { launchedOffice, planInForce } from '../../../../../test/pages/story.ts'

let office: Office
let site: Browse
let cycle: string
let reports: readonly string[]
let path: string
beforeAll(async () => {
  office = await launchedOffice()
  site = browse(office)
  await planInForce(office)
  office.clock.set('2026-03-25T03:00:00.000Z')
  await office.settle()
  ;({ cycle, reports } = await cycleOf(office, 'wira'))
  path = `/kerja/laporan/${reports[0]}`
  const { journal } = office.services
  const evidence = [{ label: 'Daftar hadir', url: 'https://drive.example/hadir' }]
  await journal.add(
    { cycle, on: '2026-03-24', result: 'r1', text: 'Pelatihan pertama', quantity: '2', unit: 'sekolah', evidence },
    wira,
  )
  await journal.add(
    { cycle, on: '2026-03-25', result: 'r1', text: 'Pelatihan kedua', quantity: '1.5', unit: 'sekolah' },
    wira,
  )
  await journal.add({ cycle, on: '2026-03-25', text: 'Rapat panitia' }, wira)
})

const read = async (person = 'wira', at = path): Promise<string> => {
  const answer = await site.get(at, person)
  expect(answer.status).toBe(200)
  return answer.text()
}

const press = async (mark: string, more: { readonly [name: string]: string }, person = 'wira') => {
  const { action, fields } = filledForm(await read(person), mark)
  return site.post(action, { ...fields, ...more }, person)
}

const view = () => office.services.reporting.get({ report: reports[0] ?? '' }, wira)

const recalled = async () => {
  if ((await view()).case.state.includes('submitted'))
    await office.services.reporting.recall({ report: reports[0] ?? '' }, wira)
}

const handedIn = async () => {
  await recalled()
  await press('id="report-form"', { summary: 'Berjalan', do: 'submit' })
}

describe('the owner writes', () => {
  beforeEach(recalled)

  test('finds the report drafted from the journal: sums, entries, evidence, work outside the plan', async () => {
    const page = await read()
    expect(page).toContain('Laporan Triwulan I 2026')
    expect(page).toContain('Modul ajar terpakai di semua sekolah')
    expect(page).toContain('3,5 sekolah')
    expect(page).toContain('dari 2 catatan harian')
    expect(page).toContain('href="https://drive.example/hadir"')
    expect(page).toContain('Di luar rencana')
    expect(page).toContain('Rapat panitia')
  })

  test('saves summary and notes without scripts', async () => {
    const answer = await press('id="report-form"', {
      summary: 'Baris satu\r\nBaris dua',
      'notes.0.note': 'Guru antusias',
      do: 'save',
    })
    expect(answer.status).toBe(303)
    const { draft } = await view()
    expect(draft?.body.summary).toBe('Baris satu\nBaris dua')
    expect(draft?.body.results[0]?.note).toBe('Guru antusias')
    expect(filledForm(await read(), 'id="report-form"').fields.summary).toBe('Baris satu\nBaris dua')
  })

  test('saves by itself under htmx and learns the time of the save', async () => {
    const { action, fields } = filledForm(await read(), 'id="report-form"')
    const headers = { Origin: 'http://kinerja.test', 'HX-Request': 'true', 'HX-Request-Type': 'partial' }
    const body = new URLSearchParams({ ...fields, summary: 'Tersimpan sendiri' })
    const answer = await site.request(action, { method: 'POST', body, headers }, 'wira')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toMatch(/hx-target="#report-saved"[^>]*>\s*Tersimpan 25 Mar 2026/)
    expect((await view()).draft?.body.summary).toBe('Tersimpan sendiri')
    const late = await site.request(action, { method: 'POST', body, headers }, 'wira')
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Bandingkan keduanya')
  })

  test('a text that is too long comes back whole', async () => {
    const summary = 'x'.repeat(4001)
    const answer = await press('id="report-form"', { summary, do: 'save' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(filledForm(page, 'id="report-form"').fields.summary).toBe(summary)
    expect(page).toContain('id="summary-error"')
    expect(page).toContain('paling banyak 4.000 huruf')
  })

  test('an older tab sees both versions and has overwritten nothing', async () => {
    const { action, fields } = filledForm(await read(), 'id="report-form"')
    await press('id="report-form"', { summary: 'Versi dua', do: 'save' })
    const answer = await site.post(action, { ...fields, summary: 'Versi satu', do: 'save' }, 'wira')
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('Dua versi draf')
    expect(page).toContain('Versi dua')
    expect(filledForm(page, 'id="report-form"').fields.summary).toBe('Versi satu')
    expect((await view()).draft?.body.summary).toBe('Versi dua')
  })

  test('hands in with one press, twice pressed is once; takes it back', async () => {
    const before = (await view()).submitted.length
    const { action, fields } = filledForm(await read(), 'id="report-form"')
    for (const _ of [1, 2])
      expect((await site.post(action, { ...fields, summary: 'Selesai', do: 'submit' }, 'wira')).status).toBe(303)
    expect((await view()).submitted).toHaveLength(before + 1)
    const page = await read()
    expect(page).toContain('Selesai')
    expect(page).not.toContain('id="report-form"')
    expect((await press('value="report.recall"', { event: 'report.recall' })).status).toBe(303)
    expect(filledForm(await read(), 'id="report-form"').fields.summary).toBe('Selesai')
    expect(await read('sari')).toMatch(/Diserahkan [^<]*, lalu dikembalikan atau ditarik/)
  })
})

describe('the assessor', () => {
  beforeEach(handedIn)

  test('returns with a note that the owner finds on top', async () => {
    const missing = await press('value="report.return"', { note: '', event: 'report.return' }, 'sari')
    expect(missing.status).toBe(422)
    expect(await missing.text()).toContain('id="decide.note-error"')
    expect(
      (await press('value="report.return"', { note: 'Sebutkan <i>kendala</i>', event: 'report.return' }, 'sari'))
        .status,
    ).toBe(303)
    const page = await read()
    expect(page).toContain('Sebutkan &lt;i&gt;kendala&lt;/i&gt;')
    expect(page.indexOf('Sebutkan')).toBeLessThan(page.indexOf('id="report-form"'))
  })

  test('an old sight of the report is answered with 409, the note is kept', async () => {
    const { action, fields } = filledForm(await read('sari'), 'value="report.return"')
    await recalled()
    const answer = await site.post(action, { ...fields, note: 'Hampir', event: 'report.return' }, 'sari')
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('sudah berpindah')
  })

  test('reviews with evidence and entries in sight', async () => {
    const page = await read('sari')
    expect(page).toContain('Pelatihan kedua')
    expect(page).toContain('href="https://drive.example/hadir"')
    expect((await press('value="report.review"', { note: 'Baik', event: 'report.review' }, 'sari')).status).toBe(303)
    const after = await read()
    expect(after).toContain('Baik')
    expect(after).not.toContain('name="event"')
  })
})

describe('another report', () => {
  const second = () => `/kerja/laporan/${reports[1]}`

  test('says when it opens', async () => {
    expect(await read('wira', second())).toContain('Laporan belum dibuka')
  })

  test('is extended to a later day with a reason, by the assessor', async () => {
    const { action, fields } = filledForm(await read('sari', second()), 'value="report.extend"')
    const extend = (answers: { readonly [name: string]: string }) =>
      site.post(action, { ...fields, event: 'report.extend', ...answers }, 'sari')
    const early = await extend({ dueOn: '2026-01-01', reason: 'Cuti' })
    expect(early.status).toBe(422)
    const page = await early.text()
    expect(page).toContain('Cuti')
    expect((await extend({ dueOn: 'besok', reason: 'Cuti' })).status).toBe(422)
    expect((await extend({ dueOn: '2026-08-20', reason: 'Cuti bersalin' })).status).toBe(303)
    expect(await read('wira', second())).toContain('Cuti bersalin')
  })

  test('is waived by the performance team alone', async () => {
    expect(await read('sari', second())).not.toContain('value="report.waive"')
    const { action, fields } = filledForm(await read('lia', second()), 'value="report.waive"')
    const missing = await site.post(action, { ...fields, event: 'report.waive', reason: '' }, 'lia')
    expect(missing.status).toBe(422)
    expect((await site.post(action, { ...fields, event: 'report.waive', reason: 'Cuti besar' }, 'lia')).status).toBe(
      303,
    )
    expect(await read('wira', second())).toContain('Cuti besar')
  })
})

describe('who sees what', () => {
  test('colleagues find nothing', async () => {
    for (const person of ['tono', 'raka']) {
      expect((await site.get(path, person)).status).toBe(404)
      expect((await site.post(path, { event: 'report.review', revision: '1' }, person)).status).toBe(404)
      expect((await site.post(`${path}/draf`, { summary: 'x' }, person)).status).toBe(404)
    }
  })

  test('the owner cannot review, the assessor cannot write', async () => {
    const third = reports[2] ?? ''
    office.clock.set('2026-09-25T03:00:00.000Z')
    await office.settle()
    const item = (await office.services.reporting.get({ report: third }, sari)).case
    expect(item.state).toContain('draft')
    const own = await site.post(
      `/kerja/laporan/${third}`,
      { event: 'report.review', revision: String(item.revision) },
      'wira',
    )
    expect([403, 422]).toContain(own.status)
    expect((await site.post(`/kerja/laporan/${third}/draf`, { summary: 'x' }, 'sari')).status).toBe(409)
  })
})
