import type { Browser, Page } from 'playwright-core'
import { type ConsoleWatch, watchConsole } from './browser.ts'

/** One person at their own browser window, signed in to the demo. */
export interface Seat {
  readonly page: Page
  readonly watch: ConsoleWatch
  /** Opens a path of the dashboard. */
  readonly open: (path: string) => Promise<void>
}

/** Seats for several people at one demo; each has cookies of their own. */
export const seatsAt =
  (browser: Browser, address: string) =>
  async (person: string): Promise<Seat> => {
    const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    const watch = watchConsole(page)
    await page.goto(address)
    await page.locator(`form:has(input[value="${person}"]) button`).click()
    await page.waitForURL(/\/kinerja/)
    const open = async (path: string) => {
      await page.goto(`${address}/kinerja${path}`)
    }
    return { page, watch, open }
  }

/** Moves the demo's clock until the banner shows a day of this month or later. */
export const untilMonth = async ({ page, open }: Seat, month: string): Promise<void> => {
  for (let tries = 0; tries < 40; tries += 1) {
    await open('')
    const now = (await page.locator('.demo-clock time').getAttribute('datetime')) ?? ''
    if (now.slice(0, month.length) >= month) return
    await page.getByRole('button', { name: '+1 minggu' }).click()
    await page.waitForLoadState()
  }
  throw new Error(`The clock did not come to ${month}`)
}
