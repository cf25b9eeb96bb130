import { beforeAll, expect, test } from 'vitest'
import { type Browse, browse } from '../../../../../test/pages/browse.ts'
import { cycleOf, type Office } from '../../../../../test/pages/office.ts'
import { launchedOffice, planSubmitted } from '../../../../../test/pages/story.ts'
import { sharedPGlite } from '../../../../../test/pglite.ts'

let office: Office
let site: Browse
beforeAll(async () => {
  office = await launchedOffice()
  site = browse(office)
  await planSubmitted(office)
})

const get = async (path: string, person = 'adi'): Promise<string> => {
  const answer = await site.get(path, person)
  expect(answer.status).toBe(200)
  return answer.text()
}

test('the auditor reads each case with its last step: who, what, when', async () => {
  const page = await get('/jejak')
  expect(page).toContain('Ajukan rencana')
  expect(page).toContain('Wira Kusuma (Pegawai yang dinilai)')
  expect((await site.get('/jejak', 'sari')).status).toBe(403)
})

test('filters by kind and period', async () => {
  const page = await get('/jejak?jenis=cycle&periode=2026')
  expect(page).toContain('Siklus kinerja 2026')
  expect(page).not.toContain('Ajukan rencana')
  expect(await get('/jejak?periode=1999')).toContain('Tidak ada kasus yang cocok')
})

test('verification of the page finds nothing wrong, and finds an altered record', async () => {
  expect(await get('/jejak?verifikasi=1')).toMatch(/Semua \d+ kasus di halaman ini utuh/)
  const { plan } = await cycleOf(office, 'wira')
  const database = await sharedPGlite()
  const { rows } = await database.query<{ readonly schema: string }>(
    "select table_schema as schema from information_schema.tables where table_name = 'transition'",
  )
  for (const { schema } of rows)
    await database.query(`update "${schema}"."transition" set role = 'admin' where case_id = $1 and revision = 2`, [
      plan,
    ])
  const page = await get('/jejak?verifikasi=1&jenis=plan')
  expect(page).toContain('tidak utuh (')
  expect(page).toContain('1 kasus tidak utuh')
})
