import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { axe, watchConsole } from '../../../../test/browser.ts'
import { browse } from '../../../../test/pages/browse.ts'
import { cycleOf, type Office } from '../../../../test/pages/office.ts'
import { type Served, serveSite } from '../../../../test/pages/serve.ts'
import { launchedOffice, planSubmitted } from '../../../../test/pages/story.ts'

let office: Office
let served: Served
let browser: Browser

beforeAll(async () => {
  office = await launchedOffice()
  served = await serveSite(browse(office))
  browser = await chromium.connect(inject('browser'))
}, 60_000)

afterAll(async () => {
  await browser.close()
  await served.stop()
})

interface Look {
  readonly person: string
  readonly theme?: 'light' | 'dark'
  readonly width?: number
}

const lookAs = async ({ person, theme = 'light', width = 1280 }: Look, look: (page: Page) => Promise<void>) => {
  const context = await browser.newContext({
    ...{ locale: 'id-ID', colorScheme: theme, viewport: { width, height: 900 } },
    extraHTTPHeaders: { 'X-Person': person },
  })
  const page = await context.newPage()
  const watch = watchConsole(page)
  await look(page)
  watch.expectClean()
  await context.close()
}

const pages = async (): Promise<readonly (readonly [person: string, path: string])[]> => {
  const { cycle, plan } = await cycleOf(office, 'wira')
  return [
    ['lia', '/'],
    ['sari', '/'],
    ['adi', '/'],
    ['lia', '/siklus?tahun=2026'],
    ['lia', '/siklus/luncur?tahun=2026'],
    ['lia', `/siklus/${cycle}`],
    ['adi', `/kasus/${plan}`],
    ['sari', '/tim'],
    ['adi', '/jejak?verifikasi=1'],
    ['wira', '/unit'],
    ['bram', '/unit/bidang'],
    ['wira', '/aturan'],
    ['wira', '/aturan/id-permenpanrb6-2022'],
    ['wira', '/aturan/id-permenpanrb6-2022/predicate?coba=ya&f.resultRating=above&f.behaviourRating=meets'],
    ['wira', '/aturan/id-permenpanrb6-2022/predicate?coba=ya'],
  ]
}

test.each([
  ['light', 1280],
  ['dark', 390],
] as const)(
  'the overview pages keep the accessibility rules and fit, %s at %i px',
  { timeout: 120_000 },
  async (theme, width) => {
    await lookAs({ person: 'lia', theme, width }, async (page) => {
      for (const [person, path] of await pages()) {
        await page.setExtraHTTPHeaders({ 'X-Person': person })
        await page.goto(`${served.address}${path}`)
        expect(await axe(page), `${person} at ${path}`).toEqual([])
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, `${person} at ${path} scrolls sideways`).toBe(0)
      }
    })
  },
)

test('what is submitted appears on the assessor’s open home page by itself', { timeout: 60_000 }, async () => {
  await lookAs({ person: 'sari' }, async (page) => {
    await page.goto(`${served.address}/`)
    await page.getByText('Halaman ini diperbarui otomatis.').waitFor()
    expect(await page.locator('#waiting').getByText('Wira Kusuma').count()).toBe(0)
    await planSubmitted(office)
    await page.locator('#waiting').getByText('Wira Kusuma').waitFor()
  })
})

test('who is left out of the launch appears on the admin’s home page when it stands', async () => {
  await lookAs({ person: 'lia' }, async (page) => {
    await page.goto(`${served.address}/`)
    await page.getByText('Jabatan kepala unit penilainya kosong').waitFor()
  })
})
