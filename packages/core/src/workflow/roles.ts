import type { Party } from '../case/party.ts'
import { isLive } from '../case/party.ts'
import type { Workflow } from './workflow.ts'

/** Who asks, and with which roles: what access granted, and the parties against which duties are kept apart. */
export interface RoleHolder {
  readonly person: string
  readonly roles: readonly string[]
  readonly parties: readonly Party[]
  readonly at: string
}

/**
 * The roles a person may exercise on a case. Of each pair of separate duties only the first counts for whoever holds both:
 * an owner who is also the assessor of record stays an owner.
 */
export const heldRoles = (workflow: Workflow, holder: RoleHolder): readonly string[] => {
  const asParty = holder.parties.filter((p) => p.person === holder.person && isLive(p, holder.at)).map((p) => p.role)
  const barred = workflow.separateDuties.filter(([first]) => asParty.includes(first)).map(([, second]) => second)
  return holder.roles.filter((role) => !barred.includes(role))
}
