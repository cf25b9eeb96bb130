import { randomUUID } from 'node:crypto'
import { type Call, type KeptMonth, type Retention, UnknownMonth } from '@siklus/core'
import type { Kysely } from 'kysely'
import type { RecordCatalog } from '../../records/catalog.ts'
import { unlessAborted } from '../../values/unless-aborted.ts'
import { send } from '../connection.ts'
import type { Rows, SqlExecutor, Statement } from '../executor.ts'
import { renewStatement } from '../feed/epoch.ts'
import { purgedOf, purgeStatement } from '../feed/purge.ts'
import { ensurePartitions, monthsOf } from '../migrations/partitions.ts'
import type { EngineTables } from '../tables.ts'
import { answersStatement } from './answers.ts'
import { type MonthSource, monthSources } from './month-sources.ts'
import { dropMonth, monthsOfTables, monthsStatement, namesOf, setApart } from './months.ts'
import { countOf, obstaclesOf, obstaclesStatement, unanchoredStatement } from './obstacles.ts'
import { followOwners, ownerOfMonthStatement, ownerStatement } from './owners.ts'
import { goneOf, pageOf, rowStatements } from './rows.ts'

/** What retention stands on: the storage's own connection, whether it is open for an engine or not. */
export interface RetentionGround {
  readonly schema: string
  readonly catalog: RecordCatalog
  readonly db: Kysely<EngineTables>
  readonly executor: SqlExecutor
}

/** Retention on PostgreSQL and PGlite. It needs the rights of the account that migrates, where it makes, takes out or drops a month. */
export const retentionOn = (ground: RetentionGround): Retention => {
  const { schema, db } = ground
  const sources = monthSources(schema, ground.catalog.tables)
  const ask = (statement: Statement, call: Call | undefined): Promise<Rows> =>
    send({ executor: ground.executor, patience: null }, statement, call)
  const months = async (call: Call | undefined) => monthsOfTables(await ask(monthsStatement(schema), call))
  const apart = async (month: string, call: Call | undefined) => (isApart(await months(call), month) ? month : null)
  return {
    tables: sources.map(({ name, kind }) => ({ name, kind })),
    months,
    makeMonths: (span, call) => unlessAborted(call, () => makeMonths(ground, span)),
    ...ownersOn(schema, ask, apart),
    ...obstaclesOn(schema, ask),
    ...rowsOn(sources, ask, apart),
    setApart: (retirement, call) => unlessAborted(call, () => setApart(db, schema, retirement)),
    drop: (month, call) => unlessAborted(call, () => dropMonth(db, schema, month)),
    ...oldOn(schema, ask),
  }
}

type Ask = (statement: Statement, call: Call | undefined) => Promise<Rows>
type Apart = (month: string, call: Call | undefined) => Promise<string | null>

const isApart = (months: readonly KeptMonth[], month: string): boolean => {
  const known = months.find((one) => one.month === month)
  if (!known) throw new UnknownMonth(month)
  return known.place === 'apart'
}

const makeMonths = async ({ schema, db, executor }: RetentionGround, span: Parameters<Retention['makeMonths']>[0]) => {
  const before = await send({ executor, patience: null }, monthsStatement(schema), undefined)
  const known = namesOf(before, 'case_')
  await ensurePartitions(db, { schema, ...span })
  return monthsOf(span).filter((month) => !known.includes(month))
}

const ownersOn = (schema: string, ask: Ask, apart: Apart): Pick<Retention, 'tenants' | 'tenantsOf'> => {
  const [owner, ofMonth] = [ownerStatement(schema), ownerOfMonthStatement(schema)]
  return {
    tenants: (call) => followOwners((after) => ask(owner(after), call)),
    tenantsOf: async (month, call) => {
      const place = await apart(month, call)
      return followOwners((after) => ask(ofMonth(month, place, after), call))
    },
  }
}

const obstaclesOn = (schema: string, ask: Ask): Pick<Retention, 'obstacles' | 'unanchored'> => {
  const [obstacles, unanchored] = [obstaclesStatement(schema), unanchoredStatement(schema)]
  return {
    obstacles: async (asked, call) => obstaclesOf(asked.tenant, await ask(obstacles(asked), call)),
    unanchored: async (asked, call) => countOf((await ask(unanchored(asked), call))[0]),
  }
}

const rowsOn = (sources: readonly MonthSource[], ask: Ask, apart: Apart): Pick<Retention, 'page' | 'remove'> => {
  const statements = rowStatements()
  const known = new Map(sources.map((source) => [source.name, source]))
  const sourceOf = (table: string): MonthSource => {
    const source = known.get(table)
    if (!source) throw new RangeError(`'${table}' is no table of a month; there are ${[...known.keys()].join(', ')}`)
    return source
  }
  return {
    page: async (asked, call) => {
      const source = sourceOf(asked.table)
      const place = source.kind === 'moved' ? await apart(asked.month, call) : null
      return pageOf(await ask(statements.page(source, asked, place), call), asked.limit)
    },
    remove: async (asked, call) => {
      const source = sourceOf(asked.table)
      if (source.kind === 'moved') throw new RangeError(`rows of '${asked.table}' go with their month`)
      return goneOf(await ask(statements.remove(source, asked), call))
    },
  }
}

const oldOn = (schema: string, ask: Ask): Pick<Retention, 'purge' | 'renewFeed' | 'forgetAnswers'> => {
  const [purge, answers, renew] = [purgeStatement(schema), answersStatement(schema), renewStatement(schema)]
  return {
    purge: async (asked, call) => purgedOf(await ask(purge(asked), call)),
    renewFeed: async (call) => void (await ask(renew(randomUUID()), call)),
    forgetAnswers: async (asked, call) => goneOf(await ask(answers(asked), call)),
  }
}
