import { beforeAll, describe, expect, test } from 'vitest'
import { type Browse, browse } from '../../../../../test/pages/browse.ts'
import { filledForm } from '../../../../../test/pages/filled.ts'
import { cycleOf, type Office } from '../../../../../test/pages/office.ts'
import { lia, sari } from '../../../../../test/pages/people.ts'
import { launchedOffice, planInForce } from '../../../../../test/pages/story.ts'

let office: Office
let site: Browse
let cycle: string
let path: string
beforeAll(async () => {
  office = await launchedOffice()
  site = browse(office)
  await planInForce(office)
  cycle = (await cycleOf(office, 'wira')).cycle
  path = `/umpan-balik/${cycle}`
})

const read = async (person: string): Promise<string> => {
  const answer = await site.get(path, person)
  expect(answer.status).toBe(200)
  return answer.text()
}

const give = async (answers: { readonly [name: string]: string }, person = 'sari') => {
  const { action, fields } = filledForm(await read(person), 'value="give"')
  return site.post(action, { ...fields, ...answers }, person)
}

const notes = () => office.services.feedback.list({ cycle }, sari)

describe('the parties', () => {
  test('the assessor writes about a result; the owner reads it with name and result', async () => {
    const answer = await give({ about: 'result', result: 'r1', text: 'Libatkan pengawas sekolah' })
    expect(answer.status).toBe(303)
    const page = await read('wira')
    expect(page).toContain('Libatkan pengawas sekolah')
    expect(page).toContain('Sari Wulandari kepada Wira Kusuma')
    expect(page).toContain('Modul ajar terpakai di semua sekolah')
  })

  test('the owner answers to the assessor', async () => {
    expect(await read('wira')).toContain('Kepada Sari Wulandari')
    expect((await give({ about: 'general', text: 'Terima kasih' }, 'wira')).status).toBe(303)
    expect((await notes())[0]).toMatchObject({ from: 'wira', to: 'sari', about: 'general', result: null })
  })

  test('nothing is written without words, and the choice is kept', async () => {
    const answer = await give({ about: 'behaviour', text: ' ' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(filledForm(page, 'value="give"').fields.about).toBe('behaviour')
    expect(page).toContain('id="give.text-error"')
  })

  test('the button pressed twice is one note: it could never be removed', async () => {
    const before = (await notes()).length
    for (const _ of [1, 2]) expect((await give({ about: 'behaviour', text: 'Sigap' })).status).toBe(303)
    expect(await notes()).toHaveLength(before + 1)
  })

  test('words are never markup, and there is nothing to change or remove', async () => {
    await give({ about: 'general', text: '<script>alert(1)</script>' })
    const page = await read('wira')
    expect(page).not.toContain('<script>alert')
    expect(page.match(/<form[^>]*umpan-balik/g)).toHaveLength(1)
  })
})

describe('others', () => {
  test('colleagues find nothing', async () => {
    for (const person of ['tono', 'raka']) {
      expect((await site.get(path, person)).status).toBe(404)
      expect((await site.post(path, { about: 'general', text: 'x' }, person)).status).toBe(404)
    }
  })

  test('the performance team reads and is offered no form', async () => {
    expect(await read('lia')).not.toContain('value="give"')
    const answer = await site.post(path, { about: 'general', text: 'Dari pengelola' }, 'lia')
    expect(answer.status).toBe(403)
  })
})

test('after the end of the cycle nothing is added; what was typed comes back', async () => {
  await office.services.cycles.cancel({ cycle, reason: 'Pindah instansi' }, lia)
  const answer = await site.post(path, { which: 'give', about: 'general', text: 'Terlambat' }, 'sari')
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('sudah berakhir')
})
