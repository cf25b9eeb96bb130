import type { Statement } from './executor.ts'
import { qualified } from './identifier.ts'
import type { Line } from './line.ts'
import { template } from './template.ts'
import { translateError } from './translate-error.ts'

/** Which months have a partition of their own: a statement that names it need not look through all of them. */
export interface KnownMonths {
  /** Asks the database the first time, on the given line; what is there is remembered, what is missing is asked for again. */
  has(month: string, line: Line): Promise<boolean>
  /** The partition was not there any more: the month was retired. */
  forget(month: string): void
}

const looked = async (line: Line, statement: Statement): Promise<boolean> => {
  try {
    // asked once in the life of a storage: no plan is worth keeping
    const { rows } = await line.executor.query({ ...statement, name: null })
    return typeof rows[0]?.there === 'string'
  } catch (error) {
    throw translateError(error)
  }
}

/** Remembers months by their partition's name, `2026_01`. */
export const knownMonths = (schema: string): KnownMonths => {
  const there = new Set<string>()
  const look = template(`select to_regclass(:name)::text as there`)
  return {
    forget: (month) => void there.delete(month),
    has: async (month, line) => {
      if (there.has(month)) return true
      if (await looked(line, look({ name: qualified(schema, `case_${month}`) }))) there.add(month)
      return there.has(month)
    },
  }
}
