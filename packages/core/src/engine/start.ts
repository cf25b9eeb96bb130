import * as Effect from 'effect/Effect'
import type { Case } from '../case/case.ts'
import { type EngineError, NotPermitted, TransitionRefused } from '../case/errors.ts'
import type { JsonObject } from '../case/json.ts'
import type { Party } from '../case/party.ts'
import { SYSTEM } from '../case/principal.ts'
import { reason } from '../case/reason.ts'
import { begin, SYSTEM_ROLE } from '../workflow/decide.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { Act } from './act.ts'
import { type Committed, commit } from './commit.ts'
import { type Core, instant, type Place } from './core.ts'
import type { StartOptions } from './engine.ts'
import { catchUp } from './late-child.ts'
import { partiesOf } from './parties.ts'
import { checkInput } from './payload.ts'
import { demandVisible, tenantRoles } from './permit.ts'
import { attempt } from './port.ts'
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
    const parties = yield* partiesOf(workflow, options.parties, instant(core))
    const role = yield* mayStart(core, place, { workflow, options, parties })
    const parent = yield* demandParent(core, place, options)
    const opened = yield* open(core, place, {
      ...{ workflow, input, role, parties },
      by: options.by.person,
      onBehalfOf: options.by.onBehalfOf?.person ?? null,
      unit: options.unit ?? '',
      period: options.period ?? '',
      parent: parent?.id ?? null,
      key: options.key ?? null,
      records: options.records ?? [],
    })
    if ('item' in opened) return yield* caughtUp(core, place, opened.item)
    const existing = yield* readKnown(core, place, opened.existing)
    return yield* demandVisible(core, place, existing.case, options.by)
  })

/** A parent must be a case that the caller sees, and still run. */
const demandParent = (
  core: Core,
  place: Place,
  { parent, by }: StartOptions,
): Effect.Effect<Case | undefined, EngineError> =>
  Effect.gen(function* () {
    if (parent === undefined) return undefined
    const { case: item } = yield* readKnown(core, place, parent)
    yield* demandVisible(core, place, item, by)
    if (item.status === 'active') return item
    return yield* Effect.fail(new TransitionRefused(item.id, 'case.start', [reason('case.finished')]))
  })

/** A child that a person opened below a held parent is held as well. */
const caughtUp = (core: Core, place: Place, item: Case): Effect.Effect<Case, EngineError> =>
  Effect.gen(function* () {
    if (item.parent === null) return item
    const parent = yield* readKnown(core, place, item.parent)
    yield* catchUp(core, place, item.id, parent.case)
    return (yield* readKnown(core, place, item.id)).case
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
      event: {
        type: 'case.start',
        input,
        opening: { parent, unit, period, key, parties: parties.map((party) => ({ ...party })) },
      },
      facts: {},
      at: instant(core),
      by: request.by,
      onBehalfOf: request.onBehalfOf,
      source: null,
      records: request.records,
    })
  })

/** Who may start: the holder of a tenant-wide role, or a party in a role that opens cases of its own. */
const mayStart = (
  core: Core,
  place: Place,
  asked: { readonly workflow: Workflow; readonly options: StartOptions; readonly parties: readonly Party[] },
): Effect.Effect<string, EngineError> =>
  Effect.gen(function* () {
    const { workflow, options, parties } = asked
    const wide = yield* tenantRoles(core, place, options.by)
    const own = parties.filter(({ person }) => person === options.by.person).map(({ role }) => role)
    const role =
      workflow.startBy.find((name) => wide.includes(name)) ?? workflow.startAs.find((name) => own.includes(name))
    const acts = options.by.onBehalfOf === undefined || wide.length > 0
    if (role !== undefined && acts) return role
    return yield* Effect.fail(new NotPermitted(options.by.person, `start ${workflow.id}`))
  })
