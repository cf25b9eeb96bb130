import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import { type Core, instant, type Place } from '../core.ts'
import { port } from '../port.ts'
import type { BulkAsk, BulkPreview, BulkPreviewOptions } from './bulk.ts'
import { checkedAsk, checkedReason } from './checked-ask.ts'
import { demandActor } from './permit-bulk.ts'
import { samplesOf } from './samples.ts'

/** Freezes the targets of a bulk action and rehearses some of them. */
export const preview = (
  core: Core,
  place: Place,
  ask: BulkAsk,
  { by, reason }: BulkPreviewOptions,
): Effect.Effect<BulkPreview, EngineError> =>
  Effect.gen(function* () {
    yield* demandActor(core, place, by, 'preview a bulk action')
    const why = yield* checkedReason(reason)
    const { what, targets } = yield* checkedAsk(core, place, ask, by)
    const fresh = {
      tenant: place.tenant,
      id: core.ids.next(core.clock.now()),
      kind: 'bulk' as const,
      what,
      by: by.person,
      onBehalfOf: by.onBehalfOf?.person ?? null,
      reason: why,
      createdAt: instant(core),
    }
    const run = yield* port((call) => core.storage.freeze(fresh, targets, call))
    return { run, samples: yield* samplesOf({ core, place, run, by }) }
  })
