import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import { SYSTEM } from '../../case/principal.ts'
import type { Core, Place } from '../core.ts'
import { port } from '../port.ts'
import type { AnchorEffects, AnchorListOptions, AnchorOperations, SealedAnchor } from './anchors.ts'
import { type Exporting, exportAnchor } from './export-anchor.ts'
import { demandAdmin, demandOverseer } from './permit-anchors.ts'
import { prove } from './prove.ts'
import { seal } from './seal.ts'
import { sealedOf } from './sealed-anchor.ts'

/** The operations of a tenant's anchors. */
export const anchorEffects = (core: Core, place: Place): AnchorEffects => ({
  seal: ({ by }) =>
    by === SYSTEM
      ? seal(core, place)
      : Effect.flatMap(demandAdmin(core, place, by, 'seal an anchor'), () => seal(core, place)),
  list: (options) => list(core, place, options),
  prove: (id, revision, { by }) => prove(core, place, { id, revision, by }),
})

const PAGE = 50
const MOST = 1000

const list = (
  core: Core,
  place: Place,
  { by, after, limit }: AnchorListOptions,
): Effect.Effect<readonly SealedAnchor[], EngineError> =>
  Effect.gen(function* () {
    yield* demandOverseer(core, place, by, 'list the anchors')
    const page = {
      limit: Math.max(1, Math.min(Math.trunc(limit ?? PAGE) || PAGE, MOST)),
      ...(after !== undefined && { after: Math.trunc(after) || 0 }),
    }
    const anchors = yield* port((call) => core.storage.anchors(place.tenant, page, call))
    return anchors.flatMap((kept) => sealedOf(kept) ?? [])
  })

/** The same as Promises, with the export. */
export const promisedAnchors = (effects: AnchorEffects, exporting: Exporting): AnchorOperations => ({
  seal: (options) => exporting.run(effects.seal(options), options.signal),
  list: (options) => exporting.run(effects.list(options), options.signal),
  export: (day, options) => exportAnchor(exporting, day, options),
  prove: (id, revision, options) => exporting.run(effects.prove(id, revision, options), options.signal),
})
