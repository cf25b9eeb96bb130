import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runDemo } from './run-demo.ts'
import { readSettings } from './settings.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

// what a person at the terminal can mend: one line, no stack
const EXPECTED = ['SettingsInvalid', 'PortTaken', 'DirectoryLocked', 'OfficeFilesInvalid', 'StorageUnavailable']

const isExpected = (error: unknown): error is Error =>
  error instanceof Error && '_tag' in error && EXPECTED.includes(String(error._tag))

try {
  const demo = await runDemo(readSettings(process.argv.slice(2), process.env, root))
  console.log(`\nSiklus: http://localhost:${demo.port}\n`)
  console.log('Masuk sebagai / sign in as:')
  for (const line of demo.lines) console.log(line)
  console.log('\nCtrl+C berhenti / stops. --reset mulai dari awal / begins anew.\n')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void demo.stop().then(() => process.exit(0))
    })
  }
} catch (error) {
  console.error(isExpected(error) ? error.message : error)
  process.exit(1)
}
