import { beforeAll, expect, test } from 'vitest'
import { type Browse, browse } from '../../../../../test/pages/browse.ts'
import { launchedOffice } from '../../../../../test/pages/story.ts'

let site: Browse
beforeAll(async () => {
  site = browse(await launchedOffice())
})

const get = async (path: string, person: string): Promise<string> => {
  const answer = await site.get(path, person)
  expect(answer.status).toBe(200)
  return answer.text()
}

test('the tree shows every unit with its head, or that there is none, and how many people it holds', async () => {
  const page = await get('/unit', 'wira')
  expect(page).toContain('Dipimpin Sari Wulandari')
  expect(page.match(/Pimpinan kosong/g)).toHaveLength(1)
  const acting = page.slice(page.indexOf('TK Negeri Uji'))
  expect(acting).toMatch(/Dipimpin Nina Marlina[^<]*<span class="badge tone-info">.*?Plt\/Plh/)
  const division = page.slice(page.indexOf('Bidang Pembinaan SD'), page.indexOf('Seksi Kurikulum SD'))
  expect(division).toContain('4 orang')
})

test('a unit shows its people, and its progress to those who oversee it only', async () => {
  const led = await get('/unit/bidang', 'bram')
  expect(led).toContain('Kemajuan siklus 2026')
  expect(led).toContain('Wira Kusuma')
  expect(led).not.toContain('Raka Pratama')
  expect(await get('/unit/bidang', 'dewi')).toContain('Kemajuan siklus 2026')
  expect(await get('/unit/bidang', 'wira')).not.toContain('Kemajuan siklus 2026')
  expect(await get('/unit/bidang-lain', 'bram')).not.toContain('Kemajuan siklus 2026')
})

test('a NIP is nowhere on these pages, and an unknown unit is not found', async () => {
  expect(await get('/unit/seksi', 'raka')).not.toContain('199001012015011001')
  expect((await site.get('/unit/nowhere', 'lia')).status).toBe(404)
})
