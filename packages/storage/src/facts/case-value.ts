import type { Json } from '@siklus/core'
import { type ColumnType, columnValue } from '../records/column.ts'

const INT = /^-?\d{1,9}$/

/**
 * A value of the asking case, read as a column's type. Undefined (matches nothing) when it is null, an object, or no such value:
 * a fact never fails because a context holds something unexpected.
 */
export const caseValue = (type: ColumnType, value: Json | undefined): Json | undefined => {
  if (value === null || value === undefined || typeof value === 'object') return undefined
  const text = String(value)
  if (type === 'int') return INT.test(text) ? Number(text) : undefined
  if (type === 'bool') return text === 'true' || text === 'false' ? text === 'true' : undefined
  if (type === 'instant' || type === 'date') return text
  return columnValue(type, text)
}
