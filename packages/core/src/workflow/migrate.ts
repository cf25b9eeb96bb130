import type { StoredState } from '../case/case.ts'
import type { Extension } from '../case/extension.ts'
import { isJsonObject, type JsonObject } from '../case/json.ts'
import { SYSTEM } from '../case/principal.ts'
import type { Timer } from '../case/timer.ts'
import { restlessState } from './at-rest.ts'
import type { Step, TimerKey } from './decision.ts'
import { jsonProblem } from './json-problem.ts'
import { migratedValue } from './migrate-state.ts'
import { type MigrationMoment, moveTimers, type TimerMove } from './migrate-timers.ts'
import type { Migration, OldCase } from './migration.ts'
import { type MigrationReason, refusal, withoutThrowing } from './migration-reason.ts'
import { MIGRATE } from './own-events.ts'
import { hydrate } from './scope.ts'
import { misfitOf } from './state-fit.ts'
import { stateKey } from './state-key.ts'

/** What a migration looks at: the case, its deadlines, and the facts of the old version. */
export interface LiveCase {
  readonly case: StoredState
  readonly timers: readonly Timer[]
  readonly facts: JsonObject
  /** Those of the case's workflow and unit: they move a deadline that is armed now. */
  readonly extensions?: readonly Extension[]
}

/** A case as the new version has it. No message was sent: no entry action runs. */
export interface MigratedCase {
  readonly next: Step['next']
  readonly deadlines: TimerMove
  /** What is written of the timers: what to set and what to drop. */
  readonly timers: { readonly set: readonly Timer[]; readonly drop: readonly TimerKey[] }
  /** The facts that the functions saw. */
  readonly facts: JsonObject
}

/** The case after its migration, or why it stays where it is. */
export type MigrationOutcome =
  | { readonly ok: true; readonly migrated: MigratedCase }
  | { readonly ok: false; readonly reason: MigrationReason }

/**
 * Migrates one live case, or says why not. Pure: the same case, facts, instant and calendar always give the same answer, and nothing
 * that was given is changed. A migration is no event: no transition is taken and no entry action runs.
 */
export const migrateCase = (migration: Migration, live: LiveCase, moment: MigrationMoment): MigrationOutcome => {
  const stranger = otherCase(migration, live.case)
  if (stranger) return { ok: false, reason: stranger }
  const old = oldCaseOf(migration, live, moment)
  const value = migratedValue(migration, live.case, old)
  if ('refused' in value) return { ok: false, reason: value.refused }
  const context = newContext(migration, old)
  if ('code' in context) return { ok: false, reason: context }
  const { id: workflow, version } = migration.to
  return arrive(migration, live, {
    moment,
    old,
    next: { workflow, version, status: 'active', value: value.found, context: context.given },
  })
}

const otherCase = ({ from }: Migration, { workflow, version, status }: StoredState): MigrationReason | undefined =>
  workflow === from.id && version === from.version && status === 'active'
    ? undefined
    : refusal('migration.otherCase', { workflow, version, status })

const oldCaseOf = (
  migration: Migration,
  { case: stored, facts }: LiveCase,
  { at }: MigrationMoment,
): OldCase<never> => ({
  value: structuredClone(stored.value),
  context: structuredClone(stored.context) as never,
  facts: structuredClone(Object.fromEntries(migration.facts.map((name) => [name, facts[name] ?? null]))),
  at,
})

const newContext = ({ context }: Migration, old: OldCase<never>): { readonly given: JsonObject } | MigrationReason => {
  const given = withoutThrowing(() => context(structuredClone(old.context), old))
  const problem = 'threw' in given ? given.threw : contextProblem(given.answer)
  if (problem === undefined && !('threw' in given)) return { given: JSON.parse(JSON.stringify(given.answer)) }
  return refusal('migration.contextRefused', { problem: problem ?? '' })
}

const contextProblem = (context: unknown): string | undefined =>
  jsonProblem(context) ?? (isJsonObject(context) ? undefined : 'it is not a JSON object')

interface Arrival {
  readonly moment: MigrationMoment
  readonly old: OldCase<never>
  readonly next: StoredState
}

const arrive = (migration: Migration, live: LiveCase, { moment, old, next }: Arrival): MigrationOutcome => {
  const misplaced = placeProblem(migration, next, old)
  if (misplaced) return { ok: false, reason: misplaced }
  const { timers: before, extensions = [] } = live
  const timers = moveTimers(migration, { next, before, extensions }, moment)
  if ('code' in timers) return { ok: false, reason: timers }
  const tags = [...hydrate(migration.to.machine, next).tags].sort()
  return {
    ok: true,
    migrated: {
      next: { ...next, state: stateKey(next.value), tags },
      deadlines: timers,
      timers: timerChanges(live.timers, timers.after),
      facts: { ...old.facts },
    },
  }
}

const placeProblem = (
  { to }: Migration,
  next: StoredState,
  { at, facts }: OldCase<never>,
): MigrationReason | undefined => {
  const misfit = misfitOf(to, next.value, next.status)
  if (misfit?.code === 'status.changes') return refusal('migration.statusChanges', { state: stateKey(next.value) })
  if (misfit) return refusal('migration.otherState', { state: misfit.state, problem: misfit.problem })
  const restless = restlessState(to, next, { type: MIGRATE, at, by: SYSTEM, facts, source: null })
  return restless === undefined ? undefined : refusal('migration.notAtRest', { state: restless })
}

const textOf = ({ state, delay }: TimerKey): string => `${state}@${delay}`

const isSame = (a: Timer, b: Timer): boolean =>
  textOf(a) === textOf(b) && a.due === b.due && a.base === b.base && a.pausedAt === b.pausedAt

/** What to write so that these timers become those. Nothing is dropped that is set. */
export const timerChanges = (before: readonly Timer[], after: readonly Timer[]): MigratedCase['timers'] => {
  const names = new Set(after.map(textOf))
  return {
    set: after.filter((timer) => !before.some((old) => isSame(old, timer))),
    drop: before.filter((timer) => !names.has(textOf(timer))).map(({ state, delay }) => ({ state, delay })),
  }
}
