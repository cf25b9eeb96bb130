import type { OfficeFault } from './errors.ts'

/** What must hold of a row, and what to mend where it does not. */
export type Check = readonly [holds: boolean, message: string]

/** The checks of a row that do not hold, as faults. */
export const faultsOf = (kind: OfficeFault['kind'], key: string, checks: readonly Check[]): readonly OfficeFault[] =>
  checks.filter(([holds]) => !holds).map(([, message]) => ({ kind, key, message }))

const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/

/** Whether a text may name a row: plans hang on goals by these ids, and paths are made of those of units. */
export const isId = (text: string): boolean => ID.test(text)

const isStorable = (row: object): boolean =>
  Object.values(row).every((value) => typeof value !== 'string' || (value.isWellFormed() && !value.includes('\u0000')))

/** What is wrong with rows whatever their kind: keys given twice, and texts that no database keeps. */
export const rowFaults = <Row extends object>(
  kind: OfficeFault['kind'],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): readonly OfficeFault[] => {
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const key = keyOf(row)
    const isNew = !seen.has(key)
    seen.add(key)
    return faultsOf(kind, key, [
      [isNew, 'it is given twice'],
      [isStorable(row), 'a text holds a character that cannot be stored; remove it'],
    ])
  })
}
