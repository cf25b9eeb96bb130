import type { Calendar } from '../case/calendar/calendar.ts'
import { gregorianCalendar } from '../case/calendar/gregorian-calendar.ts'
import type { JsonObject } from '../case/json.ts'
import type { Message } from '../case/message.ts'
import { SYSTEM } from '../case/principal.ts'
import type { Reason } from '../case/reason.ts'
import type { Timer } from '../case/timer.ts'
import { nextTimers } from '../engine/timers.ts'
import { begin, decide, fire, SYSTEM_ROLE } from '../workflow/decide.ts'
import type { Decision, Step } from '../workflow/decision.ts'
import type { Stamp } from '../workflow/rule.ts'
import type { Workflow } from '../workflow/workflow.ts'
import { SAMPLE_START, type SampleEvent, type SampleFacts } from './workflow-samples.ts'

/** How a course begins. */
export interface CourseStart {
  readonly input: JsonObject
  /** ISO 8601 in UTC. Default: 2026-01-05, 02:00 UTC. */
  readonly at?: string
  readonly facts?: SampleFacts
  /** What resolves deadlines. Default: `gregorianCalendar`. */
  readonly calendar?: Calendar
}

/** One case on its way, without storage: each step gives the next course and leaves this one as it is. */
export interface Course {
  readonly state: string
  readonly tags: readonly string[]
  readonly context: JsonObject
  readonly ended: boolean
  readonly at: string
  /** What the last step asked for. */
  readonly messages: readonly Message[]
  /** Record tables of which the last step demanded a row. */
  readonly records: readonly string[]
  readonly timers: readonly Timer[]
  /** Lets time pass to an instant: what comes due on the way fires, each at its own instant. */
  until(at: string): Course
  /** From now on the records say this. */
  knowing(facts: SampleFacts): Course
  /** An event by somebody in these roles (with a comma between them). Throws with the reasons when it is refused. */
  send(roles: string, event: SampleEvent): Course
  /** An event told by another case, at a revision of that case. Throws with the reasons when it is refused. */
  tell(event: SampleEvent, revision?: number): Course
  /** Why an event would be refused; empty when it would not. */
  refusal(roles: string, event: SampleEvent): readonly Reason[]
  /** Why a told event would be refused; empty when it would not. */
  deaf(event: SampleEvent, revision?: number): readonly Reason[]
}

/** Opens a case of a workflow. */
export const openCourse = (workflow: Workflow, { input, ...start }: CourseStart): Course => {
  const { at = SAMPLE_START, facts = {}, calendar = gregorianCalendar } = start
  const step = begin(workflow, input, workflow.startBy[0] ?? '')
  return courseOf({ workflow, at, facts, calendar, told: 0 }, { step, before: [] })
}

interface World {
  readonly workflow: Workflow
  readonly at: string
  readonly facts: SampleFacts
  readonly calendar: Calendar
  /** Messages told so far: the revision of the next where none is given. */
  readonly told: number
}

interface Moved {
  readonly step: Step
  readonly before: readonly Timer[]
}

const courseOf = (world: World, { step, before }: Moved): Course => {
  const { at } = world
  const here = { world, step, timers: timersAfter(world, { step, before }) }
  const rest = (there: World) => courseOf(there, { step: { ...step, timers: [] }, before: here.timers })
  return {
    ...{ state: step.next.state, tags: step.next.tags, context: step.next.context, ended: step.next.status === 'done' },
    ...{ at, messages: step.messages, records: step.records, timers: here.timers },
    until: (later) => {
      const due = earliest(here.timers, later)
      return due === undefined ? rest({ ...world, at: later }) : fired(here, due).until(later)
    },
    knowing: (facts) => rest({ ...world, facts: { ...world.facts, ...facts } }),
    send: (roles, event) => go(here, world, sent(here, roles, event)),
    tell: (event, revision = world.told + 1) =>
      go(here, { ...world, told: Math.max(world.told, revision) }, told(here, event, revision)),
    refusal: (roles, event) => reasonsOf(sent(here, roles, event)),
    deaf: (event, revision = world.told + 1) => reasonsOf(told(here, event, revision)),
  }
}

interface Here {
  readonly world: World
  readonly step: Step
  readonly timers: readonly Timer[]
}

const go = ({ step, timers }: Here, there: World, decision: Decision): Course => {
  if (decision.ok) return courseOf(there, { step: decision.step, before: timers })
  throw new Error(`${step.next.state} refuses: ${decision.reasons.map(({ code }) => code).join(', ')}`)
}

const sent = ({ world, step }: Here, roles: string, event: SampleEvent): Decision => {
  const holder = { person: 'p', roles: roles.split(','), parties: [], at: world.at }
  return decide(world.workflow, step.next, { ...event, ...stampAt(world, 'p') }, holder)
}

const told = ({ world, step }: Here, event: SampleEvent, revision: number): Decision => {
  const holder = { person: SYSTEM, roles: [SYSTEM_ROLE], parties: [], at: world.at }
  const source = { case: 'another', revision }
  return decide(world.workflow, step.next, { ...event, ...stampAt(world, SYSTEM), source }, holder)
}

/** What comes due fires at its instant, or now where that is over; the engine drops the timer that it fires. */
const fired = (here: Here, due: Timer): Course => {
  const [, at = due.due] = [due.due, here.world.at].toSorted()
  const there = { ...here.world, at }
  const timers = here.timers.filter((timer) => timer !== due)
  return go({ ...here, timers }, there, fire(there.workflow, here.step.next, due, stampAt(there, SYSTEM)))
}

const reasonsOf = (decision: Decision): readonly Reason[] => (decision.ok ? [] : decision.reasons)

const stampAt = ({ at, facts }: World, by: string): Stamp & JsonObject => ({ at, by, facts, source: null })

const earliest = (timers: readonly Timer[], until: string): Timer | undefined =>
  timers
    .filter(({ due, pausedAt }) => pausedAt === null && due <= until)
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    .at(0)

/** The timers as the engine would store them. */
const timersAfter = ({ workflow, at, calendar }: World, { step, before }: Moved): readonly Timer[] => {
  const { set, drop } = nextTimers({ workflow, before, step, at, calendar })
  const keyOf = ({ state, delay }: Pick<Timer, 'state' | 'delay'>) => `${state}@${delay}`
  const changed = new Set([...set, ...drop].map(keyOf))
  return [...before.filter((timer) => !changed.has(keyOf(timer))), ...set]
}
