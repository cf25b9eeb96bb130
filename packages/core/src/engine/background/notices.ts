import { isLive, type Party } from '../../case/party.ts'
import { SYSTEM } from '../../case/principal.ts'
import type { Notice } from '../../ports/inbox.ts'
import type { Change } from '../../ports/outbox.ts'

/** Who is told, beyond the parties. */
export interface NoticeOptions {
  /** The people of a role that nobody holds on the case, by role: tenant-wide roles, as the host resolves them. */
  readonly wide?: { readonly [role: string]: readonly string[] }
  /** `tell`: also the person who acted. Without it nobody gets a notice about his own act. */
  readonly ownActs?: 'tell'
}

/**
 * The notices of one change: for each `notify` message one per person who holds its role on the case at `at`, or holds it in the whole
 * tenant where nobody does. The same change always gives the same ids.
 */
export const noticesOf = (
  change: Change,
  parties: readonly Party[],
  { at, ...options }: NoticeOptions & { readonly at: string },
): readonly Notice[] =>
  change.messages.flatMap((message, n) => {
    if (message.kind !== 'notify') return []
    const people = live(parties, message.to, at)
    const told = people.length > 0 ? people : (options.wide?.[message.to] ?? [])
    return [...new Set(told)]
      .filter((person) => person !== SYSTEM && (person !== change.by || options.ownActs === 'tell'))
      .map((person) => noticeOf(change, { n, person, template: message.template, role: message.to }))
  })

/** The roles that a change speaks to and that nobody holds on the case: whose people the host has to say. */
export const rolesWithoutParty = (change: Change, parties: readonly Party[], at: string): readonly string[] => {
  const roles = change.messages.flatMap((message) => (message.kind === 'notify' ? [message.to] : []))
  return [...new Set(roles)].filter((role) => live(parties, role, at).length === 0)
}

const live = (parties: readonly Party[], role: string, at: string): readonly string[] =>
  parties.filter((party) => party.role === role && isLive(party, at)).map((party) => party.person)

interface Told {
  readonly n: number
  readonly person: string
  readonly template: string
  readonly role: string
}

const noticeOf = (change: Change, { n, person, template, role }: Told): Notice => ({
  id: `${change.caseId}:${change.revision}:${n}:${person}`,
  tenant: change.tenant,
  person,
  template,
  caseId: change.caseId,
  revision: change.revision,
  at: change.at,
  data: { workflow: change.workflow, event: change.event, state: change.state, role },
})
