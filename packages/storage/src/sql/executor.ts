/** A statement with its values in order. `name` lets a connection keep the plan; the same name is always the same text; null keeps nothing. */
export interface Statement {
  readonly name: string | null
  readonly text: string
  readonly values: readonly unknown[]
}

/** The rows of an answer. The engine's own statements answer texts and numbers, never a type that a host's parsers might change. */
export type Rows = readonly { readonly [column: string]: unknown }[]

/** What a statement answers: its rows, and how many rows it touched where the driver tells. */
export interface Answer {
  readonly rows: Rows
  readonly affected: number | null
}

/** The smallest thing every driver and every transaction can give: one statement, its answer. */
export interface SqlExecutor {
  query(statement: Statement): Promise<Answer>
}
