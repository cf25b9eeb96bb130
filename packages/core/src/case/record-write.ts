import type { Json, JsonObject } from './json.ts'

/**
 * A row that belongs to an act and is written with its transition, or not at all: freeze a document, store a rating.
 * The tenant is added by the engine. `table` is a record table known to the storage.
 * An update must find exactly one row with this key whose columns equal `expect`; otherwise nothing of the act is written.
 */
export type RecordWrite =
  | { readonly op: 'insert'; readonly table: string; readonly row: JsonObject }
  | {
      readonly op: 'update'
      readonly table: string
      readonly key: { readonly [column: string]: Json }
      readonly set: JsonObject
      readonly expect?: { readonly [column: string]: Json }
    }
