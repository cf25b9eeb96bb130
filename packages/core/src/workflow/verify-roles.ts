import { SYSTEM_ROLE } from './decide.ts'
import type { DefinitionFinding } from './finding.ts'
import type { WorkflowDefinition } from './workflow.ts'

/**
 * A role of `startBy` is held in the whole tenant and never given on a case; one of `startAs` is held on a case. A role that would have
 * to be both leaves every start refused: it may not be a party, and nobody but a party holds it.
 */
export const verifyRoles = (definition: WorkflowDefinition): readonly DefinitionFinding[] => [
  ...startedBothWays(definition),
  ...partyRoles(definition),
  ...(definition.startAs?.includes(SYSTEM_ROLE)
    ? [role(SYSTEM_ROLE, 'is the engine’s own, but startAs gives it to a party', 'name it in startBy')]
    : []),
]

const role = (name: string, problem: string, mend: string): DefinitionFinding => ({
  where: `role ${name}`,
  problem,
  mend,
})

const startedBothWays = ({ startBy, startAs = [] }: WorkflowDefinition): readonly DefinitionFinding[] =>
  startBy
    .filter((name) => startAs.includes(name))
    .map((name) =>
      role(
        name,
        'stands in startBy and in startAs, so no start can name it',
        'keep it in startAs when people hold it on a case of their own, in startBy when they hold it in the whole tenant',
      ),
    )

/** The first of two separate duties bars whoever holds it as a party: a role that no party may have would bar nobody. */
const partyRoles = ({ startBy, startAs = [], separateDuties = [] }: WorkflowDefinition) =>
  startBy
    .filter((name) => !startAs.includes(name) && separateDuties.some(([first]) => first === name))
    .map((name) =>
      role(
        name,
        'stands in startBy, but the separate duties ask for it among the parties of a case',
        'name it in startAs when people hold it on a case; otherwise put it second in its pair',
      ),
    )
