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

/** Moves the demo's clock by months, then weeks, then days, until its banner shows this day (`YYYY-MM-DD`, in UTC) or a later one. */
export const until = async (seat: Seat, day: string): Promise<void> => {
  const { page } = seat
  const now = async () => (await page.locator('.demo-clock time').getAttribute('datetime')) ?? ''
  const daysLeft = async () => Math.ceil((Date.parse(day) - Date.parse(await now())) / 86_400_000)
  await seat.open('')
  for (let left = await daysLeft(); left > 0; left = await daysLeft()) {
    const before = await now()
    await page.getByRole('button', { name: left > 31 ? '+1 bulan' : left > 7 ? '+1 minggu' : '+1 hari' }).click()
    await page.locator(`.demo-clock time:not([datetime="${before}"])`).waitFor()
  }
}
