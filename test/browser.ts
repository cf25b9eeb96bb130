import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { AxeResults, RunOptions } from 'axe-core'
import { type BrowserServer, chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'

/** The rules a page is held to: WCAG 2.2 A and AA, and what the engine's authors call good practice. */
export const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const

/** What a page did wrong while it was watched. */
export interface ConsoleWatch {
  /** Fails when the page wrote an error, threw, or broke its content security policy; forgets what it has reported. */
  readonly expectClean: () => void
}

const SCREENSHOTS = join(import.meta.dirname, 'screenshots')

/** Starts one Chromium that any number of processes may connect to; `close()` ends it, and so does the end of this process. */
export const startBrowser = async (): Promise<BrowserServer> => {
  const { executablePath, env } = await findChromium()
  return chromium.launchServer({
    executablePath,
    // Root has no sandbox, nor have many containers; the pages under test are our own. Nothing here loosens what a page may do.
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-sync', '--font-render-hinting=none'],
    env: { ...process.env, ...env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}

/** Runs the accessibility engine in the page and returns what it found, one line per breach; an empty list is a pass. */
export const axe = async (page: Page, options: RunOptions = {}): Promise<readonly string[]> => {
  // By the debugger, not by a script tag: a page's content security policy rightly refuses the latter.
  await page.evaluate(axeSource())
  const results = await page.evaluate<AxeResults, RunOptions>(
    (given) =>
      (globalThis as unknown as { axe: { run: (...a: unknown[]) => Promise<AxeResults> } }).axe.run(document, given),
    { runOnly: [...AXE_TAGS], ...options },
  )
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${help}. ${failureSummary ?? ''}`),
  )
}

/** Collects the page's errors from now on. Call before the first `goto`. */
export const watchConsole = (page: Page): ConsoleWatch => {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => errors.push(`thrown: ${error.message}`))
  const expectClean = () => {
    const found = errors.splice(0)
    if (found.length > 0) throw new Error(`The page at ${page.url()} reported:\n${found.join('\n')}`)
  }
  return { expectClean }
}

/** Writes the whole page to `test/screenshots/<name>.png`, which git ignores, and returns the path. */
export const screenshot = async (page: Page, name: string): Promise<string> => {
  mkdirSync(SCREENSHOTS, { recursive: true })
  const path = join(SCREENSHOTS, `${name}.png`)
  await page.screenshot({ path, fullPage: true })
  return path
}

const axeSource = (): string => {
  const require = createRequire(import.meta.url)
  return readFileSync(join(dirname(require.resolve('axe-core')), 'axe.min.js'), 'utf8')
}
