import { canonical } from '../case/canonical.ts'
import type { StoredState } from '../case/case.ts'
import type { ChainEntry } from '../case/transition.ts'
import { MIGRATE } from './own-events.ts'
import { type Retaken, retake } from './replay.ts'
import type { Workflow } from './workflow.ts'

/** What was recorded of one case, oldest first, as it was hashed. */
export interface CaseHistory {
  readonly caseId: string
  readonly entries: readonly ChainEntry[]
}

/** A recorded step that a changed workflow would take otherwise. */
export interface ReplayDifference {
  readonly caseId: string
  readonly revision: number
  readonly event: string
  /** `state`, `context` or `messages` are others; or the workflow cannot take the step at all (`failed`, with `problem`). */
  readonly what: 'state' | 'context' | 'messages' | 'failed'
  readonly recorded: string
  readonly replayed: string
}

/** Which steps are replayed. */
export interface ReplayOptions {
  /** The version under which they were recorded. Default: the workflow's own. */
  readonly of?: number
}

/**
 * Takes the recorded steps of one version again in a changed workflow, each from the state recorded before it, and lists what would be
 * different. For the tests of a host: export the histories of real cases, and no edit changes silently what happened to them. Roles are
 * not asked; a guard that refuses now leaves the state as it was. Pure.
 */
export const replayHistories = (
  workflow: Workflow,
  histories: readonly CaseHistory[],
  { of = workflow.version }: ReplayOptions = {},
): readonly ReplayDifference[] =>
  histories.flatMap(({ caseId, entries }) =>
    entries.flatMap((entry, n) => {
      const before = entries[n - 1]?.after
      if (entry.event.type === MIGRATE || !isOf(entry.after, workflow, of)) return []
      return differencesOf(workflow, before, entry).map((difference) => ({
        ...{ caseId, revision: entry.revision, event: entry.event.type },
        ...difference,
      }))
    }),
  )

const isOf = ({ workflow, version }: StoredState, { id }: Workflow, of: number): boolean =>
  workflow === id && version === of

type Difference = Pick<ReplayDifference, 'what' | 'recorded' | 'replayed'>

const differencesOf = (
  workflow: Workflow,
  before: StoredState | undefined,
  entry: ChainEntry,
): readonly Difference[] => {
  try {
    return compared(entry, retake(workflow, before, entry))
  } catch (error) {
    const replayed = error instanceof Error ? error.message : String(error)
    return [{ what: 'failed', recorded: entry.to, replayed }]
  }
}

const compared = ({ after, to, messages }: ChainEntry, { next, messages: sent }: Retaken): readonly Difference[] => {
  const pairs: readonly Difference[] = [
    { what: 'state', recorded: `${after.status} ${to}`, replayed: `${next.status} ${next.state}` },
    { what: 'context', recorded: canonical(after.context), replayed: canonical(next.context) },
    { what: 'messages', recorded: canonical(messages), replayed: canonical(sent) },
  ]
  return pairs.filter(({ recorded, replayed }) => recorded !== replayed)
}
