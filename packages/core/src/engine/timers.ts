import type { Calendar } from '../case/calendar/calendar.ts'
import { type Extension, extendedTimer } from '../case/extension.ts'
import type { Timer } from '../case/timer.ts'
import type { CaseWrite } from '../ports/case-store.ts'
import type { Step } from '../workflow/decision.ts'
import { released, stilled } from '../workflow/hold-timer.ts'
import { HELD } from '../workflow/kit.ts'
import type { Workflow } from '../workflow/workflow.ts'

/** What the timers of a case are before a step, and what the step does to them. */
export interface TimerInput {
  readonly workflow: Workflow
  readonly before: readonly Timer[]
  readonly step: Step
  readonly at: string
  readonly calendar: Calendar
  /** Those of the case's workflow and unit. */
  readonly extensions?: readonly Extension[]
}

/**
 * The timers to set and to drop. A named delay is resolved once, when its state is entered. While the case is on hold its timers
 * stand still; afterwards each falls due later by the length of the hold. Extensions apply to what the deadline alone says.
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
  const after = [...kept, ...armed].map((timer) =>
    held ? stilled(timer, input.at) : released(timer, input.at, input.extensions ?? []),
  )
  const names = new Set(after.map(keyOf))
  return {
    set: after.filter((timer) => !before.some((old) => sameTimer(old, timer))),
    drop: before.filter((timer) => !names.has(keyOf(timer))).map(({ state, delay }) => ({ state, delay })),
  }
}

const keyOf = ({ state, delay }: Pick<Timer, 'state' | 'delay'>): string => `${state}@${delay}`

const sameTimer = (a: Timer, b: Timer): boolean =>
  keyOf(a) === keyOf(b) && a.due === b.due && a.base === b.base && a.pausedAt === b.pausedAt

const arm = (
  { workflow, step, at, calendar, extensions = [] }: TimerInput,
  { state, delay }: Pick<Timer, 'state' | 'delay'>,
): Timer => {
  const deadline = workflow.deadlines[delay]
  if (!deadline) throw new Error(`Workflow ${workflow.name} has no deadline for the delay '${delay}'`)
  const due = deadline({ enteredAt: at, context: step.next.context as never, calendar })
  return extendedTimer({ state, delay, due, pausedAt: null }, extensions)
}
