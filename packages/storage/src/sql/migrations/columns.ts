import { type ColumnDefinitionBuilder, sql } from 'kysely'

/** A text that keys, sorts and prefix ranges use: compared by code point, the same on every server. */
export const code = sql`text collate "C"`

/** A required column. */
export const notNull = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull()
