import { expect, test } from 'vitest'
import { browse } from '../../../../../test/pages/browse.ts'
import { launchedOffice, planInForce, reportSubmitted } from '../../../../../test/pages/story.ts'

test('the board shows each person of the assessor with plan, reports and the last feedback', async () => {
  const office = await launchedOffice()
  const site = browse(office)
  await planInForce(office)
  await reportSubmitted(office)
  const page = await (await site.get('/tim', 'sari')).text()
  expect(page).toContain('Wira Kusuma')
  expect(page).toContain('Rencana berlaku')
  expect(page).toContain('Laporan Triwulan I 2026: Menunggu tinjauan')
  expect(page).toContain('menunggu Anda')
  expect(page).toContain('hari ini')
  office.clock.set('2026-05-05T03:00:00.000Z')
  const later = await (await site.get('/tim?tahun=2026', 'sari')).text()
  expect(later).toContain('lebih dari 30 hari')
})

test('who assesses nobody reads an empty board that says why', async () => {
  const office = await launchedOffice()
  const page = await (await browse(office).get('/tim', 'wira')).text()
  expect(page).toContain('Tidak ada orang yang Anda nilai pada 2026')
  expect(page).not.toContain('Tono Hartono')
})
