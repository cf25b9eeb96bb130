import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, onTestFailed, test } from 'vitest'
import { type RunningDemo, runDemo } from '../examples/dinas-pendidikan/src/run-demo.ts'
import { screenshot } from './browser.ts'
import { type Seat, seatsAt, untilMonth } from './demo-people.ts'

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

test('five people live through the year', { timeout: 400_000 }, async () => {
  const seat = seatsAt(browser, `http://localhost:${demo.port}`)
  const admin = await seat('bagas-telagawarna')
  const employee = await seat('togar-hutalangit')
  const assessor = await seat('made-sekarlangit')
  onTestFailed(async () => {
    await screenshot(employee.page, 'failed-employee')
    await screenshot(assessor.page, 'failed-assessor')
    await screenshot(admin.page, 'failed-admin')
  })
  await launch(admin)
  await writePlan(employee)
  await submitPlan(employee)
  await returnPlan(assessor)
  await firstLink(employee, '/kerja/rencana/')
  await employee.page.getByText('Tambahkan sekolah di Kecamatan Timur').waitFor()
  await submitPlan(employee)
  await agreePlan(assessor)
  await signPlan(employee, assessor)
  await untilMonth(admin, '2026-03-2')
  await logWork(employee)
  await assessor.open('')
  await submitReport(employee)
  await assessor.page.getByText('Laporan Triwulan I 2026').first().waitFor({ timeout: 20_000 })
  await screenshot(assessor.page, 'report-arrived')
  for (const { watch } of [admin, employee, assessor]) watch.expectClean()
  expect(await employee.page.title()).toContain('Siklus')
})
