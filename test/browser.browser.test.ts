import { statSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { axe, screenshot, watchConsole } from './browser.ts'

const GOOD = '<!doctype html><html lang="id"><title>Siklus</title><main><h1>Rencana kinerja</h1></main></html>'
const BAD = '<!doctype html><html lang="id"><title>Siklus</title><main><h1>Rencana</h1><img src="data:,"></main></html>'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await chromium.connect(inject('browser'))
})

beforeEach(async () => {
  page = await browser.newPage()
  return () => page.close()
})

afterAll(() => browser.close())

test('Chromium renders a page', async () => {
  await page.setContent(GOOD)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Rencana kinerja')
  expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('block')
  expect(statSync(await screenshot(page, 'browser')).size).toBeGreaterThan(1000)
  const seen = await page.screenshot()
  await page.evaluate(() => document.body.style.setProperty('color', 'transparent'))
  expect((await page.screenshot()).equals(seen), 'the letters are drawn: there are fonts').toBe(false)
})

test('axe passes a good page and names the mistake of a bad one', async () => {
  await page.setContent(GOOD)
  expect(await axe(page)).toEqual([])
  await page.setContent(BAD)
  expect(await axe(page)).toEqual([expect.stringMatching(/^image-alt at img:/)])
})

test('a clean console passes, an error, a throw and a breach of the policy do not', async () => {
  const watch = watchConsole(page)
  await page.setContent(GOOD)
  watch.expectClean()
  await page.evaluate(() => console.error('broken'))
  expect(watch.expectClean).toThrow('console: broken')
  const thrown = page.waitForEvent('pageerror')
  await page.evaluate(() => setTimeout(() => Promise.reject(new Error('lost'))))
  await thrown
  expect(watch.expectClean).toThrow('thrown: lost')
  const policy = '<meta http-equiv="content-security-policy" content="script-src \'none\'">'
  const refused = page.waitForEvent('console')
  await page.setContent(
    `<!doctype html><html lang="id"><head>${policy}</head><script>document.title = 'x'</script></html>`,
  )
  await refused
  expect(watch.expectClean).toThrow('Content Security Policy')
})
