import * as Effect from 'effect/Effect'
import type { EngineError } from '../../case/errors.ts'
import type { KeptAnchor } from '../../ports/anchors.ts'
import type { Change } from '../../ports/outbox.ts'
import type { Core } from '../core.ts'
import { port } from '../port.ts'

/** How many changes or cases are in hand at a time. */
const PAGE = 1000

/**
 * Brings into an open anchor every case that moved since the anchor before: those that the feed tells of. Where the feed does not reach
 * back that far (the first anchor, or changes were purged unread) every case is looked at. Doing it twice changes nothing.
 */
export const coverMoved = (core: Core, anchor: KeptAnchor): Effect.Effect<void, EngineError> =>
  anchor.from === null
    ? coverAll(core, anchor)
    : Effect.catchTag(coverTold(core, anchor, anchor.from), 'CursorExpired', () => coverAll(core, anchor))

const coverTold = (core: Core, anchor: KeptAnchor, from: string): Effect.Effect<void, EngineError> =>
  Effect.gen(function* () {
    const { tenant, number, to } = anchor
    let after = from
    while (after !== to) {
      const page: readonly Change[] = yield* port((call) => core.storage.changes(tenant, after, PAGE, call))
      const end = page.findIndex(({ cursor }) => cursor === to)
      const told = end < 0 ? page : page.slice(0, end + 1)
      const cases = [...new Set(told.map(({ caseId }) => caseId))]
      yield* port((call) => core.storage.coverCases(tenant, number, cases, call))
      after = told.at(-1)?.cursor ?? to ?? after
    }
  })

const coverAll = (core: Core, { tenant, number }: KeptAnchor): Effect.Effect<void, EngineError> =>
  Effect.gen(function* () {
    let after: string | undefined
    do {
      const page = { limit: PAGE, ...(after !== undefined && { after }) }
      const cases: readonly string[] = yield* port((call) => core.storage.caseIds(tenant, page, call))
      yield* port((call) => core.storage.coverCases(tenant, number, cases, call))
      after = cases.at(-1)
    } while (after !== undefined)
  })
