import type { CaseWrite, Connection } from '@siklus/core'
import { connectionOn } from '../connection.ts'
import type { SqlExecutor } from '../executor.ts'
import type { Statements } from '../statements/statements.ts'
import { translateError } from '../translate-error.ts'

/**
 * The operations of cases and lists in a host's transaction. Two acts that insert one row at the same instant are told apart by the
 * server's error only, and an error ends a transaction: an act that inserts records has a savepoint, so that the loser's host goes on.
 */
export const hostConnection = (statements: Statements, executor: SqlExecutor): Connection => {
  const plain = connectionOn(statements, { executor, patience: null })
  return {
    ...plain,
    write: (write, call) =>
      inserts(write) ? inSavepoint(executor, () => plain.write(write, call)) : plain.write(write, call),
  }
}

const inserts = ({ records }: CaseWrite): boolean => records.some(({ op }) => op === 'insert')

const NAME = 'siklus_act'

const inSavepoint = async <A extends { readonly written: boolean }>(
  executor: SqlExecutor,
  act: () => Promise<A>,
): Promise<A> => {
  await run(executor, `savepoint ${NAME}`)
  try {
    const outcome = await act()
    if (!outcome.written) await run(executor, `rollback to savepoint ${NAME}`)
    await run(executor, `release savepoint ${NAME}`)
    return outcome
  } catch (error) {
    // where also this fails, the first error says why
    await run(executor, `rollback to savepoint ${NAME}`).catch(() => {})
    throw error
  }
}

const run = async (executor: SqlExecutor, text: string): Promise<void> => {
  try {
    await executor.query({ name: null, text, values: [] })
  } catch (error) {
    throw translateError(error)
  }
}
