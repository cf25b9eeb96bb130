import { isJsonObject, type Json } from '../../case/json.ts'
import type { Fault } from './start-faults.ts'

const isText = (value: Json | undefined): boolean => typeof value === 'string'

/** What each condition of a filter must be. */
const CONDITIONS: { readonly [field: string]: (value: Json | undefined) => boolean } = {
  workflow: isText,
  version: (value) => Number.isInteger(value),
  status: (value) => value === 'active' || value === 'done',
  tags: (value) => Array.isArray(value) && value.every(isText),
  parent: isText,
  unitPrefix: isText,
  period: isText,
  party: (value) => isJsonObject(value) && isText(value.person) && (value.role === undefined || isText(value.role)),
  waitingForMe: (value) => value === true,
}

/**
 * What is wrong with the form of a filter. A condition that is not known is refused: a list would leave it out, and a bulk action would
 * then reach every case.
 */
export const filterFaults = (filter: Json | undefined): readonly Fault[] => {
  if (!isJsonObject(filter)) return [{ field: 'filter', message: 'is missing; {} is every case you see' }]
  return Object.entries(filter).flatMap(([field, value]) => {
    const holds = Object.hasOwn(CONDITIONS, field) ? CONDITIONS[field] : undefined
    if (holds?.(value)) return []
    const message = holds ? 'is not what this condition must be' : `is no condition; there are ${KNOWN}`
    return [{ field: `filter.${field}`, message }]
  })
}

const KNOWN = Object.keys(CONDITIONS).join(', ')
