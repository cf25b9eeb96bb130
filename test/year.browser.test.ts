import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, onTestFailed, test } from 'vitest'
import { type RunningDemo, runDemo } from '../examples/dinas-pendidikan/src/run-demo.ts'
import { axe, screenshot } from './browser.ts'
import { type Seat, seatsAt, until } from './demo-people.ts'

let browser: Browser
let demo: RunningDemo
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'siklus-year-'))
  browser = await chromium.connect(inject('browser'))
  demo = await runDemo({ port: 0, databaseUrl: undefined, directory: folder, reset: false })
}, 120_000)

afterAll(async () => {
  await demo.stop()
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

const press = async (page: Page, name: string | RegExp) => {
  await page.getByRole('button', { name, exact: typeof name === 'string' }).click()
  await page.waitForLoadState()
}

const confirmed = async (page: Page, name: string | RegExp) => {
  await press(page, name)
  await press(page, 'Lanjutkan')
}

const launch = async (admin: Seat) => {
  await admin.open('/siklus/luncur?unit=bidang-sd&tahun=2026')
  await confirmed(admin.page, /^Luncurkan \d+ siklus$/)
  await admin.page.getByText('Togar Hutalangit').first().waitFor()
}

const firstLink = async ({ page, open }: Seat, part: string) => {
  await open('')
  await page.locator(`main a[href*="${part}"]`).first().click()
  await page.waitForLoadState()
}

const RESULT = 'Guru SD memakai perangkat ajar digital di kelas'

const writePlan = async (employee: Seat) => {
  const { page } = employee
  await firstLink(employee, '/kerja/rencana/')
  await press(page, 'Tambah hasil kerja utama')
  await page.getByLabel('Rencana hasil kerja').fill(RESULT)
  await page.getByLabel('Sasaran yang didukung').selectOption({ index: 4 })
  await page.getByLabel('Indikator', { exact: true }).fill('Sekolah yang didampingi')
  await page.getByLabel('Target', { exact: true }).fill('12')
  await page.getByLabel('Satuan', { exact: true }).fill('sekolah')
}

const submitPlan = async ({ page }: Seat) => {
  await press(page, 'Ajukan rencana')
  await page.getByText('Menunggu penilai').first().waitFor()
}

const returnPlan = async (assessor: Seat) => {
  await firstLink(assessor, '/kerja/rencana/')
  await assessor.page.getByLabel('Catatan untuk pegawai').fill('Tambahkan sekolah di Kecamatan Timur')
  await press(assessor.page, 'Kembalikan')
}

const agreePlan = async (assessor: Seat) => {
  await firstLink(assessor, '/kerja/rencana/')
  await press(assessor.page, 'Setujui')
}

const signPlan = async (employee: Seat, assessor: Seat) => {
  await firstLink(employee, '/kerja/rencana/')
  await press(employee.page, 'Tandatangani')
  await firstLink(assessor, '/kerja/rencana/')
  await press(assessor.page, 'Tandatangani sebagai penilai')
  await assessor.page.getByText('Rencana berlaku').first().waitFor()
}

const logWork = async ({ page, open }: Seat) => {
  await open('/kerja/catatan')
  await page.getByLabel('Apa yang dikerjakan?').fill('Mendampingi tiga sekolah memakai papan tulis digital')
  await page.getByLabel('Untuk hasil kerja').selectOption({ label: RESULT })
  await page.getByLabel('Jumlah').fill('3')
  await page.getByLabel('Satuan').fill('sekolah')
  await page.getByText('Tautkan bukti dukung').click()
  await page.getByLabel('Alamat bukti').fill('https://bukti.example.invalid/foto-1')
  await page.getByLabel('Nama bukti').fill('Foto kegiatan')
  await press(page, 'Catat')
  await page
    .getByRole('link', { name: /Foto kegiatan/ })
    .first()
    .waitFor()
}

const submitReport = async (employee: Seat) => {
  const { page } = employee
  await firstLink(employee, '/kerja/laporan/')
  await page.getByLabel('Ringkasan').fill('Tiga sekolah sudah memakai perangkat ajar digital.')
  await press(page, 'Serahkan laporan')
  await page.getByText('Menunggu tinjauan').first().waitFor()
}

const giveFeedback = async (assessor: Seat, cycle: string) => {
  await assessor.open(`/umpan-balik/${cycle}`)
  await assessor.page.getByLabel('Umpan balik', { exact: true }).fill('Teruskan, libatkan pengawas sekolah')
  await press(assessor.page, 'Catat umpan balik')
  await assessor.page.getByText('Teruskan, libatkan pengawas sekolah').waitFor()
}

const reviewReport = async (assessor: Seat) => {
  await firstLink(assessor, '/kerja/laporan/')
  await press(assessor.page, 'Nyatakan sudah ditinjau')
  await assessor.page.getByText('Sudah ditinjau').first().waitFor()
}

const assessSelf = async (employee: Seat) => {
  const { page } = employee
  await firstLink(employee, '/evaluasi/')
  await page.getByLabel('Ringkasan setahun').fill('Dua belas sekolah didampingi')
  await page.getByLabel('Realisasi', { exact: true }).fill('Dua belas sekolah memakai perangkat ajar digital')
  await press(page, 'Serahkan penilaian mandiri')
  await page.getByText('Pemberian nilai').first().waitFor()
  return new URL(page.url()).pathname.replace(/^.*(?=\/evaluasi\/)/, '')
}

const rate = async ({ page, open }: Seat, evaluation: string) => {
  await open(evaluation)
  await page
    .getByRole('radiogroup', { name: /Rating hasil kerja/ })
    .getByLabel('Sesuai ekspektasi')
    .check()
  await page
    .getByRole('radiogroup', { name: /Rating perilaku kerja/ })
    .getByLabel('Di atas ekspektasi')
    .check()
  await press(page, 'Lihat predikat')
  await page.locator('.matrix .chosen', { hasText: 'Baik' }).waitFor()
  await press(page, 'Beri nilai')
  await page.getByText('Menunggu penetapan').first().waitFor()
}

const publish = async (admin: Seat, evaluation: string) => {
  await admin.open(evaluation)
  await confirmed(admin.page, 'Tetapkan dan umumkan')
  await admin.page.getByText('Hasil diumumkan, belum diterima').first().waitFor()
}

const objectToIt = async ({ page, open }: Seat, evaluation: string) => {
  await open(evaluation)
  await page.getByText('PermenPANRB 6/2022').first().waitFor()
  await press(page, 'Nyatakan diterima')
  await page.getByText('Saya keberatan atas hasil ini').click()
  await page.getByLabel('Alasan keberatan').fill('Dua sekolah tambahan belum dihitung')
  await confirmedIfAsked(page, 'Ajukan keberatan')
  await page.getByText('Keberatan').first().waitFor()
}

const confirmedIfAsked = async (page: Page, name: string) => {
  await press(page, name)
  const go = page.getByRole('button', { name: 'Lanjutkan' })
  if (await go.isVisible()) await go.click()
  await page.waitForLoadState()
}

const decideObjection = async (assessor: Seat, superior: Seat, objection: string) => {
  await assessor.open(objection)
  await assessor.page.getByLabel('Tanggapan pejabat penilai').fill('Kedua sekolah itu binaan seksi lain')
  await confirmedIfAsked(assessor.page, 'Beri tanggapan')
  await superior.open(objection)
  await superior.page.getByText('Kedua sekolah itu binaan seksi lain').waitFor()
  await superior.page.getByLabel('Alasan putusan').first().fill('Bukti kegiatan sudah lengkap dinilai')
  await confirmedIfAsked(superior.page, 'Tolak keberatan')
  await superior.page.getByText('Keberatan ditolak').first().waitFor()
}

const followUp = async ({ page, open }: Seat, cycle: string) => {
  await open(`/tindak-lanjut/${cycle}`)
  await page.getByLabel('Penghargaan').check()
  await page.getByLabel('Yang akan dilakukan').fill('Piagam penghargaan')
  await page.getByLabel('Tenggat').fill('2027-03-15')
  await press(page, 'Tambah tindak lanjut')
  await page.getByText('Piagam penghargaan').first().waitFor()
  await page.locator('summary', { hasText: 'Selesaikan' }).first().click()
  await page.getByLabel('Sudah dilaksanakan').first().check()
  await press(page, 'Selesaikan')
  await page.getByText('Selesai').first().waitFor()
  await confirmed(page, 'Tutup siklus')
  await page.getByText('Siklus selesai').first().waitFor()
}

const cycleOf = async (employee: Seat) => {
  await firstLink(employee, '/siklus/')
  return new URL(employee.page.url()).pathname.split('/').at(-1) ?? ''
}

const looks = ['light', 'dark'] as const

/** A page is looked at in light, dark and at phone width: no fault of accessibility, nothing wider than the screen. */
const lookAt = async ({ page, open }: Seat, path: string, name: string) => {
  for (const look of looks)
    for (const width of [1280, 390]) {
      await page.emulateMedia({ colorScheme: look })
      await page.setViewportSize({ width, height: 900 })
      await open(path)
      await screenshot(page, `${name}-${look}-${width}`)
      expect(await axe(page), `${name}, ${look}, ${width} px`).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide, `${name} at ${width} px`).toBeLessThanOrEqual(width)
    }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('five people live through the year', { timeout: 600_000 }, async () => {
  const seat = seatsAt(browser, `http://localhost:${demo.port}`)
  const admin = await seat('bagas-telagawarna')
  const employee = await seat('togar-hutalangit')
  const assessor = await seat('made-sekarlangit')
  const superior = await seat('rahmat-talangseberang')
  const auditor = await seat('andi-mentarilaut')
  const all = { admin, employee, assessor, superior, auditor }
  onTestFailed(async () => {
    for (const [name, { page }] of Object.entries(all)) await screenshot(page, `failed-${name}`)
  })
  await launch(admin)
  const cycle = await cycleOf(employee)
  await writePlan(employee)
  await submitPlan(employee)
  await returnPlan(assessor)
  await firstLink(employee, '/kerja/rencana/')
  await employee.page.getByText('Tambahkan sekolah di Kecamatan Timur').waitFor()
  await submitPlan(employee)
  await agreePlan(assessor)
  await signPlan(employee, assessor)
  await until(admin, '2026-03-25')
  await logWork(employee)
  await assessor.open('')
  await submitReport(employee)
  // without reloading: the assessor's home hears of it
  await assessor.page.getByText('Laporan Triwulan I 2026').first().waitFor({ timeout: 20_000 })
  await giveFeedback(assessor, cycle)
  await reviewReport(assessor)
  await lookAt(employee, '', 'home')
  await until(admin, '2027-01-08')
  const evaluation = await assessSelf(employee)
  await until(admin, '2027-01-24')
  await rate(assessor, evaluation)
  await publish(admin, evaluation)
  await objectToIt(employee, evaluation)
  await lookAt(employee, evaluation, 'evaluation')
  await decideObjection(assessor, superior, evaluation.replace('evaluasi', 'keberatan'))
  await followUp(assessor, cycle)
  await auditor.open(`/kasus/${cycle}?verifikasi=1`)
  await auditor.page.getByText(/Utuh: \d+ langkah cocok/).waitFor()
  await lookAt(auditor, `/kasus/${cycle}`, 'case')
  for (const { watch } of Object.values(all)) watch.expectClean()
})
