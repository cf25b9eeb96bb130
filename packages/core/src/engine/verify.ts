import * as Effect from 'effect/Effect'
import { canonical } from '../case/canonical.ts'
import type { Case, StoredState } from '../case/case.ts'
import { chainHash, GENESIS } from '../case/chain.ts'
import type { EngineError } from '../case/errors.ts'
import { isJsonObject } from '../case/json.ts'
import type { Principal } from '../case/principal.ts'
import type { ChainEntry } from '../case/transition.ts'
import { replayStep, sameState } from '../workflow/replay.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { Core, Place } from './core.ts'
import type { VerifyFinding } from './engine.ts'
import { demandVisible } from './permit.ts'
import { port } from './port.ts'
import { readKnown } from './read.ts'

/** Recomputes chain and states of a case and compares them with what is stored. */
export const verify = (
  core: Core,
  place: Place,
  id: string,
  by: Principal,
): Effect.Effect<readonly VerifyFinding[], EngineError> =>
  Effect.gen(function* () {
    const loaded = yield* readKnown(core, place, id)
    yield* demandVisible(core, place, loaded.case, by)
    const chain = yield* port((call) => place.connection.chain(loaded.case, call))
    const links = chain.map((link) => ({ entry: link.entry as ChainEntry, hash: link.hash }))
    return [...verifyChain(links), ...verifyReplay(loaded.definition, links), ...verifyRow(loaded.case, links)]
  })

interface Link {
  readonly entry: ChainEntry
  readonly hash: string
}

/** Who takes part, and where the case belongs, decides access: it stands in the first entry. */
const sameOpening = ({ parties, unit, period, parent }: Case, first: ChainEntry | undefined): boolean => {
  const opening = first?.event.opening
  if (!isJsonObject(opening)) return false
  const { key: _key, ...recorded } = opening
  const inOrder = (rows: readonly unknown[]) => rows.map(canonical).toSorted()
  const now = { parent, unit, period, parties: inOrder(parties) }
  return canonical({ ...recorded, parties: inOrder(opening.parties as readonly unknown[]) }) === canonical(now)
}

/** An entry that was changed, removed, inserted or reordered breaks the hash at its place. */
export const verifyChain = (links: readonly Link[]): readonly VerifyFinding[] =>
  links.flatMap(({ entry, hash }, n) => {
    const previous = links[n - 1]?.hash ?? GENESIS
    if (entry.revision !== n + 1) return [{ revision: n + 1, problem: `the entry here has revision ${entry.revision}` }]
    return chainHash(previous, entry) === hash
      ? []
      : [{ revision: n + 1, problem: 'the hash does not fit the entry and the one before' }]
  })

const verifyReplay = (workflow: Workflow, links: readonly Link[]): readonly VerifyFinding[] => {
  const findings: VerifyFinding[] = []
  let before: StoredState | undefined
  for (const { entry } of links) {
    // a case may have been migrated: only steps of the version at hand can be replayed with it
    const problem = entry.after.version === workflow.version ? replayProblem(workflow, before, entry) : undefined
    if (problem !== undefined) findings.push({ revision: entry.revision, problem })
    before = entry.after
  }
  return findings
}

const replayProblem = (workflow: Workflow, before: StoredState | undefined, entry: ChainEntry): string | undefined => {
  try {
    return sameState(replayStep(workflow, before, entry), entry.after)
      ? undefined
      : 'the event replays to another state'
  } catch (error) {
    // a forged state may be one that the workflow does not have
    return `the event cannot be replayed: ${error instanceof Error ? error.message : String(error)}`
  }
}

const verifyRow = (item: Case, links: readonly Link[]): readonly VerifyFinding[] => {
  const last = links.at(-1)
  if (!last) return [{ revision: 0, problem: 'the case has no transitions' }]
  const { workflow, version, status, value, context } = item
  const same =
    sameState({ workflow, version, status, value, context }, last.entry.after) && item.state === last.entry.to
  const whole = item.revision === last.entry.revision && item.head === last.hash
  return [
    ...(same && whole ? [] : [{ revision: item.revision, problem: 'the case differs from its last transition' }]),
    ...(sameOpening(item, links[0]?.entry)
      ? []
      : [{ revision: 1, problem: 'parties, unit, period or parent differ from the opening' }]),
  ]
}
