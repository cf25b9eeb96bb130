import { parseArgs } from 'node:util'

/** How a bench that measures rows is asked to run. */
export interface BenchOptions {
  readonly rounds: number
  readonly seconds: number
  /** Cases that a mass row moves; rows of single acts use up to 20,000 of them. */
  readonly cases: number
  /** Only these rows; undefined: all. */
  readonly rows: readonly string[] | undefined
  /** Where the figures are written. */
  readonly json: string | undefined
}

const FLAGS = {
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '5' },
  cases: { type: 'string', default: '100000' },
  rows: { type: 'string' },
  json: { type: 'string' },
} as const

/** Reads the flags. Throws when one is unknown, a number is none, or a row is not among `known`. */
export const readOptions = (args: readonly string[], known: readonly string[]): BenchOptions => {
  const { values } = parseArgs({ args: [...args], options: FLAGS, strict: true })
  const rows = values.rows?.split(',').map((id) => id.trim())
  const strange = rows?.filter((id) => !known.includes(id)) ?? []
  if (strange.length > 0) throw new Error(`no row '${strange.join("', '")}'; there are ${known.join(', ')}`)
  return {
    rounds: wholeNumber('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    cases: wholeNumber('cases', values.cases),
    rows,
    json: values.json,
  }
}

const positive = (flag: string, text: string): number => {
  const number = Number(text)
  if (!(number > 0 && Number.isFinite(number))) throw new Error(`--${flag} ${text} is not a number above 0`)
  return number
}

const wholeNumber = (flag: string, text: string): number => {
  const number = positive(flag, text)
  if (!Number.isInteger(number)) throw new Error(`--${flag} ${text} is not a whole number`)
  return number
}
