import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type RunningDemo, runDemo } from '../examples/dinas-pendidikan/src/run-demo.ts'
import { screenshot } from './browser.ts'
import { type Seat, seatsAt } from './demo-people.ts'

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

const writePlan = async ({ page, open }: Seat) => {
  await open('')
  await page.locator('a[href*="/kerja/rencana/"]').first().click()
  await press(page, 'Tambah hasil kerja utama')
  await page.getByLabel('Rencana hasil kerja').first().fill('Guru SD memakai perangkat ajar digital di kelas')
}

test('five people live through the year', { timeout: 240_000 }, async () => {
  const seat = seatsAt(browser, `http://localhost:${demo.port}`)
  const admin = await seat('bagas-telagawarna')
  await launch(admin)
  const employee = await seat('togar-hutalangit')
  await writePlan(employee)
  await screenshot(employee.page, 'plan')
  expect(await employee.page.title()).toContain('Siklus')
})
