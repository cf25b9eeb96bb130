import { defineConfig } from 'vitest/config'

const filesEnding = (ending: string) => `{packages,examples,test,bench}/**/*.${ending}`

// The name of a file says what it needs to run; a file that needs nothing is a unit test.
const kinds = {
  memory: ['packages/storage/src/memory/**/*.test.ts', filesEnding('memory.test.ts')],
  pglite: [filesEnding('pglite.test.{ts,tsx}')],
  postgres: [filesEnding('postgres.test.ts')],
  pages: [filesEnding('page.test.{ts,tsx}')],
  browser: [filesEnding('browser.test.ts')],
}

const outsideTheSource = ['**/node_modules/**', '**/dist/**']

// One worker that keeps its modules from file to file: opening a database or loading a page's world costs seconds, a test milliseconds.
// The times are for a busy machine, where the first test of a run also waits for the database: not a licence to be slow.
const oneWorker = {
  maxWorkers: 1,
  isolate: false,
  exclude: outsideTheSource,
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    allowOnly: false,
    testTimeout: 15_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [filesEnding('test.{ts,tsx}')],
          exclude: [...outsideTheSource, ...Object.values(kinds).flat()],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'memory', include: kinds.memory, exclude: outsideTheSource, isolate: false } },
      {
        extends: true,
        test: { name: 'pglite', include: kinds.pglite, globalSetup: ['test/setup/pglite.ts'], ...oneWorker },
      },
      {
        extends: true,
        test: { name: 'postgres', include: kinds.postgres, globalSetup: ['test/setup/postgres.ts'], ...oneWorker },
      },
      {
        extends: true,
        test: { name: 'pages', include: kinds.pages, globalSetup: ['test/setup/pglite.ts'], ...oneWorker },
      },
      {
        extends: true,
        // What a page does after a pause (autosave) is waited for, not timed.
        test: {
          name: 'browser',
          include: kinds.browser,
          globalSetup: ['test/setup/browser.ts'],
          ...oneWorker,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
