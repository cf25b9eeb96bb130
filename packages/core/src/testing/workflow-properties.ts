import fc from 'fast-check'
import { gregorianCalendar } from '../case/calendar/gregorian-calendar.ts'
import { canonical } from '../case/canonical.ts'
import type { StoredState } from '../case/case.ts'
import type { JsonObject } from '../case/json.ts'
import type { Decision, Step, TimerKey } from '../workflow/decision.ts'
import { HELD } from '../workflow/kit.ts'
import type { RoleHolder } from '../workflow/roles.ts'
import { foldTimers, sameTimers, timersOfState, timersText } from './armed-timers.ts'
import { survivesJson } from './survives-json.ts'
import { withoutWorld } from './without-world.ts'
import { ask, fireTimer, isTold, type Moment, stamped, type UnderCheck } from './workflow-acts.ts'
import { SAMPLE_START, type SampleEvent, type WorkflowSamples } from './workflow-samples.ts'
import type { Vertex, WalkGraph } from './workflow-walk.ts'

const HOUR = 3_600_000

/** How hard to look: how many random courses, from which seed. */
export interface Effort {
  readonly runs: number
  readonly seed: number
}

interface RandomAct {
  readonly sort: 'event' | 'deadline'
  readonly pick: number
  readonly facts: number
  readonly roles: readonly string[]
  /** A role in which the person is a party of the case. */
  readonly party: string | null
  readonly hours: number
  readonly sourceRevision: number
}

/**
 * What random courses show to be wrong: random events by people in random roles, random facts, random deadlines. They begin at the
 * situations that the walk has found, so that the far end of a workflow is looked at as often as its start.
 */
export const propertyFindings = (
  check: UnderCheck,
  samples: WorkflowSamples,
  { graph, effort }: { readonly graph: WalkGraph; readonly effort: Effort },
): readonly string[] => {
  const begun = samples.inputs.map((input) => placeOfInput(check, samples, input))
  const starts = [...begun, ...[...graph.vertices.values()].map((vertex) => placeOfVertex(samples, vertex))]
  const course = fc.tuple(fc.nat(starts.length - 1), fc.array(actOf(samples), { maxLength: 20 }))
  const details = fc.check(
    fc.property(course, ([start, acts]) => runCourse(check, samples, { start: pickOf(starts, start), acts })),
    { numRuns: effort.runs, seed: effort.seed },
  )
  if (!details.failed) return []
  const told = details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance)
  const acts = details.counterexample?.[0][1] ?? []
  return [`${told} (seed ${details.seed}, after ${acts.map((act) => actText(samples, act)).join(', ') || 'nothing'})`]
}

const placeOfInput = (check: UnderCheck, samples: WorkflowSamples, input: JsonObject): Place => ({
  step: withoutWorld(() => check.kit.begin(check.workflow, deepFrozen(input), samples.roles[0] ?? '')),
  armed: [],
  at: samples.at ?? SAMPLE_START,
})

const placeOfVertex = ({ at = SAMPLE_START }: WorkflowSamples, { step, armed, depth }: Vertex): Place => ({
  // the step that led here was taken already: only the state is wanted, not what it armed
  step: { ...step, timers: [] },
  armed,
  at: new Date(Date.parse(at) + depth * HOUR).toISOString(),
})

const actText = ({ events }: WorkflowSamples, { sort, pick, party, roles }: RandomAct): string =>
  sort === 'deadline'
    ? 'a deadline'
    : `${pickOf(events, pick).type} by ${roles.join('+')}${party ? `, party as ${party}` : ''}`

const actOf = ({ roles }: WorkflowSamples): fc.Arbitrary<RandomAct> =>
  fc.record({
    sort: fc.constantFrom('event', 'event', 'event', 'deadline'),
    pick: fc.nat(999),
    facts: fc.nat(99),
    roles: fc.oneof(fc.constant(roles), fc.subarray([...roles])),
    party: fc.option(fc.constantFrom(...roles)),
    hours: fc.oneof(fc.constantFrom(0, 1, 24), fc.nat(24 * 40)),
    sourceRevision: fc.nat(60),
  })

interface Place {
  readonly step: Step
  readonly armed: readonly TimerKey[]
  readonly at: string
}

const runCourse = (
  check: UnderCheck,
  samples: WorkflowSamples,
  { start, acts }: { readonly start: Place; readonly acts: readonly RandomAct[] },
): void => {
  let place = arrive(check, start)
  for (const act of acts) place = takeAct(check, samples, { place, act })
}

/** What must be so in every state that a step leads to. */
const arrive = (check: UnderCheck, { step, armed, at }: Place): Place => {
  const stored = { step: deepFrozen(step), armed: foldTimers(armed, step), at }
  const ought = timersOfState(check.workflow, step.next)
  if (!sameTimers(stored.armed, ought))
    fail(step.next, `armed are the timers ${timersText(stored.armed)}, but its states wait for ${timersText(ought)}`)
  if (!survivesJson(step.next)) fail(step.next, 'what is stored does not survive JSON')
  if (!survivesJson(step.messages)) fail(step.next, 'a message does not survive JSON')
  for (const { op, delay } of step.timers) if (op === 'arm') checkInstant(check, stored, delay)
  return stored
}

const checkInstant = ({ workflow }: UnderCheck, { step, at }: Place, delay: string): void => {
  const input = { enteredAt: at, context: step.next.context as never, calendar: gregorianCalendar }
  const due = workflow.deadlines[delay]?.(input) ?? 'nothing'
  if (Number.isNaN(Date.parse(due)) || new Date(due).toISOString() !== due)
    fail(step.next, `the deadline ${delay} resolves to ${due}, which is no instant in UTC`)
}

interface Course {
  readonly place: Place
  readonly act: RandomAct
}

const takeAct = (check: UnderCheck, samples: WorkflowSamples, { place, act }: Course): Place => {
  const moment = {
    at: new Date(Date.parse(place.at) + act.hours * HOUR).toISOString(),
    facts: deepFrozen(pickOf(samples.facts, act.facts)),
    sourceRevision: act.sourceRevision,
  }
  const later = { ...place, at: moment.at }
  const { timer, ...asked } = { ...askedOf(samples, act, moment), timer: pickOf(place.armed, act.pick) }
  if (act.sort === 'event') return takeEvent(check, samples, { place: later, ...asked })
  return timer === undefined || place.step.next.tags.includes(HELD)
    ? later
    : takeDeadline(check, later, { timer, moment })
}

const pickOf = <A>(list: readonly A[], n: number): A => list[n % list.length] as A

interface Asked {
  readonly event: SampleEvent
  readonly moment: Moment
  readonly holder: RoleHolder
  readonly party: string | null
}

const askedOf = (samples: WorkflowSamples, act: RandomAct, moment: Moment): Asked => {
  const parties =
    act.party === null ? [] : [{ role: act.party, person: 'p', from: '2000-01-01T00:00:00.000Z', to: null, basis: '' }]
  const holder = { person: 'p', roles: act.roles, parties, at: moment.at }
  return { event: deepFrozen(pickOf(samples.events, act.pick)), moment, holder, party: act.party }
}

const takeEvent = (check: UnderCheck, samples: WorkflowSamples, asked: Asked & { readonly place: Place }): Place => {
  const { place, event } = asked
  const stored = place.step.next
  const decision = twice(stored, event.type, (from) => ask(check, from, asked))
  if (!isTold(check.workflow, event.type)) agrees(check, stored, { asked, decision })
  if (!decision.ok) return place
  if (asked.party !== null && samples.never?.[asked.party]?.includes(event.type) && !isTold(check.workflow, event.type))
    fail(stored, `${event.type} was accepted from a person who is a party as ${asked.party}`)
  return arrive(check, { ...place, step: decision.step })
}

const takeDeadline = (
  check: UnderCheck,
  place: Place,
  { timer, moment }: { readonly timer: TimerKey; readonly moment: Moment },
): Place => {
  const decision = twice(place.step.next, timer.delay, (from) => fireTimer(check, from, timer, moment))
  if (!decision.ok)
    return fail(place.step.next, `the armed deadline ${timer.delay} is refused and would stay due for ever`)
  // the engine drops the timer that it fires
  const armed = place.armed.filter(({ state, delay }) => state !== timer.state || delay !== timer.delay)
  return arrive(check, { ...place, armed, step: decision.step })
}

/** Decides two times, once from a copy that went through JSON: the answers must be one, and a refusal must say why. */
const twice = (stored: StoredState, name: string, decideFrom: (from: StoredState) => Decision): Decision => {
  const decision = withoutWorld(() => decideFrom(stored))
  const again = withoutWorld(() => decideFrom(JSON.parse(JSON.stringify(stored))))
  if (canonical(decision) !== canonical(again))
    fail(stored, `${name} is decided differently after a round trip through JSON`)
  if (!decision.ok && !(decision.reasons.length > 0 && decision.reasons.every(({ code }) => code !== '')))
    fail(stored, `${name} is refused without a reason`)
  return decision
}

interface Answered {
  readonly asked: Asked
  readonly decision: Decision
}

/** The button and the refusal come from the same rules. */
const agrees = (check: UnderCheck, stored: StoredState, { asked, decision }: Answered): void => {
  const { event, moment, holder } = asked
  const { type, at: _at, by: _by, facts, source: _source, ...payload } = stamped(check, event, moment, holder.person)
  const outlook = { facts: moment.facts, payloads: { [type]: payload as JsonObject } }
  const shown = withoutWorld(() => check.kit.can(check.workflow, stored, outlook, holder)).find(
    (one) => one.event === type,
  )
  if ((shown?.allowed ?? false) !== decision.ok)
    fail(
      stored,
      `${type} is ${decision.ok ? 'accepted' : 'refused'}, but shown as ${shown?.allowed ? 'allowed' : 'not allowed'}`,
    )
  if (shown && !shown.allowed && shown.reasons.length === 0)
    fail(stored, `${type} is shown as not allowed without a reason`)
}

const fail = (stored: StoredState & { readonly state?: string }, problem: string): never => {
  throw new Error(`in ${stored.state ?? JSON.stringify(stored.value)}: ${problem}`)
}

const deepFrozen = <A>(value: A): A => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const inner of Object.values(value)) deepFrozen(inner)
  return Object.freeze(value)
}
