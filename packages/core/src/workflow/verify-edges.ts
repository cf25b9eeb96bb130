import { SYSTEM_ROLE } from './decide.ts'
import type { DefinitionFinding } from './finding.ts'
import { flatten, type Node, type NodeEdge } from './nodes.ts'
import type { WorkflowDefinition } from './workflow.ts'

/** What edges must carry: roles, named rules, declared events, resolvable delays. */
export const verifyEdges = (definition: WorkflowDefinition, root: Node): readonly DefinitionFinding[] => [
  ...flatten(root).flatMap((node) => node.edges.flatMap((edge) => edgeFindings(definition, node, edge))),
  ...flatten(root).flatMap((node) => [
    ...sharedRoles(node),
    ...wildcards(node),
    ...openEnded(node),
    ...delays(definition, node),
  ]),
  ...unused(definition, root),
]

const onEvent = (node: Node, event: string, problem: string, mend: string): DefinitionFinding => ({
  where: `event ${event || '(always)'} in state ${node.path || '(root)'}`,
  problem,
  mend,
})

const isInternal = (event: string): boolean => event === '' || event.startsWith('xstate.')

const edgeFindings = (definition: WorkflowDefinition, node: Node, edge: NodeEdge): readonly DefinitionFinding[] => [
  ...(edge.by.length === 0 ? [onEvent(node, edge.event, 'nobody may send it', 'name the roles in meta.by')] : []),
  ...(isInternal(edge.event) && edge.by.some((role) => role !== SYSTEM_ROLE)
    ? [onEvent(node, edge.event, 'it is the engine’s own, but people are named', "set meta.by to ['system']")]
    : []),
  ...guardFindings(definition, node, edge),
  ...declared(definition, node, edge),
]

const guardFindings = (definition: WorkflowDefinition, node: Node, edge: NodeEdge): readonly DefinitionFinding[] =>
  edge.guard === undefined || edge.guard in definition.rules
    ? []
    : [
        onEvent(
          node,
          edge.event,
          `its guard '${edge.guard}' is not a rule`,
          'add it to rules; inline guards and and/or/not are not explained',
        ),
      ]

const declared = (definition: WorkflowDefinition, node: Node, edge: NodeEdge): readonly DefinitionFinding[] => {
  if (isInternal(edge.event)) return []
  const told = definition.told?.includes(edge.event) ?? false
  const sent = edge.event in definition.events
  if (!told && !sent) return [onEvent(node, edge.event, 'it is not declared', 'declare it in events, or in told')]
  const people = edge.by.filter((role) => role !== SYSTEM_ROLE)
  if (told && !sent && people.length > 0)
    return [onEvent(node, edge.event, 'it is told by cases, but people are named', "set meta.by to ['system']")]
  return sent && people.length === 0
    ? [onEvent(node, edge.event, 'no person may send it', 'name a role, or declare it in told')]
    : []
}

const wildcards = (node: Node): readonly DefinitionFinding[] =>
  node.edges
    .filter((edge) => edge.event.includes('*'))
    .map((edge) => onEvent(node, edge.event, 'is a wildcard', 'name each event'))

const sharedRoles = (node: Node): readonly DefinitionFinding[] =>
  [...Map.groupBy(node.edges, (edge) => edge.event)].flatMap(([event, edges]) =>
    new Set(edges.map((edge) => [...edge.by].sort().join())).size > 1
      ? [
          onEvent(
            node,
            event,
            'its alternatives have different roles',
            'give all alternatives of one event the same roles',
          ),
        ]
      : [],
  )

/** A deadline that every rule may refuse would stay due for ever. */
const openEnded = (node: Node): readonly DefinitionFinding[] =>
  [
    ...Map.groupBy(
      node.edges.filter((edge) => edge.event.startsWith('xstate.after.')),
      (edge) => edge.event,
    ),
  ]
    .filter(([, edges]) => edges.every((edge) => edge.guard !== undefined))
    .map(([event]) =>
      onEvent(node, event, 'all its alternatives are guarded', 'add a last alternative without a guard'),
    )

const delays = (definition: WorkflowDefinition, node: Node): readonly DefinitionFinding[] =>
  Object.keys(node.node.config.after ?? {}).flatMap((name) => {
    const where = `delay ${name} in state ${node.path}`
    if (/^\d+$/.test(name))
      return [{ where, problem: 'is a number', mend: 'name the delay and resolve it in deadlines' }]
    if (!(name in node.node.machine.implementations.delays))
      return [
        {
          where,
          problem: 'is unknown to the machine, so it would fire at once',
          mend: 'add it to delays: namedDelays(…)',
        },
      ]
    return name in (definition.deadlines ?? {})
      ? []
      : [{ where, problem: 'has no deadline', mend: 'add a resolver to deadlines' }]
  })

const unused = (definition: WorkflowDefinition, root: Node): readonly DefinitionFinding[] => {
  const nodes = flatten(root)
  const events = new Set(nodes.flatMap((node) => node.edges.map((edge) => edge.event)))
  const guards = new Set(nodes.flatMap((node) => node.edges.map((edge) => edge.guard)))
  const names = new Set(nodes.flatMap((node) => Object.keys(node.node.config.after ?? {})))
  return [
    ...[...Object.keys(definition.events), ...(definition.told ?? [])]
      .filter((event) => !events.has(event))
      .map((event) => ({
        where: `event ${event}`,
        problem: 'no state answers it',
        mend: 'remove it, or add its edge',
      })),
    ...Object.keys(definition.rules)
      .filter((rule) => !guards.has(rule))
      .map((rule) => ({
        where: `rule ${rule}`,
        problem: 'no edge is guarded by it',
        mend: 'remove it, or guard the edge',
      })),
    ...Object.keys(definition.deadlines ?? {})
      .filter((delay) => !names.has(delay))
      .map((delay) => ({
        where: `delay ${delay}`,
        problem: 'no state waits for it',
        mend: 'remove it, or add after to the state',
      })),
  ]
}
