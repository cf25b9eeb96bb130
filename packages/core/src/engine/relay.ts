import * as Effect from 'effect/Effect'
import type { Case } from '../case/case.ts'
import type { EngineError } from '../case/errors.ts'
import type { MessageSource, StartMessage, TellMessage } from '../case/message.ts'
import type { Change } from '../ports/outbox.ts'
import type { Core, Place } from './core.ts'
import { catchUp } from './late-child.ts'
import { attempt, port } from './port.ts'
import { readCase } from './read.ts'
import { stepOver } from './setback.ts'
import { openChild } from './start.ts'
import { type Told, tellOne } from './tell.ts'

const READER = 'relay'
const BATCH = 200

/**
 * Delivers the messages between cases that lie behind the relay's cursor, in order, at least once.
 * Deduplicated by `(case, revision, n)`, so that several relays and repeated deliveries are safe. Answers how many changes were read.
 */
export const deliver = (core: Core, place: Place): Effect.Effect<number, EngineError> =>
  Effect.gen(function* () {
    const from = yield* port((call) => core.storage.cursor(place.tenant, READER, call))
    const changes = yield* port((call) => core.storage.changes(place.tenant, from, BATCH, call))
    yield* Effect.forEach(changes, (change) => deliverChange(core, place, change), { discard: true })
    const to = changes.at(-1)?.cursor
    if (to !== undefined)
      yield* port((call) => core.storage.advance({ tenant: place.tenant, reader: READER, from, to }, call))
    return changes.length
  })

const deliverChange = (core: Core, place: Place, change: Change) =>
  Effect.forEach(
    change.messages,
    (message, n) => {
      const source = { case: change.caseId, revision: change.revision }
      if (message.kind === 'start') return stepOver(core, place, startChild(core, place, message, source))
      // notices to people are delivered by background work, not by the relay
      if (message.kind === 'notify') return Effect.void
      return stepOver(
        core,
        place,
        tell(core, place, message, { source, key: `${source.case}:${source.revision}:${n}` }),
      )
    },
    { discard: true },
  )

/** A child of an ended case is not started; a child that came late learns that its parent is on hold, or ended meanwhile. */
const startChild = (
  core: Core,
  place: Place,
  message: StartMessage,
  source: MessageSource,
): Effect.Effect<void, EngineError> =>
  Effect.gen(function* () {
    const parent = yield* readCase(core, place, source.case)
    if (!parent || parent.case.status === 'done') return
    const child = yield* openBelow(core, place, message, parent.case)
    const after = yield* readCase(core, place, source.case)
    if (after) yield* catchUp(core, place, child, after.case)
  })

const openBelow = (core: Core, place: Place, message: StartMessage, parent: Case): Effect.Effect<string, EngineError> =>
  Effect.gen(function* () {
    const workflow = yield* attempt(() => core.registry.get(message.workflow))
    const opened = yield* openChild(core, place, {
      workflow,
      input: message.input,
      parties: parent.parties,
      unit: parent.unit,
      period: message.period ?? parent.period,
      parent: parent.id,
      key: `${parent.id}/${message.key}`,
    })
    return 'item' in opened ? opened.item.id : opened.existing
  })

const tell = (core: Core, place: Place, message: TellMessage, told: Told): Effect.Effect<void, EngineError> =>
  Effect.gen(function* () {
    const ids = yield* targets(core, place, message, told.source.case)
    yield* Effect.forEach(ids, (id) => tellOne(core, place, { ...told, id, event: message.event }), { discard: true })
  })

const targets = (
  core: Core,
  place: Place,
  message: TellMessage,
  from: string,
): Effect.Effect<readonly string[], EngineError> => {
  if (message.to === 'parent')
    return readCase(core, place, from).pipe(Effect.map((found) => (found?.case.parent ? [found.case.parent] : [])))
  const query = { tenant: place.tenant, scope: { kind: 'all' } as const, status: 'active' as const, parent: from }
  const named = message.workflow === undefined ? query : { ...query, workflow: message.workflow }
  return allPages((after) =>
    port((call) => place.connection.list(named, { limit: BATCH, ...(after !== undefined && { after }) }, call)),
  )
}

const allPages = (
  page: (after?: string) => Effect.Effect<readonly Case[], EngineError>,
): Effect.Effect<readonly string[], EngineError> =>
  Effect.gen(function* () {
    const ids: string[] = []
    for (;;) {
      const items = yield* page(ids.at(-1))
      ids.push(...items.map((item) => item.id))
      if (items.length < BATCH) return ids
    }
  })
