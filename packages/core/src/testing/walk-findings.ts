import { flatten, treeOf } from '../workflow/nodes.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { WorkflowSamples } from './workflow-samples.ts'
import type { Vertex, WalkGraph } from './workflow-walk.ts'

/** What the walk shows to be wrong, one sentence each. */
export const walkFindings = (workflow: Workflow, samples: WorkflowSamples, graph: WalkGraph): readonly string[] => {
  if (!graph.complete)
    return [
      'the walk grew too large to finish: give fewer samples, or keep what rules look at from growing without end',
    ]
  const vertices = [...graph.vertices.values()]
  return [
    ...unreached(workflow, vertices),
    ...neverAccepted(workflow, samples, vertices),
    ...neverFired(workflow, vertices),
    ...deadEnds(samples, graph),
  ]
}

const unreached = (workflow: Workflow, vertices: readonly Vertex[]): readonly string[] => {
  const reached = new Set(vertices.flatMap(({ step }) => step.next.state.split('|')))
  return flatten(treeOf(workflow.machine))
    .filter(({ path, children }) => path !== '' && children.length === 0 && !reached.has(path))
    .filter(({ node }) => !(node.type === 'final' && node.path.length > 1))
    .map(({ path }) => `no samples lead to the state ${path}`)
}

const takenBy = (vertices: readonly Vertex[], kind: 'event' | 'deadline'): ReadonlySet<string> =>
  new Set(vertices.flatMap(({ edges }) => edges.filter((edge) => edge.kind === kind).map(({ name }) => name)))

const neverAccepted = (
  workflow: Workflow,
  samples: WorkflowSamples,
  vertices: readonly Vertex[],
): readonly string[] => {
  const taken = takenBy(vertices, 'event')
  const given = new Set(samples.events.map(({ type }) => type))
  return [...Object.keys(workflow.events), ...workflow.told]
    .filter((event) => !taken.has(event))
    .map((event) =>
      given.has(event)
        ? `the event ${event} is never accepted: none of ${samples.roles.join(', ')} may send it, or its rule never holds`
        : `the event ${event} has no sample`,
    )
}

const neverFired = (workflow: Workflow, vertices: readonly Vertex[]): readonly string[] => {
  const fired = takenBy(vertices, 'deadline')
  return Object.keys(workflow.deadlines)
    .filter((delay) => !fired.has(delay))
    .map((delay) => `the deadline ${delay} never moves a case`)
}

/** Situations from which the samples lead to no end, except by an escape. */
const deadEnds = ({ escapes = [] }: WorkflowSamples, { vertices }: WalkGraph): readonly string[] => {
  const into = new Map<string, string[]>()
  for (const [from, { edges }] of vertices)
    for (const { name, to } of edges) if (!escapes.includes(name)) into.set(to, [...(into.get(to) ?? []), from])
  const ended = [...vertices].filter(([, { step }]) => step.next.status === 'done').map(([key]) => key)
  const leads = new Set(ended)
  for (const key of leads) for (const from of into.get(key) ?? []) leads.add(from)
  const stuck = [...vertices].filter(([key]) => !leads.has(key)).map(([, { step }]) => step.next.state)
  return [...new Set(stuck)].map((state) => `from ${state} no end can be reached`)
}
