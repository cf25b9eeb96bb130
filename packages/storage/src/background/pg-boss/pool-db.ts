import type { Pool, PoolClient, QueryResult } from 'pg'
import type { Db } from 'pg-boss'
import { onLentClient } from '../../sql/transaction/lent-client.ts'

/** The host's pool as pg-boss uses it. */
export interface PoolDb extends Db {
  transaction<A>(run: (db: Db) => Promise<A>): Promise<A>
  setSessionStatements(statements: readonly string[]): Promise<void>
}

/**
 * A pool for pg-boss. It sends scripts (`BEGIN; …; COMMIT`) as one text: when one fails half-way the client goes back without a
 * transaction, or not at all, because the next user of the host's pool must never find himself in it.
 */
export const poolDb = (pool: Pool): PoolDb => {
  const sessions = sessionSetup()
  const lend = <A>(run: (client: PoolClient) => Promise<A>) =>
    onLentClient(pool, async (client) => {
      await sessions.prepare(client)
      return run(client)
    })
  return {
    executeSql: (text, values) => lend((client) => rowsOf(client, text, values)),
    transaction: (run) =>
      lend(async (client) => {
        await client.query('begin')
        const answer = await run({ executeSql: (text, values) => rowsOf(client, text, values) })
        await client.query('commit')
        return answer
      }),
    setSessionStatements: async (statements) => sessions.replace(statements),
  }
}

const rowsOf = async (client: PoolClient, text: string, values?: unknown[]) => {
  // without values the text may hold several statements, which only the simple protocol takes; it answers one result each
  const result: QueryResult | readonly QueryResult[] = await client.query(text, values)
  return { rows: Array.isArray(result) ? result.flatMap(({ rows }) => rows) : (result as QueryResult).rows }
}

/** What every session has to run before it is used (a test clock needs it), once per client. */
const sessionSetup = () => {
  let statements: readonly string[] = []
  let prepared = new WeakSet<PoolClient>()
  return {
    replace: (given: readonly string[]) => {
      statements = given
      prepared = new WeakSet()
    },
    prepare: async (client: PoolClient) => {
      if (statements.length === 0 || prepared.has(client)) return
      for (const statement of statements) await client.query(statement)
      prepared.add(client)
    },
  }
}
