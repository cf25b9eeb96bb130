import type { PlanBody } from '@siklus/core/performance'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Browse, browse } from '../../../../../test/pages/browse.ts'
import { type Filled, filledForm } from '../../../../../test/pages/filled.ts'
import { cycleOf, type Office } from '../../../../../test/pages/office.ts'
import { lia, type PersonId, sari, tono, wira } from '../../../../../test/pages/people.ts'
import { launchedOffice, planBody, planInForce } from '../../../../../test/pages/story.ts'

let office: Office
let site: Browse
let path: string
beforeAll(async () => {
  office = await launchedOffice()
  site = browse(office)
  path = await pathOf('wira')
})

const pathOf = async (person: PersonId) => `/kerja/rencana/${(await cycleOf(office, person)).plan}`

const idIn = (at: string): string => at.split('/').at(-1) ?? ''

const planOf = (at = path) => office.services.planning.get({ plan: idIn(at) }, lia)

const empty = { results: [], behaviour: [], supports: [] }

/** Takes Wira's plan back to a draft and writes it anew. */
const startFrom = async (body: PlanBody) => {
  const { planning } = office.services
  const plan = idIn(path)
  const { case: item } = await planOf()
  if (item.state.includes('submitted')) await planning.recall({ plan }, wira)
  if (item.state.includes('signing')) await planning.return({ plan, note: 'Ulangi' }, sari)
  const { draft } = await planOf()
  await planning.save({ plan, seen: { revision: draft!.revision, edit: draft!.edit }, body }, wira)
}

const submitted = async () => {
  await startFrom(planBody)
  const { draft } = await planOf()
  await office.services.planning.submit(
    { plan: idIn(path), seen: { revision: draft!.revision, edit: draft!.edit } },
    wira,
  )
}

const read = async (person: string, at = path): Promise<string> => {
  const answer = await site.get(at, person)
  expect(answer.status).toBe(200)
  return answer.text()
}

const send = (form: Filled, more: { readonly [name: string]: string }, person: string) =>
  site.post(form.action, { ...form.fields, ...more }, person)

/** Sends a form of the page as it stands, with some answers and the button pressed. */
const press = async (mark: string, more: { readonly [name: string]: string }, person: string, at = path) =>
  send(filledForm(await read(person, at), mark), more, person)

const editor = async (person = 'wira') => filledForm(await read(person), 'id="plan-form"')

const filled = {
  'results.0.text': 'Modul ajar terpakai',
  'results.0.goal': 'objective',
  'results.0.indicators.0.text': 'Sekolah',
  'results.0.indicators.0.target': '1.200,5',
  'results.0.indicators.0.unit': 'sekolah',
  'behaviour.loyal': 'Menjaga nama baik',
  'supports.resource': 'Kendaraan\r\n\r\nLaptop',
}

const writeOne = async () => {
  await press('id="plan-form"', { do: 'add-result:main' }, 'wira')
  return press('id="plan-form"', { ...filled, do: 'save' }, 'wira')
}

describe('the owner writes without scripts', () => {
  beforeEach(() => startFrom(empty))

  test('adds a row, fills it in, saves: figures are read as Indonesian', async () => {
    const added = await press('id="plan-form"', { do: 'add-result:main' }, 'wira')
    expect(added.status).toBe(303)
    expect(added.headers.get('Location')).toMatch(/^\/kerja\/rencana\/[^#]+#result-/)
    const saved = await press('id="plan-form"', { ...filled, do: 'save' }, 'wira')
    expect(saved.status).toBe(303)
    const { draft } = await planOf()
    expect(draft?.body.results[0]).toMatchObject({
      text: 'Modul ajar terpakai',
      goal: 'objective',
      indicators: [{ target: '1200.5', unit: 'sekolah' }],
    })
    expect(draft?.body.supports.map(({ text }) => text)).toEqual(['Kendaraan', 'Laptop'])
    const page = await read('wira')
    expect(page).toContain('value="1.200,5"')
    expect(page).toContain('APM SD')
    expect(page).toMatch(/Tersimpan [^<]*2026/)
  })

  test('removes rows; Enter presses the button that only saves', async () => {
    await writeOne()
    const { fields } = await editor()
    const gone = await press('id="plan-form"', { do: `remove-result:${fields['results.0.id']}` }, 'wira')
    expect(gone.status).toBe(303)
    expect((await planOf()).draft?.body.results).toEqual([])
    const page = await read('wira')
    expect(page).toContain('Paling sedikit satu hasil kerja')
    expect(page).not.toContain('Semua bagian terisi')
    const [first] = page.slice(page.indexOf('id="plan-form"')).match(/<button[^>]*>/) ?? []
    expect(first).toContain('value="save"')
  })

  test('hands in what is typed at that moment; the plan is then a document', async () => {
    await writeOne()
    const handedIn = await press('id="plan-form"', { 'results.0.text': 'Tertulis terakhir', do: 'submit' }, 'wira')
    expect(handedIn.status).toBe(303)
    const page = await read('wira')
    expect(page).toContain('Tertulis terakhir')
    expect(page).not.toContain('id="plan-form"')
    expect(page).toContain('Menunggu penilai')
    expect(page).toContain('Tarik kembali')
  })

  test('a plan with gaps comes back with what was typed and a list of the gaps', async () => {
    await writeOne()
    const answer = await press(
      'id="plan-form"',
      { 'results.0.indicators.0.target': '', 'results.0.text': 'Masih ada', do: 'submit' },
      'wira',
    )
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('href="#results.0.indicators.0.target"')
    expect(page).toContain('Hasil kerja 1, indikator 1')
    expect(page).toContain('Masih ada')
    expect((await planOf()).case.state).toContain('draft')
  })

  test('a figure that is none is refused at its field and stays as typed', async () => {
    await writeOne()
    const answer = await press('id="plan-form"', { 'results.0.indicators.0.target': 'banyak', do: 'save' }, 'wira')
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('value="banyak"')
    expect(page).toContain('Tulis angka, misalnya 12,5.')
    expect(page).toContain('Belum tersimpan: perbaiki dulu isian yang ditandai.')
    expect(page).not.toMatch(/Tersimpan [^<]*2026/)
    expect((await planOf()).draft?.body.results[0]?.indicators[0]?.target).toBe('1200.5')
  })

  test('while a result hangs on no goal the button is greyed with the reason', async () => {
    await writeOne()
    await press('id="plan-form"', { 'results.0.goal': '', do: 'save' }, 'wira')
    const page = await read('wira')
    expect(page).toContain('belum dikaitkan dengan sasaran')
    expect(page).not.toMatch(/<button[^>]*form="plan-form"[^>]*value="submit"/)
    const answer = await press('id="plan-form"', { do: 'submit' }, 'wira')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('belum dikaitkan dengan sasaran')
  })

  test('a double press hands in once and both presses end well', async () => {
    await writeOne()
    const before = (await planOf()).submitted.length
    const form = await editor()
    const [first, second] = [await send(form, { do: 'submit' }, 'wira'), await send(form, { do: 'submit' }, 'wira')]
    expect([first.status, second.status]).toEqual([303, 303])
    expect((await planOf()).submitted).toHaveLength(before + 1)
  })

  test('what was typed is never markup', async () => {
    await writeOne()
    const evil = '"><script>alert(1)</script>'
    await press('id="plan-form"', { 'results.0.text': evil, 'results.0.indicators.0.unit': evil, do: 'save' }, 'wira')
    expect(await read('wira')).not.toContain('<script>alert')
    await press('id="plan-form"', { do: 'submit' }, 'wira')
    expect(await read('sari')).not.toContain('<script>alert')
  })
})

describe('two tabs', () => {
  beforeEach(() => startFrom(empty))

  test('the older tab sees both versions, overwrites nothing, and may save knowingly', async () => {
    await writeOne()
    const old = await editor()
    await press('id="plan-form"', { 'results.0.text': 'Dari tab kedua', do: 'save' }, 'wira')
    const answer = await send(old, { 'results.0.text': 'Dari tab pertama', do: 'save' }, 'wira')
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('Dua versi draf')
    expect(page).toContain('Dari tab kedua')
    expect(page).toContain('Dari tab pertama')
    expect((await planOf()).draft?.body.results[0]?.text).toBe('Dari tab kedua')
    const knowing = filledForm(page, 'id="plan-form"')
    expect(knowing.fields['results.0.text']).toBe('Dari tab pertama')
    expect((await send(knowing, { do: 'save' }, 'wira')).status).toBe(303)
    expect((await planOf()).draft?.body.results[0]?.text).toBe('Dari tab pertama')
  })

  test('a tab that is still open after the plan was handed in keeps its text', async () => {
    await writeOne()
    const old = await editor()
    await press('id="plan-form"', { do: 'submit' }, 'wira')
    const answer = await send(
      { ...old, fields: { ...old.fields, key: 'another' } },
      { 'results.0.text': 'Belum sempat', do: 'save' },
      'wira',
    )
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('Belum sempat')
    expect(page).not.toContain('id="plan-form"')
  })

  test('a save that waited behind another save of the same tab is no conflict', async () => {
    await writeOne()
    const form = await editor()
    const htmx = (fields: Filled['fields'], cookie?: string) =>
      site.request(
        form.action,
        {
          method: 'POST',
          body: new URLSearchParams({ ...fields }),
          headers: {
            Origin: 'http://kinerja.test',
            'HX-Request': 'true',
            'HX-Request-Type': 'partial',
            ...(cookie && { Cookie: cookie }),
          },
        },
        'wira',
      )
    const first = await htmx({ ...form.fields, 'results.0.text': 'Satu' })
    expect(first.status).toBe(200)
    expect(await first.text()).toContain('hx-target="#plan-saved"')
    const [cookie = ''] = (first.headers.get('Set-Cookie') ?? '').split(';')
    const waited = { ...form.fields, 'results.0.text': 'Satu dua' }
    expect((await htmx(waited)).status).toBe(409)
    expect((await htmx(waited, cookie)).status).toBe(200)
    expect((await htmx({ ...waited, tab: 'another-tab' }, cookie)).status).toBe(409)
    expect((await planOf()).draft?.body.results[0]?.text).toBe('Satu dua')
  })
})

describe('the assessor', () => {
  beforeEach(submitted)

  test('returns with a note that stands on top of the draft', async () => {
    const answer = await press(
      'value="plan.return"',
      { note: 'Tambahkan <b>target</b> mutu', event: 'plan.return' },
      'sari',
    )
    expect(answer.status).toBe(303)
    const page = await read('wira')
    expect(page).toContain('Tambahkan &lt;b&gt;target&lt;/b&gt; mutu')
    expect(page.indexOf('Tambahkan')).toBeLessThan(page.indexOf('id="plan-form"'))
    await press('id="plan-form"', { do: 'submit' }, 'wira')
    expect(await read('wira')).not.toContain('Tambahkan')
  })

  test('a note that is missing comes back at its field, in the form it was missing from', async () => {
    const answer = await press('value="plan.return"', { note: '  ', event: 'plan.return' }, 'sari')
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('href="#decide.note"')
    expect(page).toContain('id="decide.note-error"')
  })

  test('opens the dialogue, in which both write and the assessor puts the plan forward', async () => {
    await press('value="plan.negotiate"', { note: 'Mari bahas', event: 'plan.negotiate' }, 'sari')
    expect(await read('wira')).toContain('id="plan-form"')
    const proposed = await press('id="plan-form"', { 'results.0.text': 'Disepakati bersama', do: 'propose' }, 'sari')
    expect(proposed.status).toBe(303)
    expect(await read('wira')).toContain('value="plan.sign"')
  })

  test('acts on what was seen: after the plan moved the answer is 409, what was typed is kept', async () => {
    const form = filledForm(await read('sari'), 'value="plan.return"')
    await office.services.planning.agree({ plan: idIn(path) }, sari)
    const answer = await send(form, { note: 'Terlambat', event: 'plan.return' }, 'sari')
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('sudah berpindah')
    expect(page).toContain('Terlambat')
  })

  test('a double press of a decision is one decision', async () => {
    const form = filledForm(await read('sari'), 'value="plan.agree"')
    const [first, second] = [
      await send(form, { event: 'plan.agree' }, 'sari'),
      await send(form, { event: 'plan.agree' }, 'sari'),
    ]
    expect([first.status, second.status]).toEqual([303, 303])
  })
})

describe('signing', () => {
  let at: string
  beforeAll(async () => {
    const { planning } = office.services
    at = await pathOf('tono')
    const plan = idIn(at)
    await planning.save({ plan, seen: { revision: 1, edit: 0 }, body: planBody }, tono)
    await planning.submit({ plan, seen: { revision: 1, edit: 1 } }, tono)
    await planning.agree({ plan }, sari)
  })

  test('another content than the one that stands is not signed', async () => {
    const answer = await press('value="plan.sign"', { contentHash: 'f'.repeat(64), event: 'plan.sign' }, 'tono', at)
    expect([409, 422]).toContain(answer.status)
    expect((await planOf(at)).signatures).toEqual([])
  })

  test('says what is signed; refusing is recorded with its reason, and the plan comes into force; then it can only be read', async () => {
    const hash = (await planOf(at)).submitted[0]?.contentHash ?? ''
    const page = await read('tono', at)
    expect(page).toContain(`title="${hash}"`)
    expect(page).toContain('revisi 1 dengan 1 hasil kerja')
    const missing = await press('value="plan.refuseToSign"', { reason: '', event: 'plan.refuseToSign' }, 'tono', at)
    expect(missing.status).toBe(422)
    const reason = 'Target tidak masuk akal'
    expect((await press('value="plan.refuseToSign"', { reason, event: 'plan.refuseToSign' }, 'tono', at)).status).toBe(
      303,
    )
    expect(await read('sari', at)).toContain(reason)
    expect((await press('value="plan.countersign"', { event: 'plan.countersign' }, 'sari', at)).status).toBe(303)
    const now = await read('sari', at)
    expect(now).toContain('Rencana berlaku')
    expect(now).toContain('Ditandatangani Sari Wulandari')
    expect(now).not.toContain('name="event"')
  })
})

describe('who sees what', () => {
  test('colleagues find nothing, neither to read nor to write', async () => {
    for (const person of ['tono', 'raka', 'edi']) {
      expect((await site.get(path, person)).status).toBe(404)
      expect((await site.post(path, { event: 'plan.agree', revision: '1' }, person)).status).toBe(404)
      expect((await site.post(`${path}/draf`, { do: 'save' }, person)).status).toBe(404)
    }
    expect((await site.get('/kerja/rencana/0190a000-0000-7000-8000-000000000001', 'wira')).status).toBe(404)
  })

  test('nobody acts beyond the role: the owner cannot agree, the assessor cannot write the draft', async () => {
    await submitted()
    const { case: item } = await planOf()
    const answer = await site.post(path, { event: 'plan.agree', revision: String(item.revision) }, 'wira')
    expect(answer.status).toBe(403)
    expect(await read('wira')).not.toContain('value="plan.agree"')
    expect((await site.post(path, { event: 'plan.invented' }, 'wira')).status).toBe(422)
    await startFrom(planBody)
    const write = await site.post(`${path}/draf`, { do: 'save', 'results.0.text': 'Dari penilai' }, 'sari')
    expect(write.status).toBe(409)
    expect((await planOf()).draft?.body).toEqual(planBody)
  })

  test('the performance team may withdraw with a reason', async () => {
    const at = await pathOf('raka')
    const answer = await press('value="plan.withdraw"', { reason: 'Salah unit', event: 'plan.withdraw' }, 'lia', at)
    expect(answer.status).toBe(303)
    expect(await read('raka', at)).toContain('Rencana ditarik')
  })

  test('an earlier revision can still be read', async () => {
    await submitted()
    const { revision } = (await planOf()).submitted[0]!
    await startFrom({ ...planBody, results: [{ ...planBody.results[0]!, text: 'Revisi berikutnya' }] })
    const old = await read('wira', `${path}?revisi=${revision}`)
    expect(old).toContain(`Anda membaca revisi ${revision}`)
    expect(old).toContain('Modul ajar terpakai di semua sekolah')
    expect(old).not.toContain('Revisi berikutnya')
  })
})

test('every page and every form speaks English too', async () => {
  const english = { headers: { Cookie: 'siklus-locale=en' } }
  await startFrom(empty)
  await writeOne()
  const draft = await (await site.request(path, english, 'wira')).text()
  expect(draft).toContain('Performance plan (SKP) 2026')
  expect(draft).toContain('value="1,200.5"')
  await press('id="plan-form"', { do: 'submit' }, 'wira')
  expect(await (await site.request(path, english, 'sari')).text()).toContain('Note to the employee')
})

test('a revised plan starts from the one in force and lists it as a version', async () => {
  const other = await launchedOffice()
  await planInForce(other)
  const { cycle } = await cycleOf(other, 'wira')
  await other.services.cycles.revise({ cycle, reason: 'Penugasan baru' }, wira)
  await other.settle()
  const second = `/kerja/rencana/${(await cycleOf(other, 'wira')).plan}`
  const its = browse(other)
  const page = await (await its.get(second, 'wira')).text()
  expect(page).toContain('Modul ajar terpakai di semua sekolah')
  expect(page).toContain('Rencana ke-1')
  const { action, fields } = filledForm(page, 'id="plan-form"')
  const answer = await its.post(action, { ...fields, do: 'submit' }, 'wira')
  expect(answer.status).toBe(303)
})
