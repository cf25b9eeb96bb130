import { canonical } from '../case/canonical.ts'
import type { Json } from '../case/json.ts'

/** A property that is another one in the new version. */
export interface PropertyChange {
  readonly what: string
  readonly from: Json
  readonly to: Json
}

/** The names that both have. */
export const sharedNames = (from: object, to: object): readonly string[] =>
  Object.keys(from).filter((name) => Object.hasOwn(to, name))

/** What is another value in the second, by name. */
export const propertyChanges = (from: object, to: object): readonly PropertyChange[] =>
  sharedNames(from, to)
    .map((what) => ({ what, from: Reflect.get(from, what) as Json, to: Reflect.get(to, what) as Json }))
    .filter((change) => canonical(change.from) !== canonical(change.to))
