import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { axe, watchConsole } from '../../../../../test/browser.ts'
import { browse } from '../../../../../test/pages/browse.ts'
import { cycleOf, type Office } from '../../../../../test/pages/office.ts'
import { lia } from '../../../../../test/pages/people.ts'
import { type Served, serveSite } from '../../../../../test/pages/serve.ts'
import { launchedOffice } from '../../../../../test/pages/story.ts'

let office: Office
let served: Served
let browser: Browser
let context: BrowserContext
let plan: string

beforeAll(async () => {
  office = await launchedOffice()
  served = await serveSite(browse(office))
  browser = await chromium.connect(inject('browser'))
  plan = (await cycleOf(office, 'wira')).plan
}, 60_000)

afterAll(async () => {
  await browser.close()
  await served.stop()
})

beforeEach(async () => {
  context = await browser.newContext({ locale: 'id-ID', extraHTTPHeaders: { 'X-Person': 'wira' } })
})
afterEach(() => context.close())

const open = async (): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(`${served.address}/kerja/rencana/${plan}`)
  return page
}

const stored = async () => (await office.services.planning.get({ plan }, lia)).draft?.body

test('rows come and go in place, the keyboard stays where the work is, and nothing is lost on a slow line', {
  timeout: 60_000,
}, async () => {
  const page = await open()
  const watch = watchConsole(page)
  await page.getByRole('button', { name: 'Tambah hasil kerja utama' }).click()
  const text = page.getByLabel('Rencana hasil kerja')
  await text.waitFor()
  expect(await text.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true)
  // Each save takes longer than the writer's next pause: the second waits behind the first with what was read before it.
  await page.route('**/draf', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await text.pressSequentially('Satu')
  await page.waitForTimeout(1200)
  await text.pressSequentially(' dua')
  await page.waitForTimeout(1200)
  await text.pressSequentially(' tiga')
  await expect.poll(async () => (await stored())?.results[0]?.text).toBe('Satu dua tiga')
  await page.unroute('**/draf')
  expect(await page.locator('#draft-conflict').textContent()).toBe('')
  expect(await page.locator('#plan-saved').textContent()).toMatch(/^\s*Tersimpan/)
  await page.getByRole('button', { name: 'Hapus Hasil kerja 1', exact: true }).click()
  await expect.poll(async () => (await stored())?.results.length).toBe(0)
  watch.expectClean()
  expect(await axe(page)).toEqual([])
})

test('a second tab is told at once, keeps its text, and shows both versions', { timeout: 60_000 }, async () => {
  const first = await open()
  const second = await open()
  await first.getByLabel('Loyal').fill('Dari tab pertama')
  await first.locator('#plan-saved').filter({ hasText: 'Tersimpan' }).waitFor()
  await expect
    .poll(async () => (await stored())?.behaviour.find(({ value }) => value === 'loyal')?.text)
    .toBe('Dari tab pertama')
  await second.getByLabel('Adaptif').fill('Dari tab kedua')
  const compare = second.getByRole('button', { name: 'Bandingkan keduanya' })
  await compare.click()
  await second.getByRole('heading', { name: 'Dua versi draf' }).waitFor()
  expect(await second.getByLabel('Adaptif').inputValue()).toBe('Dari tab kedua')
  expect(await second.getByRole('row', { name: /Loyal/ }).textContent()).toContain('Dari tab pertama')
  expect((await stored())?.behaviour.find(({ value }) => value === 'adaptive')?.text).toBeUndefined()
  expect(await axe(second)).toEqual([])
})
