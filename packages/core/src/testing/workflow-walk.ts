import { canonical } from '../case/canonical.ts'
import type { Step, TimerKey } from '../workflow/decision.ts'
import { HELD } from '../workflow/kit.ts'
import { foldTimers, timersText } from './armed-timers.ts'
import { ask, fireTimer, type Moment, type UnderCheck } from './workflow-acts.ts'
import { SAMPLE_START, type WorkflowSamples } from './workflow-samples.ts'

const HOUR = 3_600_000

/** A situation that the samples lead to: a state, told apart by what is possible in it. */
export interface Vertex {
  readonly step: Step
  readonly armed: readonly TimerKey[]
  /** Steps since the start. */
  readonly depth: number
  readonly edges: readonly WalkEdge[]
}

/** What leads from a situation to the next. `name` is the event, or the delay that came due. */
export interface WalkEdge {
  readonly name: string
  readonly kind: 'event' | 'deadline'
  readonly to: string
}

/** Everything the samples lead to. `complete` is false when the walk was given up because it grew too large. */
export interface WalkGraph {
  readonly vertices: ReadonlyMap<string, Vertex>
  readonly complete: boolean
}

type Reached = Omit<Vertex, 'edges'> & {
  /** Which input the course began with: what an input forbids may not be hidden by what another allows. */
  readonly input: number
}

interface Way {
  readonly name: string
  readonly kind: WalkEdge['kind']
  readonly to: Reached
}

interface Found {
  readonly vertex: Reached
  readonly ways: readonly Way[]
}

/**
 * Walks through all situations that a workflow can get into with the samples: breadth first, people with all roles, every armed deadline.
 * Two situations are the same when state and enabled events are: counters in a context would make the walk endless, and telling them
 * apart by state alone would miss what a rule opens later.
 */
export const walkWorkflow = (check: UnderCheck, samples: WorkflowSamples, atMost: number): WalkGraph => {
  const found = new Map<string, Found>()
  const keys = new Map<string, string>()
  let open: readonly Reached[] = samples.inputs.map((_, input) => startOf(check, samples, input))
  while (open.length > 0 && found.size < atMost) {
    const unseen = [...new Map(open.map((vertex) => [textOf(vertex), vertex]))].filter(([text]) => !keys.has(text))
    const looked = unseen.map(([text, vertex]) => ({ text, ...look(check, samples, vertex) }))
    for (const { text, key } of looked) keys.set(text, key)
    const fresh = [...new Map(looked.map((one) => [one.key, one])).values()].filter(({ key }) => !found.has(key))
    for (const one of fresh) found.set(one.key, one)
    open = fresh.flatMap(({ ways }) => ways.map(({ to }) => to))
  }
  return { vertices: joined(found, keys), complete: open.length === 0 }
}

/** What makes two reached situations the same beyond doubt, so that only one needs looking at. */
const textOf = ({ step, armed, input }: Reached): string =>
  canonical([input, step.next.value, step.next.context, timersText(armed)])

const startOf = ({ workflow, kit }: UnderCheck, { inputs, roles }: WorkflowSamples, input: number): Reached => {
  const step = kit.begin(workflow, inputs[input] ?? {}, roles[0] ?? '')
  return { step, armed: foldTimers([], step), depth: 0, input }
}

const look = (check: UnderCheck, samples: WorkflowSamples, vertex: Reached): Found & { readonly key: string } => {
  const tries = triesAt(check, samples, vertex)
  const enabled = tries.map(({ decision }) => (decision.ok ? '1' : '0')).join('')
  const ways = tries.flatMap(({ name, kind, decision }) =>
    decision.ok ? [{ name, kind, to: after(vertex, decision.step) }] : [],
  )
  return { key: `${vertex.input}:${vertex.step.next.state}#${enabled}`, vertex, ways }
}

const after = ({ armed, depth, input }: Reached, step: Step): Reached => ({
  step,
  armed: foldTimers(armed, step),
  depth: depth + 1,
  input,
})

const triesAt = (check: UnderCheck, samples: WorkflowSamples, { step, armed, depth }: Reached) => {
  const holder = { person: 'somebody', roles: samples.roles, parties: [], at: samples.at ?? SAMPLE_START }
  const standsStill = step.next.tags.includes(HELD)
  return samples.facts.flatMap((facts) => {
    const moment = momentAt(samples, depth, facts)
    const asked = { moment, holder: { ...holder, at: moment.at } }
    return [
      ...samples.events.map((event) => ({
        ...{ name: event.type, kind: 'event' as const },
        decision: ask(check, step.next, { ...asked, event }),
      })),
      ...(standsStill ? [] : armed).map((timer) => ({
        ...{ name: timer.delay, kind: 'deadline' as const },
        decision: fireTimer(check, step.next, timer, moment),
      })),
    ]
  })
}

const momentAt = ({ at = SAMPLE_START }: WorkflowSamples, depth: number, facts: Moment['facts']): Moment => ({
  at: new Date(Date.parse(at) + depth * HOUR).toISOString(),
  facts,
  sourceRevision: depth + 1,
})

/** The same graph with edges by key; what lies beyond the limit of the walk is left out. */
const joined = (found: ReadonlyMap<string, Found>, keys: ReadonlyMap<string, string>): ReadonlyMap<string, Vertex> =>
  new Map(
    [...found].map(([key, { vertex, ways }]) => [key, { ...vertex, edges: ways.flatMap((way) => edgeOf(way, keys)) }]),
  )

const edgeOf = ({ name, kind, to }: Way, keys: ReadonlyMap<string, string>): readonly WalkEdge[] => {
  const key = keys.get(textOf(to))
  return key === undefined ? [] : [{ name, kind, to: key }]
}
