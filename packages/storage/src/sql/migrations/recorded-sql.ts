import {
  type CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'

/** Runs work that builds statements, and answers their texts instead of sending them. */
export const recordedSql = async (
  schema: string,
  work: (db: Kysely<unknown>) => Promise<void>,
): Promise<readonly string[]> => {
  const texts: string[] = []
  const db = new Kysely<unknown>({
    dialect: {
      createDriver: () => new RecordingDriver(texts),
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (one) => new PostgresIntrospector(one),
    },
  })
  await work(db.withSchema(schema))
  return texts
}

class RecordingDriver extends DummyDriver {
  readonly #texts: string[]
  constructor(texts: string[]) {
    super()
    this.#texts = texts
  }
  override async acquireConnection(): Promise<DatabaseConnection> {
    const executeQuery = async ({ sql }: CompiledQuery) => {
      this.#texts.push(sql)
      return { rows: [] }
    }
    return { executeQuery, streamQuery: () => Promise.reject(new Error('recorded statements have no rows')) as never }
  }
}
