import { freshDatabase } from '../postgres.ts'
import { type Finished, finish } from '../tool.ts'
import type { SystemCheck } from './system-check.ts'

const DONE = 'number of transactions actually processed: 200/200'

/** Runs pgbench's own transaction from four clients, every one to its end. */
export const pgbench: SystemCheck = {
  tool: 'pgbench',
  why: 'the yardstick of the benches (Debian: postgresql-contrib)',
  prove: async (path, server) => {
    const { host, port, user, database, drop } = await freshDatabase(server)
    const run = (...args: readonly string[]) =>
      finish(path, ['-h', host, '-p', `${port}`, '-U', user, ...args, database])
    try {
      expectDone(await run('-i', '-q', '-s', '1'), 'done in')
      return expectDone(await run('-n', '-c', '4', '-t', '50'), DONE)
    } finally {
      await drop()
    }
  },
}

const expectDone = ({ exitCode, text }: Finished, words: string): string => {
  if (exitCode !== 0 || !text.includes(words)) throw new Error(`pgbench ended with ${exitCode}: ${text}`)
  return words
}
