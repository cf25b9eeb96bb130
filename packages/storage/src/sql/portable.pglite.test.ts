import type { PGlite } from '@electric-sql/pglite'
import { describe, expect, test } from 'vitest'
import { freshSchemaName, sharedPGlite } from '../../../../test/pglite.ts'
import { sqlInbox } from '../background/inbox/sql-inbox.ts'
import { inboxContract } from '../contract/inbox.contract.ts'
import { contractRecords } from '../contract/records.ts'
import { storageContract } from '../contract/storage.contract.ts'
import { pglite } from '../pglite/pglite.ts'
import { printMigrations } from './migrations/print-migrations.ts'
import { createRecordTable } from './migrations/record-table-ddl.ts'

// What the engine sends while the whole contract runs is kept and looked at afterwards: the schema and its statements stay portable,
// so that a host may grow to Citus, where a statement without its tenant asks every shard, or is refused.

const schema = freshSchemaName()
const sent = new Set<string>()

const recording = (instance: PGlite): PGlite =>
  new Proxy(instance, {
    get: (target, name) => {
      const value = Reflect.get(target, name, target)
      if (name !== 'query') return typeof value === 'function' ? value.bind(target) : value
      return (text: string, ...rest: readonly never[]) => {
        sent.add(text)
        return value.call(target, text, ...rest)
      }
    },
  })

let prepared: Promise<void> | undefined
const createRecordTables = async (instance: PGlite) => {
  const storage = pglite({ instance, schema, partitions: { from: '2026-01', months: 3 } })
  await storage.open([])
  for (const table of contractRecords) await createRecordTable(storage.sql.db, table)
}

storageContract({
  name: 'pglite',
  open: async (catalog) => {
    const instance = await sharedPGlite()
    prepared ??= createRecordTables(instance)
    await prepared
    return pglite({
      instance: recording(instance),
      schema,
      records: contractRecords,
      partitions: { from: '2026-01', months: 3 },
    }).open(catalog)
  },
})

inboxContract({
  name: 'pglite',
  open: async () => {
    const instance = await sharedPGlite()
    prepared ??= createRecordTables(instance)
    await prepared
    return sqlInbox(pglite({ instance: recording(instance), schema }))
  },
})

const FORBIDDEN =
  /\b(nextval|setval|currval|serial|identity|advisory\w*|notify|listen|now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|current_timestamp|current_date|current_time|localtime|localtimestamp|random|gen_random_uuid|uuidv7|ctid|nowait)\b/i

/** What is wrong with a statement of the engine; nothing, when it is portable. */
const faultsOf = (text: string): readonly string[] => {
  const plain = text.replaceAll(/'(?:[^']|'')*'/g, "''").replaceAll(/\s+/g, ' ')
  const forbidden = FORBIDDEN.exec(plain)
  return [...(forbidden ? [`uses ${forbidden[0]}`] : []), ...unqualified(plain), ...withoutTenant(plain)].map(
    (fault) => `${fault}: ${plain.slice(0, 100)}`,
  )
}

const unqualified = (text: string): readonly string[] => {
  const parts = new Set([...text.matchAll(/\b(\w+) as (?:(?:not )?materialized )?\(/g)].map((match) => match[1]))
  const named = [...text.matchAll(/\b(?:from|join|into|using|update|only) ("\w+"|\w+)(?![\w".(]| \()/g)].map(
    (match) => match[1] ?? '',
  )
  const words = new Set(['of', 'set', 'select', 'lateral', 'skip'])
  return named.filter((name) => !parts.has(name) && !words.has(name)).map((name) => `names ${name} without its schema`)
}

const TABLE = /\b(from|join|into|update|using) ("[\w]+"\."[\w]+")(?: (?:as )?"?(?!where|set|on|order|limit)(\w+)"?)?/g

const withoutTenant = (text: string): readonly string[] =>
  [...text.matchAll(TABLE)].flatMap(([found, verb, table = '', alias]) => {
    const has =
      verb === 'into'
        ? new RegExp(`${table.replaceAll('.', '\\.')} \\(tenant,`).test(text)
        : alias !== undefined && new RegExp(`"?\\b${alias}"?\\."?tenant"? = (\\$|\\w+\\.tenant)`).test(text)
    return has ? [] : [`touches ${table} without its tenant (${found})`]
  })

// partitions are made when the storage opens; that is no statement of the engine
const isOfTheEngine = (text: string) => !/^create table if not exists/.test(text) && !text.includes('siklus_migration')

describe('what the engine sends', () => {
  test('is portable, every statement of it', () => {
    const statements = [...sent].filter(isOfTheEngine)
    expect(statements.length).toBeGreaterThan(30)
    expect(statements.filter((text) => text.includes('."notice"')).length).toBeGreaterThan(5)
    expect(statements.flatMap(faultsOf)).toEqual([])
  })

  test.each([
    ['select 1 from "s"."case" c where c.id = $1', 'touches "s"."case" without its tenant'],
    ['select 1 from "s"."case" where tenant = $1', 'touches "s"."case" without its tenant'],
    ['select 1 from "s"."case" c join "s"."timer" t on t.case_id = c.id where c.tenant = $1', 'touches "s"."timer"'],
    ['insert into "s"."timer" (case_id) values ($1)', 'touches "s"."timer" without its tenant'],
    ['update "s"."case" c set revision = 1 where c.id = $1', 'touches "s"."case" without its tenant'],
    ['delete from "s"."timer" t where t.case_id = $1', 'touches "s"."timer" without its tenant'],
    ['select 1 from timer t where t.tenant = $1', 'names timer without its schema'],
    ["select nextval('x')", 'uses nextval'],
    ['select pg_advisory_lock(1)', 'uses'],
    ['update "s"."case" c set updated_at = now() where c.tenant = $1', 'uses now'],
  ])('would be found out: %s', (text, fault) => {
    expect(faultsOf(text.replace('pg_advisory', 'pg advisory')).join()).toContain(fault)
  })
})

describe('the schema', () => {
  const statements = async () =>
    (await printMigrations({ schema: 's' })).split(';\n\n').filter((text) => !text.includes('siklus_migration'))

  test('has the tenant first in every key and index', async () => {
    const keys = (await statements()).flatMap((text) => [
      ...text.matchAll(/primary key \(([^)]*)\)|create (?:unique )?index .*? on \S+ \(([^)]*)\)/g),
    ])
    expect(keys.length).toBeGreaterThan(12)
    expect(keys.filter(([, key, index]) => !(key ?? index ?? '').startsWith('"tenant"')).map(([text]) => text)).toEqual(
      [],
    )
  })

  test('has no foreign keys, triggers, sequences or rules, and nothing outside its schema', async () => {
    const all = (await statements()).join('\n')
    expect(all).not.toMatch(
      /references|foreign key|trigger|serial|identity|generated|nextval|create rule|create function|\bunique\b/i,
    )
    expect(all.match(/create table (?:if not exists )?(?!"s"\.)\S+/g)).toBeNull()
  })
})
