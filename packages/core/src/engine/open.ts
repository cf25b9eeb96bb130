import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type { EngineError } from '../case/errors.ts'
import { type Extension, reaches } from '../case/extension.ts'
import type { JsonObject } from '../case/json.ts'
import type { MessageSource } from '../case/message.ts'
import type { Party } from '../case/party.ts'
import { SYSTEM } from '../case/principal.ts'
import { begin, SYSTEM_ROLE } from '../workflow/decide.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { Act } from './act.ts'
import { failed, type Member, type Stage } from './batch/member.ts'
import { type CommitExit, commitMany } from './commit.ts'
import { type Core, instant, type Place } from './core.ts'
import { checkInput } from './payload.ts'
import { exitOf, port } from './port.ts'

/** What opens a case, whoever asks for it. */
export interface OpenRequest extends Pick<Act, 'records' | 'by' | 'onBehalfOf'> {
  /** The message that asks for it; null when a person does. */
  readonly source: MessageSource | null
  readonly workflow: Workflow
  readonly input: JsonObject
  readonly role: string
  readonly parties: readonly Party[]
  readonly unit: string
  readonly period: string
  readonly parent: string | null
  readonly key: string | null
}

/** A child case that a workflow's own message asks for: no role is asked. */
export type ChildRequest = Omit<OpenRequest, 'role' | 'records' | 'by' | 'onBehalfOf'>

/** Opens child cases together for the system: one exit each, in order. */
export const openChildren = (
  core: Core,
  place: Place,
  requests: readonly ChildRequest[],
): Effect.Effect<readonly CommitExit[], EngineError> =>
  Effect.gen(function* () {
    const begun = yield* actsFor(core, place, requests.map(bySystem))
    const acts = begun.flatMap((exit) => (Exit.isSuccess(exit) ? [exit.value] : []))
    const exits = (yield* commitMany(core, place, acts)).values()
    return begun.map((exit): CommitExit => {
      if (Exit.isFailure(exit)) return Exit.failCause(exit.cause)
      return exits.next().value ?? Exit.die(new TypeError('a commit answered fewer exits than acts'))
    })
  })

const bySystem = (request: ChildRequest): OpenRequest => ({
  ...request,
  role: SYSTEM_ROLE,
  by: SYSTEM,
  onBehalfOf: null,
  records: [],
})

/** The stage that makes acts of openings: the input is checked, the workflow begun. */
export const begun =
  <T extends { readonly request: OpenRequest }, A>(core: Core, place: Place): Stage<T, T & { readonly act: Act }, A> =>
  (open) =>
    Effect.map(
      actsFor(
        core,
        place,
        open.map(({ request }) => request),
      ),
      (acts) =>
        open.map((one, n): Member<T & { readonly act: Act }, A> => {
          const act = acts[n] ?? Exit.die(new TypeError('an opening has no act'))
          return Exit.isSuccess(act) ? { open: { ...one, act: act.value } } : failed(act)
        }),
    )

/** The acts of openings, one exit each. Extensions apply to what a new case arms; workflows without deadlines need no look. */
const actsFor = (
  core: Core,
  place: Place,
  requests: readonly OpenRequest[],
): Effect.Effect<readonly Exit.Exit<Act, EngineError>[], EngineError> =>
  Effect.gen(function* () {
    const arms = requests.some(({ workflow }) => Object.keys(workflow.deadlines).length > 0)
    const extensions = arms ? yield* port((call) => place.connection.extensions(place.tenant, call)) : []
    return yield* Effect.forEach(requests, (request) =>
      Effect.exit(
        Effect.flatMap(checkInput(request.workflow, request.input), (input) =>
          exitOf(() => openingAct(core, place, { ...request, input, extensions })),
        ),
      ),
    )
  })

interface Begun extends OpenRequest {
  /** All of the tenant. */
  readonly extensions: readonly Extension[]
}

const openingAct = (core: Core, place: Place, request: Begun): Act => {
  const { workflow, input, parties, unit, period, parent, key } = request
  return {
    workflow,
    tenant: place.tenant,
    id: core.ids.next(core.clock.now()),
    opening: { parties, unit, period, parent, key },
    timers: [],
    extensions: request.extensions.filter((one) => reaches(one, { workflow: workflow.id, unit })),
    step: begin(workflow, input, request.role),
    event: {
      type: 'case.start',
      input,
      opening: { parent, unit, period, key, parties: parties.map((party) => ({ ...party })) },
    },
    facts: {},
    at: instant(core),
    by: request.by,
    onBehalfOf: request.onBehalfOf,
    source: request.source,
    records: request.records,
  }
}
