import * as Effect from 'effect/Effect'
import type { Case } from '../case/case.ts'
import { type EngineError, NotPermitted } from '../case/errors.ts'
import type { JsonObject } from '../case/json.ts'
import type { Party } from '../case/party.ts'
import { SYSTEM } from '../case/principal.ts'
import { begin, SYSTEM_ROLE } from '../workflow/decide.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { Act } from './act.ts'
import { type Committed, commit } from './commit.ts'
import { type Core, instant, type Place } from './core.ts'
import type { StartOptions } from './engine.ts'
import { checkInput } from './payload.ts'
import { demandVisible } from './permit.ts'
import { attempt, port } from './port.ts'
import { readKnown } from './read.ts'

/** Opens a case for a person; a taken start key answers with the case that has it. */
export const start = (
  core: Core,
  place: Place,
  request: { readonly workflow: Workflow | string; readonly input: JsonObject; readonly options: StartOptions },
): Effect.Effect<Case, EngineError> =>
  Effect.gen(function* () {
    const { input, options } = request
    const id = typeof request.workflow === 'string' ? request.workflow : request.workflow.id
    const workflow = yield* attempt(() => core.registry.get(id))
    const parties = partiesOf(options, instant(core))
    const role = yield* mayStart(core, place, { workflow, options, parties })
    const opened = yield* open(core, place, {
      workflow,
      input,
      role,
      parties,
      by: options.by.person,
      onBehalfOf: options.by.onBehalfOf?.person ?? null,
      unit: options.unit ?? '',
      period: options.period ?? '',
      parent: options.parent ?? null,
      key: options.key ?? null,
      records: options.records ?? [],
    })
    if ('item' in opened) return opened.item
    const existing = yield* readKnown(core, place, opened.existing)
    return yield* demandVisible(core, place, existing.case, options.by)
  })

/** What opens a case, whoever asks for it. */
export interface OpenRequest extends Pick<Act, 'records' | 'by' | 'onBehalfOf'> {
  readonly workflow: Workflow
  readonly input: JsonObject
  readonly role: string
  readonly parties: readonly Party[]
  readonly unit: string
  readonly period: string
  readonly parent: string | null
  readonly key: string | null
}

/** Opens a child case for the system: no role is asked, since a workflow's own message asks for it. */
export const openChild = (
  core: Core,
  place: Place,
  request: Omit<OpenRequest, 'role' | 'records' | 'by' | 'onBehalfOf'>,
) => open(core, place, { ...request, role: SYSTEM_ROLE, by: SYSTEM, onBehalfOf: null, records: [] })

const open = (core: Core, place: Place, request: OpenRequest): Effect.Effect<Committed, EngineError> =>
  Effect.gen(function* () {
    const { workflow, parties, unit, period, parent, key } = request
    const input = yield* checkInput(workflow, request.input)
    const step = yield* attempt(() => begin(workflow, input, request.role))
    return yield* commit(core, place, {
      workflow,
      tenant: place.tenant,
      id: core.ids.next(core.clock.now()),
      opening: { parties, unit, period, parent, key },
      timers: [],
      step,
      event: { type: 'case.start', input },
      facts: {},
      at: instant(core),
      by: request.by,
      onBehalfOf: request.onBehalfOf,
      source: null,
      records: request.records,
    })
  })

const partiesOf = (options: StartOptions, at: string): readonly Party[] =>
  options.parties.map(({ role, person, basis, from = at, to = null }) => ({ role, person, basis, from, to }))

const mayStart = (
  core: Core,
  place: Place,
  asked: { readonly workflow: Workflow; readonly options: StartOptions; readonly parties: readonly Party[] },
): Effect.Effect<string, EngineError> => {
  const { workflow, options, parties } = asked
  const about = { id: '', workflow: workflow.id, unit: options.unit ?? '', parties }
  const ask = { tenant: place.tenant, principal: options.by, at: instant(core), case: about }
  return port(() => core.access.roles([ask])).pipe(
    Effect.flatMap(([roles = []]) => {
      const role = workflow.startBy.find((name) => roles.includes(name))
      return role === undefined
        ? Effect.fail(new NotPermitted(options.by.person, `start ${workflow.id}`))
        : Effect.succeed(role)
    }),
  )
}
