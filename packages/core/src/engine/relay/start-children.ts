import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type { Case } from '../../case/case.ts'
import type { EngineError } from '../../case/errors.ts'
import type { StartMessage } from '../../case/message.ts'
import type { Core, Place } from '../core.ts'
import { type ChildRequest, openChildren } from '../open.ts'
import { attempt } from '../port.ts'
import { readMany } from '../read.ts'
import { stepOver } from '../setback.ts'
import type { Hop } from './hop.ts'
import { catchUp } from './late-child.ts'

/** Opens the children that cases ask for. A child of an ended case is not started; one that came late learns what became of its parent. */
export const startChildren = (
  core: Core,
  place: Place,
  hops: readonly Hop<StartMessage>[],
): Effect.Effect<void, EngineError> =>
  Effect.gen(function* () {
    if (hops.length === 0) return
    const parents = yield* parentsOf(core, place, hops)
    const wanted = yield* Effect.forEach(hops, (hop, n) => stepOver(core, place, requestFor(core, hop, parents[n])))
    const open = wanted.flatMap((request) => (request ? [request] : []))
    const exits = yield* openChildren(core, place, open)
    const opened = yield* Effect.forEach(exits, (exit) => stepOver(core, place, exit))
    const children = opened.flatMap((done, n) =>
      done ? [{ id: 'item' in done ? done.item.id : done.existing, parent: open[n]?.parent ?? '' }] : [],
    )
    yield* catchUpAll(core, place, children)
  })

const parentsOf = (core: Core, place: Place, hops: readonly Hop[]) =>
  Effect.gen(function* () {
    const found = yield* readMany(
      core,
      place,
      hops.map(({ change }) => ({ id: change.caseId })),
    )
    return yield* Effect.forEach(found, (exit) => Effect.map(stepOver(core, place, exit), (loaded) => loaded?.case))
  })

const requestFor = (
  core: Core,
  { message, change }: Hop<StartMessage>,
  parent: Case | undefined,
): Effect.Effect<ChildRequest | undefined, EngineError> => {
  if (!parent || parent.status === 'done') return Exit.succeed(undefined)
  return attempt(() => ({
    workflow: core.registry.get(message.workflow),
    input: message.input,
    parties: parent.parties,
    unit: parent.unit,
    period: message.period ?? parent.period,
    parent: parent.id,
    source: { case: change.caseId, revision: change.revision },
    key: `${parent.id}/${message.key}`,
  }))
}

interface Child {
  readonly id: string
  readonly parent: string
}

/** What happened to a parent while its child was opened, the child did not hear: its parent's children were listed without it. */
const catchUpAll = (core: Core, place: Place, children: readonly Child[]): Effect.Effect<void, EngineError> =>
  Effect.gen(function* () {
    if (children.length === 0) return
    const found = yield* readMany(
      core,
      place,
      children.map(({ parent }) => ({ id: parent })),
    )
    yield* Effect.forEach(
      children,
      ({ id }, n) => {
        const parent = found[n]
        if (!parent || Exit.isFailure(parent) || !parent.value) return Effect.void
        return stepOver(core, place, catchUp(core, place, id, parent.value.case))
      },
      { discard: true },
    )
  })
