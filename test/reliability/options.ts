import { parseArgs } from 'node:util'

/** The proofs, by the name that picks them. */
export const PROOFS = ['exceptions', 'kills', 'chaos', 'model', 'misuse'] as const

/** One of them. */
export type Proof = (typeof PROOFS)[number]

/** What is proved, and how long. */
export interface ReliabilityOptions {
  readonly only: readonly Proof[]
  /** Kills on PostgreSQL; a quarter as many on PGlite. */
  readonly kills: number
  /** Of chaos. */
  readonly minutes: number
  /** Malformed calls in memory; a twentieth as many on PGlite. */
  readonly calls: number
  /** Random courses in memory; a fortieth as many on PGlite. */
  readonly courses: number
  readonly seed: number
  /** Where the figures go as JSON. */
  readonly json: string | undefined
}

/** Reads the flags of `pnpm chaos`. Throws on one that is unknown, and on a number that is none. */
export const readOptions = (args: readonly string[], now: number): ReliabilityOptions => {
  const text = { type: 'string' } as const
  const names = { kills: text, minutes: text, calls: text, courses: text, seed: text, only: text, json: text }
  const { values } = parseArgs({ args: [...args], options: names, strict: true })
  return {
    only: proofsOf(values.only),
    kills: numberOf('kills', values.kills, 200),
    minutes: numberOf('minutes', values.minutes, 5),
    calls: numberOf('calls', values.calls, 100_000),
    courses: numberOf('courses', values.courses, 2000),
    seed: numberOf('seed', values.seed, now % 2 ** 31),
    json: values.json,
  }
}

const proofsOf = (names: string | undefined): readonly Proof[] => {
  if (names === undefined) return PROOFS
  const asked = names.split(',').map((name) => name.trim())
  const unknown = asked.find((name) => !PROOFS.some((proof) => proof === name))
  if (unknown !== undefined) throw new RangeError(`--only ${unknown}: there are ${PROOFS.join(', ')}`)
  return PROOFS.filter((proof) => asked.includes(proof))
}

const numberOf = (name: string, text: string | undefined, otherwise: number): number => {
  const value = text === undefined ? otherwise : Number(text)
  if (Number.isFinite(value) && value >= 0 && text !== '') return value
  throw new RangeError(`--${name} ${text} is not a number`)
}
