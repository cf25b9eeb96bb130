import { isJsonObject } from '../case/json.ts'
import type { EventPayload } from './workflow.ts'

/**
 * The fields of an event's payload, sorted: none where it has none, null where its schema does not tell. A schema tells by the Standard
 * JSON Schema interface, or as the object schemas of valibot (`entries`) and zod (`shape`) do.
 */
export const fieldsOf = (payload: EventPayload | undefined): readonly string[] | null => {
  if (payload === undefined) return null
  if (payload === null) return []
  const told = properties(payload) ?? objectAt(payload, 'entries') ?? objectAt(payload, 'shape')
  return told === undefined ? null : Object.keys(told).sort()
}

const objectAt = (value: object, name: string): object | undefined => {
  const found: unknown = Reflect.get(value, name)
  return isJsonObject(found) ? found : undefined
}

const properties = (payload: NonNullable<EventPayload>): object | undefined => {
  const converter = objectAt(payload['~standard'], 'jsonSchema')
  const input: unknown = converter && Reflect.get(converter, 'input')
  if (typeof input !== 'function') return undefined
  try {
    const schema: unknown = input({ target: 'draft-2020-12' })
    return isJsonObject(schema) ? objectAt(schema, 'properties') : undefined
  } catch {
    // a schema that no JSON Schema can express says so by throwing
    return undefined
  }
}
