import { beforeAll, describe, expect, test } from 'vitest'
import { type Browse, browse } from '../../../../../test/pages/browse.ts'
import { filledForm } from '../../../../../test/pages/filled.ts'
import { cycleOf, type Office } from '../../../../../test/pages/office.ts'
import { wira } from '../../../../../test/pages/people.ts'
import { launchedOffice, planInForce, reportSubmitted } from '../../../../../test/pages/story.ts'

const path = '/kerja/catatan'

let office: Office
let site: Browse
let cycle: string
beforeAll(async () => {
  office = await launchedOffice()
  site = browse(office)
  await planInForce(office)
  office.clock.set('2026-02-11T03:00:00.000Z')
  await office.settle()
  cycle = (await cycleOf(office, 'wira')).cycle
})

const read = async (person = 'wira', at = path): Promise<string> => {
  const answer = await site.get(at, person)
  expect(answer.status).toBe(200)
  return answer.text()
}

const add = async (answers: { readonly [name: string]: string }, person = 'wira') => {
  const { action, fields } = filledForm(await read(person), 'class="card entry-form"')
  return site.post(action, { ...fields, ...answers }, person)
}

const entries = () => office.services.journal.list({ cycle }, wira)

describe('a sentence is enough', () => {
  test('the form is filled in but for the sentence, and goes back to the month', async () => {
    const { fields } = filledForm(await read(), 'class="card entry-form"')
    expect(fields).toMatchObject({ cycle, on: '2026-02-11', text: '', quantity: '' })
    const answer = await add({ text: 'Menyusun modul kelas tiga' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(`${path}?siklus=${cycle}&bulan=2026-02`)
    const page = await read()
    expect(page).toContain('Menyusun modul kelas tiga')
    expect(page).toMatch(/Rabu, 11 Februari 2026, 1 catatan/)
  })

  test('with result, figure and evidence; a link without words is called by its host', async () => {
    const more = { result: 'r1', quantity: '2,5', unit: 'sekolah', 'evidence.0.url': 'https://drive.example/modul' }
    expect((await add({ text: 'Pelatihan', ...more })).status).toBe(303)
    expect((await entries()).find(({ text }) => text === 'Pelatihan')).toMatchObject({
      result: 'r1',
      quantity: '2.5',
      unit: 'sekolah',
      evidence: [{ label: 'drive.example', url: 'https://drive.example/modul' }],
    })
    const page = await read()
    expect(page).toContain('2,5 sekolah')
    expect(page).toContain('rel="noopener noreferrer"')
    expect(filledForm(page, 'class="card entry-form"').fields.result).toBe('r1')
  })

  test('the button pressed twice is one entry', async () => {
    await add({ text: 'Dua kali tekan' })
    expect((await add({ text: 'Dua kali tekan' })).status).toBe(303)
    expect((await entries()).filter(({ text }) => text === 'Dua kali tekan')).toHaveLength(1)
  })

  test('the same words with other evidence are another entry, and are checked like one', async () => {
    const proof = (url: string) => ({ text: 'Bukti lain', 'evidence.0.url': url, 'evidence.0.label': 'Foto' })
    await add(proof('https://a.example/'))
    expect((await add(proof('https://b.example/'))).status).toBe(303)
    expect((await add(proof('bukan alamat'))).status).toBe(422)
    expect((await entries()).filter(({ text }) => text === 'Bukti lain')).toHaveLength(2)
  })

  test('an entry that was written later than the work says so', async () => {
    await add({ text: 'Menyusul', on: '2026-02-03' })
    expect(await read()).toContain('dicatat 11 Feb 2026')
  })

  test('a day of the strip shows its entries only and sets the day of the form', async () => {
    const page = await read('wira', `${path}?hari=2026-02-03`)
    expect(page).toContain('Menyusul')
    expect(page).not.toContain('Menyusun modul kelas tiga')
    expect(filledForm(page, 'class="card entry-form"').fields.on).toBe('2026-02-03')
    const bare = await read('wira', `${path}?hari=<script>&bulan=x&salin=y`)
    expect(bare).not.toContain('<script>')
  })

  test('an entry can be repeated with changes', async () => {
    const [entry] = (await entries()).filter(({ text }) => text === 'Pelatihan')
    const { fields } = filledForm(await read('wira', `${path}?salin=${entry?.id}`), 'class="card entry-form"')
    expect(fields).toMatchObject({
      text: 'Pelatihan',
      result: 'r1',
      quantity: '2,5',
      unit: 'sekolah',
      on: '2026-02-11',
    })
  })
})

describe('what cannot be kept comes back as typed', () => {
  test('each fault stands at its field', async () => {
    const bad = { text: 'Ada', on: '2026-02-12', quantity: 'dua', unit: '', 'evidence.0.url': 'javascript:alert(1)' }
    const answer = await add(bad)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(filledForm(page, 'class="card entry-form"').fields).toMatchObject(bad)
    expect(page).toContain('href="#entry.quantity"')
    expect(page).toContain('id="entry.evidence.0.url-error"')
    expect(page).not.toContain('href="javascript:')
  })

  test('a day that has not come, and a figure without unit', async () => {
    const future = await add({ text: 'Besok', on: '2026-02-12' })
    expect(future.status).toBe(422)
    expect(await future.text()).toContain('Tanggalnya belum tiba')
    const half = await add({ text: 'Setengah', quantity: '3' })
    expect(await half.text()).toContain('id="entry.unit-error"')
    expect((await entries()).some(({ text }) => text === 'Besok' || text === 'Setengah')).toBe(false)
  })

  test('words are never markup', async () => {
    await add({ text: '<img src=x onerror=alert(1)>' })
    expect(await read()).not.toContain('<img')
  })
})

describe('under htmx', () => {
  const htmx = { Origin: 'http://kinerja.test', 'HX-Request': 'true', 'HX-Request-Type': 'partial' }

  test('an entry is added in place: the journal is drawn again, and the next sentence can be typed', async () => {
    const { action, fields } = filledForm(await read(), 'class="card entry-form"')
    const body = new URLSearchParams({ ...fields, text: 'Lewat htmx' })
    const answer = await site.request(action, { method: 'POST', body, headers: htmx }, 'wira')
    expect(answer.status).toBe(200)
    const piece = await answer.text()
    expect(piece.startsWith('<div id="journal">')).toBe(true)
    expect(piece).toContain('Lewat htmx')
    expect(piece).toContain('Pekerjaan dicatat.')
    expect(piece).toMatch(/<textarea[^>]*autofocus/)
  })
})

describe('removing', () => {
  test('an own entry of an open period goes', async () => {
    await add({ text: 'Keliru' })
    const { action, fields } = filledForm(await read(), 'Keliru')
    expect((await site.post(action, fields, 'wira')).status).toBe(303)
    expect((await entries()).some(({ text }) => text === 'Keliru')).toBe(false)
    expect((await site.post(action, fields, 'wira')).status).toBe(404)
  })

  test('nobody removes or adds for somebody else', async () => {
    const [entry] = await entries()
    const answer = await site.post(`${path}/${entry?.id}/hapus`, { cycle }, 'sari')
    expect(answer.status).toBe(403)
    expect((await site.post(path, { cycle, on: '2026-02-11', text: 'x' }, 'sari')).status).toBe(403)
    expect((await site.post(path, { cycle, on: '2026-02-11', text: 'x' }, 'tono')).status).toBe(404)
    expect((await site.post(`${path}/${entry?.id}/hapus`, { cycle }, 'tono')).status).toBe(404)
  })
})

describe('who reads', () => {
  test('the assessor reads and is offered nothing to write', async () => {
    const page = await read('sari', `${path}?siklus=${cycle}`)
    expect(page).toContain('Wira Kusuma')
    expect(page).toContain('Menyusun modul kelas tiga')
    expect(page).not.toContain('entry-form')
    expect(page).not.toContain('/hapus')
  })

  test('a colleague finds nothing; who has no cycle is told why', async () => {
    expect((await site.get(`${path}?siklus=${cycle}`, 'tono')).status).toBe(404)
    expect(await read('edi')).toContain('Anda belum memiliki siklus')
  })
})

test('once the report is handed in its period stands still', async () => {
  await reportSubmitted(office)
  const page = await read('wira', `${path}?bulan=2026-03`)
  expect(page).toContain('Pelatihan modul')
  expect(page).not.toContain('/hapus')
  const answer = await add({ text: 'Terlambat', on: '2026-03-24' })
  expect(answer.status).toBe(422)
  const rejected = await answer.text()
  expect(rejected).toContain('sudah diserahkan')
  expect(rejected).toContain('Terlambat')
})

test('in January the year that has just ended can still be written', async () => {
  office.clock.set('2027-01-10T03:00:00.000Z')
  expect(await read()).toContain('Desember 2026')
})
