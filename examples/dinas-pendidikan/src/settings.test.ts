import { expect, test } from 'vitest'
import { readSettings, SettingsInvalid } from './settings.ts'

test('without anything the demo uses port 3000 and its own data folder', () => {
  expect(readSettings([], {}, '/project')).toEqual({
    port: 3000,
    databaseUrl: undefined,
    directory: '/project/.siklus/dinas-pendidikan',
    reset: false,
  })
})

test('PORT, DATABASE_URL and --reset are honoured', () => {
  const env = { PORT: '8080', DATABASE_URL: 'postgres://localhost/kinerja' }
  expect(readSettings(['--reset'], env, '/project')).toMatchObject({
    port: 8080,
    databaseUrl: env.DATABASE_URL,
    reset: true,
  })
})

test.each([['seven'], ['-1'], ['70000'], ['80.5']])('PORT=%s is refused with what to do', (PORT) => {
  expect(() => readSettings([], { PORT }, '/project')).toThrow(/use a whole number from 0 to 65535/)
})

test('an unknown argument is refused by name', () => {
  expect(() => readSettings(['--rest'], {}, '/project')).toThrow(SettingsInvalid)
})
