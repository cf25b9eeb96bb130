import type { AnyStateNode } from 'xstate'
import type { Calendar } from '../case/calendar/calendar.ts'
import type { StoredState } from '../case/case.ts'
import { type Extension, extendedTimer } from '../case/extension.ts'
import type { Timer } from '../case/timer.ts'
import type { TimerKey } from './decision.ts'
import { released, stilled } from './hold-timer.ts'
import { HELD } from './kit.ts'
import type { Migration } from './migration.ts'
import { carried, nameFor } from './migration-path.ts'
import { type MigrationReason, refusal, withoutThrowing } from './migration-reason.ts'
import { hydrate } from './scope.ts'
import { type DelayAt, statesOf } from './states-of.ts'

/** What becomes of the deadlines of a case: which go on, which are new, which are gone. */
export interface TimerMove {
  /** As they stand after the migration. */
  readonly after: readonly Timer[]
  readonly kept: readonly TimerKey[]
  readonly armed: readonly TimerKey[]
  /** By their old names. */
  readonly dropped: readonly TimerKey[]
}

/** The moment of a migration. */
export interface MigrationMoment {
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly calendar: Calendar
}

/** The case as it arrives, the deadlines it had, and the extensions that reach it. */
export interface Arriving {
  readonly next: StoredState
  readonly before: readonly Timer[]
  readonly extensions: readonly Extension[]
}

/**
 * The deadlines of the new state: one that goes on keeps its instant, a new one gets it from the workflow's policy as if its state had
 * been entered now, one that nothing waits for is gone. On hold they stand still.
 */
export const moveTimers = (
  migration: Migration,
  arriving: Arriving,
  moment: MigrationMoment,
): TimerMove | MigrationReason => {
  const { before, next } = arriving
  const wanted = delaysOf(migration, next)
  const old = new Map(before.flatMap((timer) => entryOf(migration, timer)))
  const timers = wanted.map((delay) => goesOn(delay, old) ?? newTimer(migration, { delay, arriving }, moment))
  const failed = timers.find((timer) => 'code' in timer)
  if (failed) return failed
  const names = new Set(wanted.map(nameOf))
  return {
    after: timers.flatMap((timer) => ('code' in timer ? [] : [heldOrNot(migration, timer, { arriving, moment })])),
    kept: wanted.filter((delay) => old.has(nameOf(delay))).map(keyOf),
    armed: wanted.filter((delay) => !old.has(nameOf(delay))).map(keyOf),
    dropped: before.filter((timer) => !names.has(newName(migration, timer) ?? '')).map(keyOf),
  }
}

/** What the states of a case wait for. */
const delaysOf = ({ to }: Migration, next: StoredState): readonly DelayAt[] => {
  const active = new Set((hydrate(to.machine, next)._nodes as readonly AnyStateNode[]).map((node) => node.id))
  return statesOf(to.machine).delays.filter(({ state }) => active.has(state))
}

const goesOn = (delay: DelayAt, old: ReadonlyMap<string, Timer>): Timer | undefined => {
  const timer = old.get(nameOf(delay))
  return timer && { ...timer, ...keyOf(delay) }
}

const heldOrNot = (
  { to }: Migration,
  timer: Timer,
  { arriving, moment }: { readonly arriving: Arriving; readonly moment: MigrationMoment },
): Timer =>
  hydrate(to.machine, arriving.next).tags.has(HELD)
    ? stilled(timer, moment.at)
    : released(timer, moment.at, arriving.extensions)

const keyOf = ({ state, delay }: TimerKey): TimerKey => ({ state, delay })

const nameOf = ({ path, delay }: Pick<DelayAt, 'path' | 'delay'>): string => `${path}@${delay}`

const entryOf = (migration: Migration, timer: Timer): readonly (readonly [string, Timer])[] => {
  const name = newName(migration, timer)
  return name === undefined ? [] : [[name, timer]]
}

/** Under which name an armed deadline goes on: as the migration says, otherwise where its state goes. */
const newName = ({ from, to, states, timers }: Migration, { state, delay }: TimerKey): string | undefined => {
  const path = statesOf(from.machine).byId.get(state)?.path
  if (path === undefined) return undefined
  const said = timers[nameOf({ path, delay })]
  if (said !== undefined) return said ?? undefined
  const name = typeof states === 'function' ? undefined : nameFor(states, path)
  const target = name === undefined || typeof states === 'function' ? path : states[name]
  if (typeof target !== 'string') return undefined
  return nameOf({ path: name === undefined ? path : carried(statesOf(to.machine), path, { name, target }), delay })
}

const newTimer = (
  { to }: Migration,
  { delay, arriving }: { readonly delay: DelayAt; readonly arriving: Arriving },
  { at, calendar }: MigrationMoment,
): Timer | MigrationReason => {
  const context = arriving.next.context as never
  const given = withoutThrowing(() => to.deadlines[delay.delay]?.({ enteredAt: at, context, calendar }))
  const problem = 'threw' in given ? given.threw : instantProblem(given.answer)
  if (problem === undefined && !('threw' in given))
    return extendedTimer({ ...keyOf(delay), due: given.answer ?? at, pausedAt: null }, arriving.extensions)
  return refusal('migration.deadlineMissing', { state: delay.path, delay: delay.delay, problem: problem ?? '' })
}

const instantProblem = (due: string | undefined): string | undefined => {
  if (due === undefined) return 'nothing resolves it'
  const isInstant = typeof due === 'string' && !Number.isNaN(Date.parse(due)) && new Date(due).toISOString() === due
  return isInstant ? undefined : `it resolves to ${due}, which is no instant in UTC`
}
