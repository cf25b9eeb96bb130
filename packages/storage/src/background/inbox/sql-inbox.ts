import type { Call, Inbox } from '@siklus/core'
import { CompiledQuery } from 'kysely'
import type { Rows, Statement } from '../../sql/executor.ts'
import type { SqlAccess } from '../../sql/open-sql.ts'
import { translateError } from '../../sql/translate-error.ts'
import { isoInstant } from '../../values/instant.ts'
import { unlessAborted } from '../../values/unless-aborted.ts'
import { inboxStatements } from './inbox-statements.ts'

/** The inbox beside the cases, in the database of a storage: `sqlInbox(postgres({ pool }))`. */
export const sqlInbox = ({ sql }: { readonly sql: SqlAccess }): Inbox => {
  const statements = inboxStatements(sql.schema)
  const rows = (statement: Statement, call: Call | undefined) => unlessAborted(call, () => sent(sql, statement))
  const number = async (statement: Statement, call: Call | undefined) => Number((await rows(statement, call))[0]?.n)
  return {
    put: async (notices, call) => {
      let count = 0
      for (const [tenant, group] of Map.groupBy(notices, (notice) => notice.tenant))
        count += await number(statements.put(tenant, group), call)
      return count
    },
    list: async (owner, page, call) =>
      (await rows(statements.list(owner, page), call)).map(({ item }) => JSON.parse(String(item))),
    countUnread: (owner, cap, call) => number(statements.countUnread(owner, cap), call),
    markRead: (owner, which, at, call) => number(statements.markRead(owner, which, isoInstant(at)), call),
    drop: (tenant, before, limit, call) => number(statements.drop(tenant, isoInstant(before), limit), call),
  }
}

const sent = async ({ db }: SqlAccess, { text, values }: Statement): Promise<Rows> => {
  try {
    return (await db.executeQuery<Rows[number]>(CompiledQuery.raw(text, [...values]))).rows
  } catch (error) {
    throw translateError(error)
  }
}
