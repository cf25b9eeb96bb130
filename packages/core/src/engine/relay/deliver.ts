import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { Message } from '../../case/message.ts'
import type { Change } from '../../ports/outbox.ts'
import type { Core, Place } from '../core.ts'
import { nextChanges } from '../feed/next-changes.ts'
import { port } from '../port.ts'
import { spanned } from '../telemetry/spanned.ts'
import { workflowsOf } from '../telemetry/workflows-of.ts'
import type { Hop } from './hop.ts'
import { startChildren } from './start-children.ts'
import { tellTargets } from './tell-targets.ts'

/** The reader of the outbox that brings messages from case to case. */
export const RELAY_READER = 'relay'
const BATCH = 500

/**
 * Delivers the messages between cases that lie behind the relay's cursor, at least once, in sets. The messages of one case are applied in
 * their order, one round after the other; those of different cases together. Deduplicated by `(case, revision, n)`, so that several
 * relays and repeated deliveries are safe. Answers how many changes were read.
 */
export const deliver = (core: Core, place: Place): Effect.Effect<number, EngineError> =>
  Effect.gen(function* () {
    const { from, changes } = yield* nextChanges(core, place, { reader: RELAY_READER, limit: BATCH })
    const hops = hopsOf(changes)
    if (hops.length > 0) yield* spanned(core, relayOf(place, hops), deliverHops(core, place, hops))
    const to = changes.at(-1)?.cursor
    if (to !== undefined)
      yield* port((call) => core.storage.advance({ tenant: place.tenant, reader: RELAY_READER, from, to }, call))
    return changes.length
  })

/** Notices to people are deliveries', not the relay's. */
const hopsOf = (changes: readonly Change[]): readonly Hop[] =>
  changes
    .flatMap((change) => change.messages.map((message, n) => ({ change, message, n })))
    .filter(({ message }) => message.kind !== 'notify')

const relayOf = ({ tenant }: Place, hops: readonly Hop[]) => {
  const workflows = workflowsOf(hops.map(({ change }) => change))
  return { name: 'siklus.relay' as const, attributes: { tenant, messages: hops.length, workflows } }
}

const deliverHops = (core: Core, place: Place, hops: readonly Hop[]): Effect.Effect<void, EngineError> =>
  Effect.forEach(roundsOf(hops), (round) => deliverRound(core, place, round), { discard: true })

/** The first messages of every case, then the second, and so on. */
const roundsOf = (hops: readonly Hop[]): readonly (readonly Hop[])[] => {
  const rounds: Hop[][] = []
  for (const ofCase of Map.groupBy(hops, ({ change }) => change.caseId).values())
    for (const [turn, hop] of ofCase.entries()) {
      const round = rounds[turn] ?? []
      round.push(hop)
      rounds[turn] = round
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
