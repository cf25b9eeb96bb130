import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type { Case } from '../case/case.ts'
import { CaseNotFound, type EngineError, NotPermitted, TransitionRefused } from '../case/errors.ts'
import type { Party } from '../case/party.ts'
import { reason } from '../case/reason.ts'
import type { Workflow } from '../workflow/workflow.ts'
import { committed } from './batch/committed.ts'
import { isolated } from './batch/isolated.ts'
import { type Answer, answersOf, failed, type Member, refused, type Stage, through } from './batch/member.ts'
import type { StartOptions } from './call-options.ts'
import type { Committed } from './commit.ts'
import { type Core, instant, type Place } from './core.ts'
import { begun, type OpenRequest } from './open.ts'
import { partiesOf } from './parties.ts'
import { demandVisible, inScope, scopesOf, tenantRolesOf } from './permit.ts'
import { attempt } from './port.ts'
import { readKnown, readMany } from './read.ts'
import { catchUp } from './relay/late-child.ts'
import type { StartRequest } from './request.ts'
import { retried } from './retried.ts'

/** Opens a case for a person; a taken start key answers with the case that has it. Together with what else is started now. */
export const start = (core: Core, place: Place, request: StartRequest): Effect.Effect<Case, EngineError> => {
  const once =
    place.transaction === undefined
      ? core.starts(place.tenant, request, request.options.signal)
      : Effect.flatMap(
          startBatch(core, place, [request]),
          ([answer]) => answer ?? Effect.die(new TypeError('no answer')),
        )
  return retried(core, place, once)
}

/** Opens many cases, to the end: one exit each, in order. */
export const startMany = (
  core: Core,
  place: Place,
  requests: readonly StartRequest[],
): Effect.Effect<readonly Exit.Exit<Case, EngineError>[], EngineError> =>
  Effect.flatMap(startBatch(core, place, requests), (answers) =>
    Effect.forEach(answers, (answer, n) => {
      const request = requests[n]
      const whole = Effect.catch(answer, (error) =>
        request && error._tag === 'CaseBusy' ? start(core, place, request) : Effect.fail(error),
      )
      return Effect.exit(whole)
    }),
  )

/** One look at each of many starts: who may, below which parent, then written in one go. */
export const startBatch = (
  core: Core,
  place: Place,
  requests: readonly StartRequest[],
): Effect.Effect<readonly Answer<Case>[], EngineError> =>
  Effect.forEach(requests, (request) => Effect.map(Effect.exit(named(core, request)), toMember)).pipe(
    Effect.flatMap(through(isolated(permitted(core, place)))),
    Effect.flatMap(through(isolated(belowParent(core, place)))),
    Effect.flatMap(through(begun(core, place))),
    Effect.flatMap(through(committed(core, place, ({ options }, done) => after(core, place, done, options)))),
    Effect.map(answersOf),
  )

type Open<T> = Member<T, Case>

const toMember = <T>(exit: Exit.Exit<T, EngineError>): Open<T> =>
  Exit.isSuccess(exit) ? { open: exit.value } : failed(exit)

interface Named extends StartRequest {
  readonly workflow: Workflow
  readonly parties: readonly Party[]
}

const named = (core: Core, request: StartRequest): Effect.Effect<Named, EngineError> =>
  Effect.gen(function* () {
    const id = typeof request.workflow === 'string' ? request.workflow : request.workflow.id
    const workflow = yield* attempt(() => core.registry.get(id))
    return { ...request, workflow, parties: yield* partiesOf(workflow, request.options.parties, instant(core)) }
  })

interface Permitted extends Named {
  readonly role: string
}

/** Who may start: the holder of a tenant-wide role, or a party in a role that opens cases of its own. */
const permitted =
  (core: Core, place: Place): Stage<Named, Permitted, Case> =>
  (open) =>
    Effect.map(
      tenantRolesOf(
        core,
        place,
        open.map(({ options }) => options.by),
      ),
      (roles) =>
        open.map((one, n) => {
          const role = roleOf(one, roles[n] ?? [])
          const { person } = one.options.by
          return role === undefined
            ? refused(new NotPermitted(person, `start ${one.workflow.id}`))
            : { open: { ...one, role } }
        }),
    )

const roleOf = ({ workflow, options: { by }, parties }: Named, wide: readonly string[]): string | undefined => {
  if (by.onBehalfOf !== undefined && wide.length === 0) return undefined
  const own = parties.filter(({ person }) => person === by.person).map(({ role }) => role)
  return workflow.startBy.find((name) => wide.includes(name)) ?? workflow.startAs.find((name) => own.includes(name))
}

interface Opening {
  readonly options: StartOptions
  readonly request: OpenRequest
}

/** A parent must be a case that the caller sees, and still run. */
const belowParent =
  (core: Core, place: Place): Stage<Permitted, Opening, Case> =>
  (open) =>
    Effect.gen(function* () {
      const below = open.filter(({ options }) => options.parent !== undefined)
      if (below.length === 0) return open.map((one) => ({ open: openingOf(one) }))
      const found = yield* readMany(
        core,
        place,
        below.map(({ options }) => ({ id: options.parent ?? '' })),
      )
      const scopes = yield* scopesOf(
        core,
        place,
        below.map(({ options }) => options.by),
      )
      return open.map((one): Open<Opening> => {
        const at = below.indexOf(one)
        if (at < 0) return { open: openingOf(one) }
        const parent = found[at]
        if (parent && Exit.isFailure(parent)) return failed(parent)
        const item = parent?.value?.case
        if (!item || !inScope(scopes[at] ?? { kind: 'none' }, item))
          return refused(new CaseNotFound(place.tenant, one.options.parent ?? ''))
        if (item.status === 'active') return { open: openingOf(one) }
        return refused(new TransitionRefused(item.id, 'case.start', [reason('case.finished')]))
      })
    })

const openingOf = ({ workflow, input, role, parties, options }: Permitted): Opening => ({
  options,
  request: {
    ...{ workflow, input, role, parties, source: null },
    by: options.by.person,
    onBehalfOf: options.by.onBehalfOf?.person ?? null,
    unit: options.unit ?? '',
    period: options.period ?? '',
    parent: options.parent ?? null,
    key: options.key ?? null,
    records: options.records ?? [],
  },
})

/** A child that a person opened below a held parent is held as well; a taken key answers with the case that has it, if the caller sees it. */
const after = (core: Core, place: Place, done: Committed, { by }: StartOptions): Answer<Case> => {
  if ('item' in done) return done.item.parent === null ? Exit.succeed(done.item) : caughtUp(core, place, done.item)
  return Effect.flatMap(readKnown(core, place, done.existing), (existing) =>
    demandVisible(core, place, existing.case, by),
  )
}

const caughtUp = (core: Core, place: Place, item: Case): Answer<Case> =>
  Effect.gen(function* () {
    const parent = yield* readKnown(core, place, item.parent ?? '')
    yield* catchUp(core, place, item.id, parent.case)
    return (yield* readKnown(core, place, item.id)).case
  })
