import type { FactPlans } from '../../facts/fact-plan.ts'
import type { RecordCatalog } from '../../records/catalog.ts'
import { type KnownMonths, knownMonths } from '../known-months.ts'
import { listStatements } from '../lists/list-statements.ts'
import { extensionStatements } from './extensions.ts'
import { historyStatement } from './history.ts'
import { readStatement } from './read.ts'
import { keyStatement, writeStatements } from './write.ts'

/** Everything a connection sends, composed once per opened storage. */
export interface Statements {
  readonly months: KnownMonths
  readonly read: ReturnType<typeof readStatement>
  readonly write: ReturnType<typeof writeStatements>
  readonly startKey: ReturnType<typeof keyStatement>
  readonly extensions: ReturnType<typeof extensionStatements>
  readonly history: ReturnType<typeof historyStatement>
  readonly lists: ReturnType<typeof listStatements>
}

/** Composes the statements for a schema, the facts asked there and the record tables known. */
export const statementsFor = (
  schema: string,
  known: { readonly plans: FactPlans; readonly catalog: RecordCatalog },
): Statements => ({
  months: knownMonths(schema),
  read: readStatement(schema, known.plans),
  write: writeStatements(schema, known.catalog),
  startKey: keyStatement(schema),
  extensions: extensionStatements(schema),
  history: historyStatement(schema),
  lists: listStatements(schema),
})
