import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { Message } from '../../case/message.ts'
import type { Change } from '../../ports/outbox.ts'
import type { Core, Place } from '../core.ts'
import { nextChanges } from '../feed/next-changes.ts'
import { port } from '../port.ts'
import type { Hop } from './hop.ts'
import { startChildren } from './start-children.ts'
import { tellTargets } from './tell-targets.ts'

const READER = 'relay'
const BATCH = 500

/**
 * Delivers the messages between cases that lie behind the relay's cursor, at least once, in sets. The messages of one case are applied in
 * their order, one round after the other; those of different cases together. Deduplicated by `(case, revision, n)`, so that several
 * relays and repeated deliveries are safe. Answers how many changes were read.
 */
export const deliver = (core: Core, place: Place): Effect.Effect<number, EngineError> =>
  Effect.gen(function* () {
    const { from, changes } = yield* nextChanges(core, place, { reader: READER, limit: BATCH })
    yield* Effect.forEach(roundsOf(changes), (round) => deliverRound(core, place, round), { discard: true })
    const to = changes.at(-1)?.cursor
    if (to !== undefined)
      yield* port((call) => core.storage.advance({ tenant: place.tenant, reader: READER, from, to }, call))
    return changes.length
  })

/**
 * The first messages of every case, then the second, and so on: in the order of its revisions, which is not always that of the feed (a
 * host's transaction may have begun before the one that moved the case ahead of it). Notices to people are deliveries', not the relay's.
 */
const roundsOf = (changes: readonly Change[]): readonly (readonly Hop[])[] => {
  const rounds: Hop[][] = []
  for (const ofCase of Map.groupBy(changes, ({ caseId }) => caseId).values())
    for (const [turn, hop] of hopsOf(ofCase).entries()) {
      const round = rounds[turn] ?? []
      round.push(hop)
      rounds[turn] = round
    }
  return rounds
}

const hopsOf = (changes: readonly Change[]): readonly Hop[] =>
  changes
    .toSorted((a, b) => a.revision - b.revision)
    .flatMap((change) => change.messages.map((message, n) => ({ change, message, n })))
    .filter(({ message }) => message.kind !== 'notify')

const deliverRound = (core: Core, place: Place, round: readonly Hop[]): Effect.Effect<void, EngineError> =>
  Effect.andThen(
    startChildren(core, place, round.filter(isOf('start'))),
    tellTargets(core, place, round.filter(isOf('tell'))),
  )

const isOf =
  <K extends Message['kind']>(kind: K) =>
  (hop: Hop): hop is Hop<Extract<Message, { readonly kind: K }>> =>
    hop.message.kind === kind
