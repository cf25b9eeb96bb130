import type { StandardSchemaV1 } from '@standard-schema/spec'
import * as Effect from 'effect/Effect'
import { InvalidEvent } from '../case/errors.ts'
import { isJsonObject, type JsonObject } from '../case/json.ts'
import { STAMP_FIELDS } from '../workflow/rule.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { EventInput } from './call-options.ts'

type Fault = InvalidEvent['faults'][number]

/** A declared event with a payload as declared, or `InvalidEvent` naming each field. */
export const checkEvent = (
  workflow: Workflow,
  { type, ...payload }: EventInput,
): Effect.Effect<EventInput, InvalidEvent> => {
  const schema = Object.hasOwn(workflow.events, type) ? workflow.events[type] : undefined
  if (schema === undefined) return fail(type, [undeclared(workflow, type)])
  const reserved = Object.keys(payload).filter((field) => (STAMP_FIELDS as readonly string[]).includes(field))
  if (reserved.length > 0)
    return fail(
      type,
      reserved.map((field) => ({ field, message: 'is stamped by the engine; leave it out' })),
    )
  return checkObject(type, schema, payload).pipe(Effect.map((value) => ({ ...value, type })))
}

/** The input of a start, as the workflow declares it. */
export const checkInput = (workflow: Workflow, input: JsonObject): Effect.Effect<JsonObject, InvalidEvent> =>
  refusePersonal(workflow, input).pipe(
    Effect.flatMap(() => (workflow.input ? checkObject('start', workflow.input, input) : plain('start', input))),
  )

/** An input stays in the chain for good; what is personal belongs to an event, where it can be erased. */
const refusePersonal = (workflow: Workflow, input: JsonObject): Effect.Effect<void, InvalidEvent> => {
  const personal = Object.keys(input).filter((field) => workflow.personal.includes(field))
  if (personal.length === 0) return Effect.void
  return fail(
    'start',
    personal.map((field) => ({ field, message: 'is personal; send it with an event, where it can be erased' })),
  )
}

const undeclared = (workflow: Workflow, type: string): Fault => ({
  field: '',
  message: `${workflow.name} has no event '${type}'; it has ${Object.keys(workflow.events).join(', ')}`,
})

const fail = (type: string, faults: readonly Fault[]) => Effect.fail(new InvalidEvent(type, faults))

const checkObject = (type: string, schema: StandardSchemaV1<unknown, JsonObject> | null, payload: JsonObject) => {
  const given = Object.keys(payload).filter((key) => payload[key] !== undefined)
  if (schema === null)
    return given.length === 0
      ? Effect.succeed<JsonObject>({})
      : fail(
          type,
          given.map((field) => ({ field, message: 'this event has no payload' })),
        )
  const told = (result: StandardSchemaV1.Result<JsonObject>) =>
    result.issues ? fail(type, result.issues.map(toFault)) : plain(type, result.value)
  return Effect.suspend(() => {
    const result = schema['~standard'].validate(payload)
    // most schemas answer at once, and a batch need not wait for those
    return 'then' in result
      ? Effect.flatMap(
          Effect.promise(() => result),
          told,
        )
      : told(result)
  })
}

const toFault = (issue: StandardSchemaV1.Issue): Fault => ({
  field: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
  message: issue.message,
})

/** What no database can keep; well-formed JSON text writes only this as such an escape. */
export const UNSTORABLE = /\\u0000|\\ud[89a-f][0-9a-f]{2}/

/** What reaches the machine must survive JSON and PostgreSQL: an object, and no NUL in any text. */
const plain = (type: string, value: unknown): Effect.Effect<JsonObject, InvalidEvent> => {
  if (!isJsonObject(value)) return fail(type, [{ field: '', message: 'the payload is not a JSON object' }])
  const text = JSON.stringify(value)
  if (UNSTORABLE.test(text))
    return fail(type, [{ field: '', message: 'a text contains a NUL character or half a surrogate pair' }])
  return Effect.succeed(JSON.parse(text) as JsonObject)
}
