import type { Party } from '../case/party.ts'
import type { Workflow } from './workflow.ts'

/** Who asks, and with which roles: what access granted, and the parties against which duties are kept apart. */
export interface RoleHolder {
  readonly person: string
  /** For whom the person acts. */
  readonly onBehalfOf?: string | undefined
  readonly roles: readonly string[]
  readonly parties: readonly Party[]
  readonly at: string
}

/**
 * The roles a person may exercise on a case. Of each pair of separate duties only the first counts for whoever holds, or ever held,
 * both: an owner who is also the assessor of record stays an owner, and who once assessed never decides about it. Who acts for somebody
 * exercises neither duty that either of them may not join with another.
 */
export const heldRoles = (workflow: Workflow, holder: RoleHolder): readonly string[] => {
  const people = [holder.person, holder.onBehalfOf]
  const asParty = holder.parties.filter(({ person }) => people.includes(person)).map(({ role }) => role)
  const barred = workflow.separateDuties.flatMap(([first, second]) => [
    ...(asParty.includes(first) ? [second] : []),
    ...(holder.onBehalfOf !== undefined && asParty.includes(second) ? [first] : []),
  ])
  return holder.roles.filter((role) => !barred.includes(role))
}
