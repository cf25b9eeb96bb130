import { type Call, type CaseRecord, type CaseRef, type Connection, isCaseId } from '@siklus/core'
import { readable } from '../values/kept-transition.ts'
import { unlessAborted } from '../values/unless-aborted.ts'
import { caseOf } from './case-json.ts'
import type { Rows, Statement } from './executor.ts'
import type { Line } from './line.ts'
import { findsNothing } from './lists/list-statements.ts'
import { extensionsOf } from './statements/extensions.ts'
import { transitionsOf } from './statements/history.ts'
import { asksByTenant, monthOfAll, type NumberedAsk, recordsOf } from './statements/read.ts'
import type { Statements } from './statements/statements.ts'
import { type About, codeOf, translateError } from './translate-error.ts'
import { writeOn } from './write-on.ts'

/** The operations of cases and lists over one line. */
export const connectionOn = (statements: Statements, line: Line): Connection => ({
  ...storeOn(statements, line),
  ...listsOn(statements, line),
  extensions: async (tenant, call) => extensionsOf(await send(line, statements.extensions.all(tenant), call)),
})

/** Sends a statement unless the caller has aborted; the driver's errors come out as ours. */
export const send = (line: Line, statement: Statement, call: Call | undefined, about?: About): Promise<Rows> =>
  unlessAborted(call, async () => {
    try {
      return (await line.executor.query(statement)).rows
    } catch (error) {
      throw translateError(error, about)
    }
  })

const storeOn = (statements: Statements, line: Line): Pick<Connection, 'read' | 'write'> => ({
  read: async (asks, call) => {
    const found = new Map<number, CaseRecord>()
    // one after the other: a client of the host takes one statement at a time
    for (const [tenant, group] of asksByTenant(asks)) {
      const month = await knownMonth(statements, line, group)
      const rows = await readGroup({ statements, line, call }, { tenant, group, month })
      for (const [n, record] of recordsOf(rows, tenant)) found.set(n, record)
    }
    return asks.map((_, n) => found.get(n))
  },
  write: (write, call) => unlessAborted(call, () => writeOn(statements, line, write)),
})

interface Group {
  readonly tenant: string
  readonly group: readonly NumberedAsk[]
  readonly month: string | null
}

const MISSING_TABLE = '42P01'

/** A month that was retired since it was last read has no partition any more: its cases are looked for among all, and not found. */
const readGroup = async (
  { statements, line, call }: { readonly statements: Statements; readonly line: Line; readonly call: Call | undefined },
  { tenant, group, month }: Group,
): Promise<Rows> => {
  try {
    return await send(line, statements.read(tenant, group, month), call)
  } catch (error) {
    const retired = month !== null && error instanceof Error && codeOf(error.cause) === MISSING_TABLE
    if (!retired) throw error
    statements.months.forget(month)
    return send(line, statements.read(tenant, group), call)
  }
}

const knownMonth = async ({ months }: Statements, line: Line, asks: readonly NumberedAsk[]): Promise<string | null> => {
  const month = monthOfAll(asks)
  return month !== null && (await months.has(month, line)) ? month : null
}

const listsOn = (statements: Statements, line: Line): Omit<Connection, 'read' | 'write' | 'extensions'> => {
  const { lists } = statements
  const transitions = async (ref: CaseRef, call: Call | undefined) =>
    isCaseId(ref.id) ? transitionsOf(await send(line, statements.history(ref), call)) : []
  return {
    list: async (query, page, call) =>
      findsNothing(query, page) ? [] : (await send(line, lists.list(query, page), call)).map((row) => caseOf(row.item)),
    count: async (query, cap, call) =>
      findsNothing(query) ? 0 : Number((await send(line, lists.count(query, cap), call))[0]?.count),
    countByState: async (query, call) =>
      findsNothing(query) ? [] : statesOf(await send(line, lists.countByState(query), call)),
    distinctStates: async (query, call) =>
      findsNothing(query)
        ? []
        : (await send(line, lists.distinctStates(query), call)).map((row) => JSON.parse(String(row.item))),
    history: async (ref, call) => (await transitions(ref, call)).map(readable),
    chain: async (ref, call) => (await transitions(ref, call)).map(({ entry, hash }) => ({ entry, hash })),
  }
}

const statesOf = (rows: Rows) => rows.map((row) => ({ state: String(row.state), count: Number(row.count) }))
