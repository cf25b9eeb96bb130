import type { Party } from '@siklus/core'
import { isoInstant } from './instant.ts'

const keyOf = ({ role, from, person }: Party) => [role, from, person] as const

/** Compares by code units: the order of collation "C" for everything in the basic plane. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Parties in the order every adapter gives them: by role, start and person; of two with the same three the first counts. */
export const orderParties = (parties: readonly Party[]): readonly Party[] => {
  const inForm = parties.map((party) => ({
    ...party,
    from: isoInstant(party.from),
    to: party.to && isoInstant(party.to),
  }))
  const distinct = [...new Map(inForm.toReversed().map((party) => [JSON.stringify(keyOf(party)), party])).values()]
  return distinct.toSorted(
    (a, b) => compareTexts(a.role, b.role) || compareTexts(a.from, b.from) || compareTexts(a.person, b.person),
  )
}
