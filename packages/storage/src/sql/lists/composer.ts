import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { Statement } from '../executor.ts'
import type { EngineTables } from '../tables.ts'

/** A Kysely that composes statements and cannot send them: executors send. */
export const composer = (schema: string): Kysely<EngineTables> =>
  new Kysely<EngineTables>({
    dialect: {
      createDriver: () => new DummyDriver(),
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
  }).withSchema(schema)

/** A composed query as a statement without name: lists have too many shapes to keep a plan of each. */
export const statementOf = ({ sql, parameters }: CompiledQuery): Statement => ({
  name: null,
  text: sql,
  values: parameters,
})
