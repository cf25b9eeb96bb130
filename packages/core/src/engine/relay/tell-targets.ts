import * as Effect from 'effect/Effect'
import type { Case } from '../../case/case.ts'
import type { EngineError } from '../../case/errors.ts'
import type { TellMessage } from '../../case/message.ts'
import type { Core, Place } from '../core.ts'
import { port } from '../port.ts'
import { readMany } from '../read.ts'
import { stepOver } from '../setback.ts'
import { type Told, tellMany } from '../tell.ts'
import type { Hop } from './hop.ts'

const TOGETHER = 250
const PAGE = 200

/** Brings what cases tell each other to its targets: each target hears in the order it was said. */
export const tellTargets = (
  core: Core,
  place: Place,
  hops: readonly Hop<TellMessage>[],
): Effect.Effect<void, EngineError> =>
  Effect.gen(function* () {
    if (hops.length === 0) return
    const all = [...(yield* toParents(core, place, hops)), ...(yield* toChildren(core, place, hops))]
    yield* Effect.forEach(
      setsOf(all),
      (set) =>
        Effect.flatMap(tellMany(core, place, set), (answers) =>
          Effect.forEach(answers, (answer) => stepOver(core, place, answer), { discard: true }),
        ),
      { discard: true },
    )
  })

const toldTo = (id: string, { change, message, n }: Hop<TellMessage>): Told => {
  const source = { case: change.caseId, revision: change.revision }
  return { id, event: message.event, source, key: `${source.case}:${source.revision}:${n}` }
}

const toParents = (core: Core, place: Place, hops: readonly Hop<TellMessage>[]) =>
  Effect.gen(function* () {
    const upward = hops.filter(({ message }) => message.to === 'parent')
    if (upward.length === 0) return []
    const found = yield* readMany(
      core,
      place,
      upward.map(({ change }) => ({ id: change.caseId })),
    )
    const senders = yield* Effect.forEach(found, (exit) => stepOver(core, place, exit))
    return upward.flatMap((hop, n) => {
      const parent = senders[n]?.case.parent
      return parent ? [toldTo(parent, hop)] : []
    })
  })

const toChildren = (core: Core, place: Place, hops: readonly Hop<TellMessage>[]) =>
  Effect.gen(function* () {
    const downward = hops.filter(({ message }) => message.to === 'children')
    const told = yield* Effect.forEach(downward, (hop) =>
      Effect.map(childrenOf(core, place, hop), (ids) => ids.map((id) => toldTo(id, hop))),
    )
    return told.flat()
  })

const childrenOf = (core: Core, place: Place, { change, message }: Hop<TellMessage>) => {
  const query = {
    tenant: place.tenant,
    scope: { kind: 'all' } as const,
    status: 'active' as const,
    parent: change.caseId,
    ...(message.workflow !== undefined && { workflow: message.workflow }),
  }
  return allPages((after) =>
    port((call) => core.storage.list(query, { limit: PAGE, ...(after !== undefined && { after }) }, call)),
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
      if (items.length < PAGE) return ids
    }
  })

/** Sets in which every target is named once, one after the other, none too large. */
const setsOf = (all: readonly Told[]): readonly (readonly Told[])[] => {
  const heard = new Map<string, number>()
  const sets: Told[][] = []
  for (const told of all) {
    const turn = heard.get(told.id) ?? 0
    heard.set(told.id, turn + 1)
    const set = sets[turn] ?? []
    set.push(told)
    sets[turn] = set
  }
  return sets.flatMap((set) =>
    Array.from({ length: Math.ceil(set.length / TOGETHER) }, (_, n) => set.slice(n * TOGETHER, (n + 1) * TOGETHER)),
  )
}
