/** A person in a role on a case, from when to when (half open: from ≤ t < to), and on which basis. Instants are ISO 8601 in UTC. */
export interface Party {
  readonly role: string
  readonly person: string
  readonly from: string
  readonly to: string | null
  readonly basis: string
}

/** Whether the party holds its role at an instant. ISO instants in UTC with milliseconds compare as texts. */
export const isLive = (party: Party, at: string): boolean => party.from <= at && (party.to === null || at < party.to)

const isoInstant = (text: string): string => new Date(text).toISOString()

const keyOf = ({ role, from, person }: Party) => JSON.stringify([role, from, person])

// by code units: the order of collation "C" for everything in the basic plane
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

// an act's parties pass engine and storage, and each wants them in order
const ordered = new WeakSet<readonly Party[]>()

/**
 * Parties as every answer gives them: by role, start and person, instants with milliseconds; of two with the same three the first counts.
 * Throws a RangeError when `from` or `to` is no instant.
 */
export const orderParties = (parties: readonly Party[]): readonly Party[] => {
  if (ordered.has(parties)) return parties
  const inForm = parties.map((party) => ({
    ...party,
    from: isoInstant(party.from),
    to: party.to && isoInstant(party.to),
  }))
  const distinct = [...new Map(inForm.toReversed().map((party) => [keyOf(party), party])).values()]
  const inOrder = distinct.toSorted(
    (a, b) => compare(a.role, b.role) || compare(a.from, b.from) || compare(a.person, b.person),
  )
  // frozen: what is known to be in order stays so
  ordered.add(Object.freeze(inOrder))
  return inOrder
}
