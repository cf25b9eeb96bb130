import type { Case } from '../../case/case.ts'
import type { Reason } from '../../case/reason.ts'
import type { TimerKey } from '../../workflow/decision.ts'
import type { MigratedCase, MigrationOutcome } from '../../workflow/migrate.ts'
import type { DeadlineCount, MigrationRehearsal, RefusalCount, StateMove } from './versions.ts'

/** Counts what a migration would do, in little memory however many cases there are. */
export interface Tally {
  count(item: Case, outcome: MigrationOutcome): void
  refuse(item: Case, reason: Reason): void
  report(): Omit<MigrationRehearsal, 'migration' | 'at'>
}

const SAMPLES = 5

/** An empty tally. */
export const createTally = (): Tally => {
  const moves = new Map<string, StateMove>()
  const deadlines = new Map<string, DeadlineCount>()
  const refused = new Map<string, RefusalCount>()
  const refuse = (item: Case, reason: Reason) =>
    grow(refused, reason.code, { code: reason.code }, { caseId: item.id, state: item.state, reason })
  const move = (item: Case, { next, deadlines: timers }: MigratedCase) => {
    const way = { from: item.state, to: next.state }
    grow(moves, `${way.from} ${way.to}`, way, item.id)
    for (const fate of ['kept', 'armed', 'dropped'] as const)
      for (const timer of timers[fate]) countDeadline(deadlines, timer, fate)
  }
  return {
    refuse,
    count: (item, outcome) => (outcome.ok ? move(item, outcome.migrated) : refuse(item, outcome.reason)),
    report: () => {
      const ready = sumOf(moves)
      return {
        ...{ cases: ready + sumOf(refused), ready, moves: mostFirst(moves) },
        deadlines: [...deadlines].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count),
        refused: mostFirst(refused),
      }
    },
  }
}

interface Counted<S> {
  readonly cases: number
  readonly samples: readonly S[]
}

const grow = <W extends object, S>(
  counts: Map<string, W & Counted<S>>,
  key: string,
  what: W,
  // the first few stand for all
  sample: S,
): void => {
  const { cases = 0, samples = [] } = counts.get(key) ?? {}
  counts.set(key, { ...what, cases: cases + 1, samples: samples.length < SAMPLES ? [...samples, sample] : samples })
}

const countDeadline = (
  counts: Map<string, DeadlineCount>,
  { state, delay }: TimerKey,
  fate: 'kept' | 'armed' | 'dropped',
): void => {
  const key = `${state}@${delay}`
  const known = counts.get(key) ?? { state, delay, kept: 0, armed: 0, dropped: 0 }
  counts.set(key, { ...known, [fate]: known[fate] + 1 })
}

const sumOf = (counts: ReadonlyMap<string, { readonly cases: number }>): number =>
  [...counts.values()].reduce((sum, { cases }) => sum + cases, 0)

const mostFirst = <C extends { readonly cases: number }>(counts: ReadonlyMap<string, C>): readonly C[] =>
  [...counts.values()].toSorted((a, b) => b.cases - a.cases)
