import type { TestProject } from 'vitest/node'
import { startBrowser } from '../browser.ts'

declare module 'vitest' {
  /** What a test asks for with `inject(…)`. */
  interface ProvidedContext {
    /** The Chromium of this run: `const browser = await chromium.connect(inject('browser'))`. */
    browser: string
  }
}

/** One Chromium for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startBrowser()
  project.provide('browser', server.wsEndpoint())
  return () => server.close()
}
