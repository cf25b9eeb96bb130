import { type ChainEntry, openEvent, type PersonalField, type Transition } from '@siklus/core'
import { isoInstant } from './instant.ts'

/** A transition as it is kept: the hashed entry, its hash, and the personal values apart. */
export interface KeptTransition {
  readonly entry: ChainEntry
  readonly hash: string
  readonly personal: readonly PersonalField[]
}

/** The transition as people read it: personal values put back, erased ones named. */
export const readable = ({ entry, hash, personal }: KeptTransition): Transition => {
  const { event, erased } = openEvent(entry.event, personal)
  const { case: caseId, revision, by, onBehalfOf, role, facts, from, to, messages } = entry
  return {
    caseId,
    revision,
    at: isoInstant(entry.at),
    by,
    onBehalfOf,
    role,
    event,
    facts,
    from,
    to,
    messages,
    erased,
    hash,
  }
}
