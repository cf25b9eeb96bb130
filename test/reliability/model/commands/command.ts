import type fc from 'fast-check'
import { demandSame } from '../compare.ts'
import type { Office } from '../office.ts'
import type { Real } from '../real.ts'
import type { ModelOutcome } from '../sending.ts'

/** Something that may happen to an office, and to the engine. */
export type OfficeCommand = fc.AsyncCommand<Office, Real>

/** A command after which the engine is compared with the model; `run` changes both. */
export const command = (
  text: string,
  run: (office: Office, real: Real) => Promise<void>,
  check = (_: Office) => true,
): OfficeCommand => ({
  check,
  toString: () => text,
  run: async (office, real) => {
    await run(office, real)
    await demandSame(office, real)
  },
})

// acts are counted over a whole run, so that each has a name of its own
let acts = 0

/** The name of the next act. */
export const nextAct = (): string => {
  acts += 1
  return `act-${acts}`
}

/** Throws unless an act ended as the model says. */
export const same = (what: string, is: ModelOutcome, ought: ModelOutcome): void => {
  if (JSON.stringify(is) !== JSON.stringify(ought))
    throw new Error(`${what} ended as ${JSON.stringify(is)}, ought to be ${JSON.stringify(ought)}`)
}

/** There is something to send to. */
export const hasCases = ({ cases }: Office): boolean => cases.length > 0
