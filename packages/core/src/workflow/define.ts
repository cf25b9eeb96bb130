import type { AnyStateMachine } from 'xstate'
import { type DefinitionFinding, WorkflowInvalid } from './finding.ts'
import { treeOf } from './nodes.ts'
import { OWN_EVENTS } from './own-events.ts'
import { STAMP_FIELDS } from './rule.ts'
import { verifyEdges } from './verify-edges.ts'
import { verifyReach } from './verify-reach.ts'
import { verifyRoles } from './verify-roles.ts'
import { verifyStates } from './verify-states.ts'
import type { Workflow, WorkflowDefinition } from './workflow.ts'

/**
 * A verified workflow. Throws `WorkflowInvalid` with every finding when the machine leaves the durable subset, a state cannot be
 * reached or left, an event has no owner, a guard is not a rule, a delay does not resolve, or a role is held both in the tenant and on a
 * case. Pure.
 */
export const defineWorkflow = <M extends AnyStateMachine>(definition: WorkflowDefinition<M>): Workflow<M> => {
  const findings = verify(definition)
  if (findings.length > 0) throw new WorkflowInvalid(`${definition.id}@${definition.version}`, findings)
  return {
    told: [],
    facts: {},
    deadlines: {},
    personal: [],
    startAs: [],
    separateDuties: [],
    ...definition,
    name: `${definition.id}@${definition.version}`,
  }
}

/** Every finding of a definition; none means it is sound. */
export const verify = (definition: WorkflowDefinition): readonly DefinitionFinding[] => {
  const root = treeOf(definition.machine)
  const states = verifyStates(root)
  // reachability follows initial states, so it only speaks where those are right
  const reach = states.length === 0 ? verifyReach(root) : []
  return [...verifyHead(definition), ...verifyRoles(definition), ...states, ...verifyEdges(definition, root), ...reach]
}

const verifyHead = (definition: WorkflowDefinition): readonly DefinitionFinding[] => [
  ...(/^[a-z][a-z0-9-]*$/.test(definition.id)
    ? []
    : [head('its id is not a kebab-case name', 'use lower-case letters, digits and hyphens')]),
  ...(Number.isInteger(definition.version) && definition.version >= 1
    ? []
    : [head('its version is not a whole number from 1', 'count versions')]),
  ...(definition.startBy.length + (definition.startAs?.length ?? 0) > 0
    ? []
    : [head('nobody may start it', 'name roles in startBy or startAs')]),
  ...(definition.personal ?? [])
    .filter((field) => (STAMP_FIELDS as readonly string[]).includes(field))
    .map((field) => head(`the personal field '${field}' is the engine's own`, 'rename the payload field')),
  ...[...Object.keys(definition.events), ...(definition.told ?? [])]
    .filter((event) => OWN_EVENTS.includes(event))
    .map((event) => head(`the event '${event}' is the engine's own`, 'rename the event')),
]

const head = (problem: string, mend: string): DefinitionFinding => ({ where: 'workflow', problem, mend })
