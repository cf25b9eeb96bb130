import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DirectoryLocked } from '@siklus/storage/pglite'
import { expect, onTestFinished, test } from 'vitest'
import { openStorage } from './open-storage.ts'
import { SettingsInvalid } from './settings.ts'

const projectFolder = () => {
  const directory = mkdtempSync(join(tmpdir(), 'siklus-demo-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const settings = { directory, port: 0, databaseUrl: undefined, reset: false }
  return { directory, clockFile: join(directory, 'clock.json'), settings }
}

test('a reset throws nothing away while the data are in use, and everything once they are not', async () => {
  const { settings, clockFile } = projectFolder()
  const running = await (await openStorage(settings)).storage.open([])
  writeFileSync(clockFile, '{}')
  await expect(openStorage({ ...settings, reset: true })).rejects.toBeInstanceOf(DirectoryLocked)
  expect(existsSync(clockFile)).toBe(true)
  await running.close()
  await openStorage({ ...settings, reset: true })
  expect(existsSync(clockFile)).toBe(false)
})

test('a reset also mends data that no longer open', async () => {
  const { settings, directory } = projectFolder()
  mkdirSync(join(directory, 'database'))
  writeFileSync(join(directory, 'database', 'PG_VERSION'), '9')
  await expect((await openStorage(settings)).storage.open([])).rejects.toThrow()
  await openStorage({ ...settings, reset: true })
  expect(existsSync(join(directory, 'database'))).toBe(false)
})

test('an address at which no PostgreSQL answers is told in one line', async () => {
  const { settings } = projectFolder()
  const opening = openStorage({ ...settings, databaseUrl: 'postgres://siklus:rahasia@127.0.0.1:1/siklus' })
  await expect(opening).rejects.toBeInstanceOf(SettingsInvalid)
  await expect(opening).rejects.toThrow(/^DATABASE_URL: (?!.*rahasia)[^\n]+$/)
})
