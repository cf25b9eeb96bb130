import type { Slots, StatementValue } from '../template.ts'

/** A column of the rows that a statement is given, and its type. */
export type Column = readonly [name: string, type: string]

/** Columns from a list as SQL writes it: `n integer, id uuid`. */
export const columnsIn = (text: string): readonly Column[] =>
  text.split(',').map((column): Column => {
    const [name = '', type = ''] = column.trim().split(' ')
    return [name, type]
  })

/** The rows under the alias `x`. A single one stands in the statement itself, which spares a lone caller the reading of a list. */
export const givenRows = (columns: readonly Column[], { lone }: { readonly lone: boolean }): string =>
  lone
    ? `(select ${columns.map(([name, type]) => `:${name}::${type} as ${name}`).join(', ')}) x`
    : `jsonb_to_recordset(:rows::jsonb) as x(${columns.map((column) => column.join(' ')).join(', ')})`

interface GivenRow {
  readonly [column: string]: unknown
}

/** The values of `givenRows`. `text` writes what travels as JSON; a text that it refuses is refused as a value of its own too. */
export const givenSlots = (
  columns: readonly Column[],
  rows: readonly GivenRow[],
  { lone, text }: { readonly lone: boolean; readonly text: (value: unknown) => string },
): Slots => {
  if (!lone) return { rows: text(rows) }
  const slotOf = (type: string, value: unknown): StatementValue => {
    if (value === null || typeof value === 'number') return value
    const written = text(value)
    return type === 'jsonb' ? written : String(value)
  }
  return Object.fromEntries(columns.map(([name, type]) => [name, slotOf(type, rows[0]?.[name] ?? null)]))
}
