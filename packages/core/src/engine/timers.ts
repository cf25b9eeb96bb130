import type { Calendar } from '../case/calendar.ts'
import type { Timer } from '../case/timer.ts'
import type { CaseWrite } from '../ports/case-store.ts'
import type { Step } from '../workflow/decision.ts'
import { HELD } from '../workflow/kit.ts'
import type { Workflow } from '../workflow/workflow.ts'

/** What the timers of a case are before a step, and what the step does to them. */
export interface TimerInput {
  readonly workflow: Workflow
  readonly before: readonly Timer[]
  readonly step: Step
  readonly at: string
  readonly calendar: Calendar
}

/**
 * The timers to set and to drop. A named delay is resolved once, when its state is entered. While the case is on hold its timers
 * stand still; afterwards each falls due later by the length of the hold.
 */
export const nextTimers = (input: TimerInput): CaseWrite['timers'] => {
  const { before, step } = input
  const gone = new Set(step.next.status === 'done' ? before.map(keyOf) : step.timers.map(keyOf))
  const kept = before.filter((timer) => !gone.has(keyOf(timer)))
  const armed =
    step.next.status === 'done'
      ? []
      : step.timers.filter((change) => change.op === 'arm').map((change) => arm(input, change))
  const held = step.next.tags.includes(HELD)
  const after = [...kept, ...armed].map((timer) => (held ? pause(timer, input.at) : resume(timer, input.at)))
  const names = new Set(after.map(keyOf))
  return {
    set: after.filter((timer) => !before.some((old) => sameTimer(old, timer))),
    drop: before.filter((timer) => !names.has(keyOf(timer))).map(({ state, delay }) => ({ state, delay })),
  }
}

const keyOf = ({ state, delay }: Pick<Timer, 'state' | 'delay'>): string => `${state}@${delay}`

const sameTimer = (a: Timer, b: Timer): boolean => keyOf(a) === keyOf(b) && a.due === b.due && a.pausedAt === b.pausedAt

const arm = ({ workflow, step, at, calendar }: TimerInput, { state, delay }: Pick<Timer, 'state' | 'delay'>): Timer => {
  const deadline = workflow.deadlines[delay]
  if (!deadline) throw new Error(`Workflow ${workflow.name} has no deadline for the delay '${delay}'`)
  const due = deadline({ enteredAt: at, context: step.next.context as never, calendar })
  return { state, delay, due, pausedAt: null }
}

const pause = (timer: Timer, at: string): Timer => (timer.pausedAt === null ? { ...timer, pausedAt: at } : timer)

const resume = (timer: Timer, at: string): Timer => {
  if (timer.pausedAt === null) return timer
  const held = Date.parse(at) - Date.parse(timer.pausedAt)
  return { ...timer, due: new Date(Date.parse(timer.due) + held).toISOString(), pausedAt: null }
}
