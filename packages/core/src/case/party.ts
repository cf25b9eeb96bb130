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
