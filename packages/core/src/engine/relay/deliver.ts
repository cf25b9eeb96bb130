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

/** The first messages of every case, then the second, and so on. Notices to people are background work's, not the relay's. */
const roundsOf = (changes: readonly Change[]): readonly (readonly Hop[])[] => {
  const rounds: Hop[][] = []
  const sent = new Map<string, number>()
  for (const change of changes)
    for (const [n, message] of change.messages.entries()) {
      if (message.kind === 'notify') continue
      const round = sent.get(change.caseId) ?? 0
      sent.set(change.caseId, round + 1)
      const hops = rounds[round] ?? []
      hops.push({ change, message, n })
      rounds[round] = hops
    }
  return rounds
}

const deliverRound = (core: Core, place: Place, round: readonly Hop[]): Effect.Effect<void, EngineError> =>
  Effect.andThen(
    startChildren(core, place, round.filter(isOf('start'))),
    tellTargets(core, place, round.filter(isOf('tell'))),
  )

const isOf =
  <K extends Message['kind']>(kind: K) =>
  (hop: Hop): hop is Hop<Extract<Message, { readonly kind: K }>> =>
    hop.message.kind === kind
