import * as Effect from 'effect/Effect'
import { anchorHash } from '../../case/anchor/anchor.ts'
import { GENESIS } from '../../case/chain.ts'
import type { EngineError } from '../../case/errors.ts'
import type { KeptAnchor, OpenedAnchor } from '../../ports/anchors.ts'
import { type Core, instant, type Place } from '../core.ts'
import { port } from '../port.ts'
import type { SealedAnchor } from './anchors.ts'
import { coverMoved } from './cover.ts'
import { anchorWith, sealedOf } from './sealed-anchor.ts'
import { tallyOf } from './tally.ts'

/** Under this name the anchors read the feed: what they have not read is not purged. */
export const ANCHOR_READER = 'anchor'

/** Seals what no anchor holds yet, once per UTC day. */
export const seal = (core: Core, place: Place): Effect.Effect<SealedAnchor, EngineError> =>
  Effect.gen(function* () {
    const kept = yield* port((call) => core.storage.lastAnchor(place.tenant, call))
    // one that was left open, by a node that died or by an earlier call, comes first: each anchor names the hash of the one before
    const last = kept && (yield* finished(core, kept))
    const day = instant(core).slice(0, 10)
    if (last && last.anchor.day >= day) return last
    const next = yield* nextAnchor(core, place, last)
    yield* port((call) => core.storage.openAnchor({ ...next, day }, call))
    const opened = yield* port((call) => core.storage.anchor(place.tenant, { number: next.number }, call))
    if (opened) return yield* finished(core, opened)
    return yield* Effect.die(new Error(`anchor ${next.number} of ${place.tenant} was opened and is not there`))
  })

const nextAnchor = (
  core: Core,
  { tenant }: Place,
  last: SealedAnchor | undefined,
): Effect.Effect<Omit<OpenedAnchor, 'day'>, EngineError> =>
  Effect.map(
    port((call) => core.storage.tail(tenant, call)),
    (tail) => ({
      tenant,
      number: (last?.anchor.number ?? 0) + 1,
      previous: last?.hash ?? GENESIS,
      from: last?.anchor.to ?? null,
      to: tail ?? last?.anchor.to ?? null,
    }),
  )

/** Brings an anchor to its seal, from wherever it stands. Whoever does the same at the same time comes to the same root. */
const finished = (core: Core, anchor: KeptAnchor): Effect.Effect<SealedAnchor, EngineError> =>
  Effect.gen(function* () {
    const known = sealedOf(anchor)
    if (known) return known
    const { tenant, number } = anchor
    if (anchor.state === 'open') {
      yield* coverMoved(core, anchor)
      yield* port((call) => core.storage.closeAnchor(tenant, number, call))
    }
    const tally = { ...(yield* tallyOf(core, anchor)), sealedAt: instant(core) }
    const hash = anchorHash(anchorWith(anchor, tally))
    yield* port((call) => core.storage.sealAnchor(tenant, number, { ...tally, hash }, call))
    yield* readUntil(core, anchor)
    const sealed = sealedOf(yield* port((call) => core.storage.anchor(tenant, { number }, call)))
    return sealed ?? (yield* Effect.die(new Error(`anchor ${number} of ${tenant} was sealed and is not`)))
  })

/** Lets go of the changes that are anchored now. Who lost the race to move the cursor has nothing to add. */
const readUntil = (core: Core, { tenant, to }: KeptAnchor): Effect.Effect<void, EngineError> =>
  Effect.gen(function* () {
    if (to === null) return
    const from = yield* port((call) => core.storage.cursor(tenant, ANCHOR_READER, call))
    if (from !== to) yield* port((call) => core.storage.advance({ tenant, reader: ANCHOR_READER, from, to }, call))
  })
