import type { InvalidEvent } from '../../case/errors.ts'
import { isJsonObject } from '../../case/json.ts'

/** What is wrong with one field. */
export type Fault = InvalidEvent['faults'][number]

// a file with one mistake in every row is told from its first mistakes
const MOST = 20

/**
 * What is wrong with the form of the rows, the first twenty faults. What a workflow demands of its input is not asked here: that is told
 * row by row, when it is carried out.
 */
export const startFaults = (rows: unknown): readonly Fault[] => {
  if (!Array.isArray(rows)) return [{ field: 'rows', message: 'is not a list' }]
  const faults: Fault[] = []
  const keys = new Map<unknown, number>()
  for (const [place, row] of rows.entries()) {
    for (const { field, message } of [...rowFaults(row), ...repeatedKey(row, place, keys)])
      faults.push({ field: `rows.${place + 1}${field && `.${field}`}`, message })
    if (faults.length >= MOST) return faults.slice(0, MOST)
  }
  return faults
}

const TEXTS = ['unit', 'period', 'parent', 'key']

const rowFaults = (row: unknown): readonly Fault[] => {
  if (!isJsonObject(row)) return [{ field: '', message: 'is not an object' }]
  const unknown = Object.keys(row).filter((field) => !['input', 'parties', ...TEXTS].includes(field))
  const texts = TEXTS.filter((field) => row[field] !== undefined && typeof row[field] !== 'string')
  return [
    ...(isJsonObject(row.input) ? [] : [{ field: 'input', message: 'is not an object' }]),
    ...(Array.isArray(row.parties) && row.parties.every(isParty)
      ? []
      : [{ field: 'parties', message: 'is not a list of parties, each with role, person and basis as texts' }]),
    ...texts.map((field) => ({ field, message: 'is not a text' })),
    ...unknown.map((field) => ({
      field,
      message: `is no part of a start; there are input, parties, ${TEXTS.join(', ')}`,
    })),
  ]
}

const isParty = (party: unknown): boolean =>
  isJsonObject(party) &&
  ['role', 'person', 'basis'].every((field) => typeof party[field] === 'string') &&
  (party.from === undefined || typeof party.from === 'string') &&
  (party.to == null || typeof party.to === 'string')

/** Two rows under one start key would be one case: surely a mistake in the list. */
const repeatedKey = (row: unknown, place: number, keys: Map<unknown, number>): readonly Fault[] => {
  const key = isJsonObject(row) ? row.key : undefined
  if (typeof key !== 'string') return []
  const first = keys.get(key)
  if (first === undefined) keys.set(key, place + 1)
  return first === undefined ? [] : [{ field: 'key', message: `is the key of row ${first} already` }]
}
