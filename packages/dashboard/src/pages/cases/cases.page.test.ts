import { beforeAll, describe, expect, test } from 'vitest'
import { type Browse, browse } from '../../../../../test/pages/browse.ts'
import { cycleOf, type Office } from '../../../../../test/pages/office.ts'
import { lia } from '../../../../../test/pages/people.ts'
import { evaluationRated, launchedOffice, planInForce, planSubmitted } from '../../../../../test/pages/story.ts'

const html = async (answer: Response | Promise<Response>, status = 200): Promise<string> => {
  const response = await answer
  expect(response.status).toBe(status)
  return response.text()
}

describe('a submitted plan', () => {
  let office: Office
  let site: Browse
  let path: string
  beforeAll(async () => {
    office = await launchedOffice()
    site = browse(office)
    path = `/kasus/${await planSubmitted(office)}`
  })

  test('shows where it stands on its chart, what may happen next and why not, deadlines, parties and history', async () => {
    const page = await html(site.get(path, 'sari'))
    expect(page).toContain('class="statechart"')
    expect(page).toMatch(/class="node atomic active"|class="node compound active"/)
    expect(page).toContain('Menunggu penilai')
    expect(page).toContain('Tenggat tanggapan penilai')
    expect(page).toContain('12 Jan 2026')
    expect(page).toContain('Bram Siregar')
    expect(page).toContain('Ajukan rencana')
    expect(page).toContain('bukan peran Anda')
    expect(page).toContain('dapat Anda lakukan')
    expect(page).toContain(`href="/kerja/rencana/${path.split('/').at(-1)}"`)
  })

  test('is hidden from those outside: a colleague, another unit, and an id nobody has', async () => {
    for (const person of ['tono', 'raka']) expect((await site.get(path, person)).status).toBe(404)
    expect((await site.get('/kasus/0190aaaa-0000-7000-8000-000000000000', 'lia')).status).toBe(404)
    expect((await site.get('/kasus/nonsense', 'lia')).status).toBe(404)
  })

  test('the auditor verifies it; the assessor is not offered to', async () => {
    expect(await html(site.get(`${path}?verifikasi=1`, 'adi'))).toContain('Utuh: 2 langkah')
    expect(await html(site.get(`${path}?verifikasi=1`, 'sari'))).not.toContain('Utuh:')
  })

  test('a refusal by a rule carries its article', async () => {
    const { evaluation } = await cycleOf(office, 'wira').then(async ({ cycle }) => ({ evaluation: cycle }))
    expect(evaluation).not.toBe('')
    const tono = await cycleOf(office, 'tono')
    await office.services.planning.save(
      {
        plan: tono.plan,
        seen: { revision: 1, edit: 0 },
        body: {
          results: [{ id: 'r', kind: 'main', text: 'x', goal: null, indicators: [] }],
          behaviour: [],
          supports: [],
        },
      },
      { by: { person: 'tono' } },
    )
    const page = await html(site.get(`/kasus/${tono.plan}`, 'tono'))
    expect(page).toContain('1 hasil kerja belum dikaitkan dengan sasaran.')
    expect(page).toContain('PermenPANRB 6/2022')
  })
})

test('until publication the owner reads that the year was rated, not how; then both', async () => {
  const office = await launchedOffice()
  const site = browse(office)
  await planInForce(office)
  const evaluation = await evaluationRated(office)
  const before = await html(site.get(`/kasus/${evaluation}`, 'wira'))
  expect(before).toContain('Beri nilai')
  expect(before).not.toContain('Rahasia sampai terbit')
  expect(await html(site.get(`/kasus/${evaluation}`, 'sari'))).toContain('Rahasia sampai terbit')
  for (const path of [
    '/',
    `/evaluasi/${evaluation}`,
    `/keberatan/${evaluation}`,
    `/siklus/${(await cycleOf(office, 'wira')).cycle}`,
  ])
    expect(await html(site.get(path, 'wira')), path).not.toContain('Rahasia sampai terbit')
  const api = await (await site.get(`/api/cases/${evaluation}/history`, 'wira')).text()
  expect(api).not.toMatch(/Rahasia|"above"|resultRating/)
  await office.services.evaluating.publish({ evaluation }, lia)
  expect(await html(site.get(`/kasus/${evaluation}`, 'wira'))).toContain('Rahasia sampai terbit')
})
