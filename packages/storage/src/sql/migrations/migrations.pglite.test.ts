import { Kysely, PGliteDialect } from 'kysely'
import { expect, test } from 'vitest'
import { freshSchemaName, sharedPGlite } from '../../../../../test/pglite.ts'
import { pglite } from '../../pglite/pglite.ts'
import { steps } from './index.ts'
import { migrateSchema } from './migrate-schema.ts'
import { printMigrations } from './print-migrations.ts'

const partitions = { from: '2026-12', months: 2 }
const kysely = async () => new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: await sharedPGlite() }) })

const shapeOf = async (schema: string) => {
  const database = await sharedPGlite()
  const rows = async (text: string) =>
    (await database.query<{ line: string }>(text, [schema])).rows.map((row) => row.line.replaceAll(schema, 'S'))
  return {
    columns: await rows(
      `select concat_ws(' ', table_name, ordinal_position, column_name, data_type, collation_name, is_nullable, column_default) as line
       from information_schema.columns where table_schema = $1 order by table_name, ordinal_position`,
    ),
    indexes: await rows('select indexdef as line from pg_indexes where schemaname = $1 order by 1'),
    partitions: await rows(
      `select c.relname || ' ' || pg_get_expr(c.relpartbound, c.oid) || coalesce(c.reloptions::text, '') as line from pg_class c
       where c.relnamespace = $1::regnamespace and c.relispartition and c.relkind = 'r' order by 1`,
    ),
  }
}

test('the printed text makes what the migrations make, and is known as applied', async () => {
  const [migrated, printed] = [freshSchemaName(), freshSchemaName()]
  const db = await kysely()
  expect(await migrateSchema(db, { schema: migrated, partitions })).toEqual(steps.map((step) => step.name))
  await (await sharedPGlite()).exec(await printMigrations({ schema: printed, partitions }))
  const shape = await shapeOf(printed)
  expect(shape).toEqual(await shapeOf(migrated))
  expect(shape.columns.length).toBeGreaterThan(80)
  expect(shape.partitions).toEqual([
    "case_2026_12 FOR VALUES FROM ('2026-12-01') TO ('2027-01-01'){fillfactor=80}",
    "case_2027_01 FOR VALUES FROM ('2027-01-01') TO ('2027-02-01'){fillfactor=80}",
    "transition_2026_12 FOR VALUES FROM ('2026-12-01') TO ('2027-01-01')",
    "transition_2027_01 FOR VALUES FROM ('2027-01-01') TO ('2027-02-01')",
  ])
  expect(await migrateSchema(db, { schema: printed })).toEqual([])
})

test('migrating again changes nothing, and makes the partitions that are missing', async () => {
  const schema = freshSchemaName()
  const db = await kysely()
  await migrateSchema(db, { schema, partitions })
  expect(await migrateSchema(db, { schema, partitions: { from: '2026-11', months: 3 } })).toEqual([])
  expect((await shapeOf(schema)).partitions).toHaveLength(6)
})

test.each(['2026', '2026-13', '26-01', "2026-01'; --"])('%j is no month', async (from) => {
  await expect(
    migrateSchema(await kysely(), { schema: freshSchemaName(), partitions: { from, months: 1 } }),
  ).rejects.toThrow(RangeError)
})

test('an embedded storage migrates itself', async () => {
  const [schema, instance] = [freshSchemaName(), await sharedPGlite()]
  await pglite({ instance, schema, partitions }).open([])
  expect((await shapeOf(schema)).partitions).toHaveLength(4)
})
