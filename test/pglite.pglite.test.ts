import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { freshSchemaName, sharedPGlite } from './pglite.ts'
import { templatePath } from './pglite-template.ts'

test('the database of the run answers and is PostgreSQL 18', async () => {
  const { rows } = await (await sharedPGlite()).query(
    "select current_setting('server_version_num')::int / 10000 as version",
  )
  expect(rows).toEqual([{ version: 18 }])
})

test('it is one database, opened from the template', async () => {
  expect(await sharedPGlite()).toBe(await sharedPGlite())
  expect(existsSync(templatePath())).toBe(true)
})

test('schemas keep suites apart', async () => {
  const database = await sharedPGlite()
  const [one, two] = [freshSchemaName(), freshSchemaName()]
  await database.exec(`create schema ${one}; create schema ${two}; create table ${one}.thing (); `)
  await database.exec(`create table ${two}.thing ()`)
  const { rows } = await database.query("select schemaname from pg_tables where tablename = 'thing' order by 1")
  expect(rows).toEqual([{ schemaname: one }, { schemaname: two }])
})
