import type { InvalidEvent } from '../../case/errors.ts'

/** What is wrong with one field of a call. */
export type Fault = InvalidEvent['faults'][number]

/** Where a value lies, `options.by.person`; null while nobody wants to know: most calls are right, and their names cost. */
export type Field = string | null

/** What an argument must be: the faults of a value, none where it is right. */
export type Shape = (value: unknown, field: Field) => readonly Fault[]

/** The field of a part. */
export const within = (field: Field, part: string | number): Field => (field === null ? null : `${field}.${part}`)

const NONE: readonly Fault[] = []

/** The one fault of a field. */
export const fault = (field: Field, message: string): readonly Fault[] => [{ field: field ?? '', message }]

/** A shape that is one question. */
export const when =
  (holds: (value: unknown) => boolean, message: string): Shape =>
  (value, field) =>
    holds(value) ? NONE : fault(field, message)

/** A text that every storage can keep, of at most so many bytes: what stands in keys and indexes has an end. */
export const text =
  (bytes: number): Shape =>
  (value, field) => {
    if (typeof value !== 'string') return fault(field, 'is not a text')
    // four bytes are the most a character takes
    if (value.length * 4 > bytes && Buffer.byteLength(value) > bytes)
      return fault(field, `is longer than ${bytes} bytes`)
    return isStorable(value) ? NONE : fault(field, UNSTORABLE)
  }

/** Whether every storage can keep a text. */
export const isStorable = (value: string): boolean => value.isWellFormed() && !value.includes('\0')

/** What is said of a text that none can keep. */
export const UNSTORABLE = 'contains a NUL character or half a surrogate pair'

/** Two shapes, the second only where the first holds. */
export const both =
  (first: Shape, second: Shape): Shape =>
  (value, field) => {
    const faults = first(value, field)
    return faults.length > 0 ? faults : second(value, field)
  }

/** The same or missing. */
export const optional =
  (shape: Shape): Shape =>
  (value, field) =>
    value === undefined ? NONE : shape(value, field)

/** The same, missing, or null. */
export const nullable =
  (shape: Shape): Shape =>
  (value, field) =>
    value == null ? NONE : shape(value, field)

/** One of some values. */
export const oneOf = (...values: readonly unknown[]): Shape =>
  when((value) => values.includes(value), `is none of ${values.map(String).join(', ')}`)

/** A number that has a value. */
export const number: Shape = when(Number.isFinite, 'is not a number')

/** A whole number that a database counts with. */
export const whole = (least: number): Shape =>
  when(
    (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value < 2 ** 31,
    `is not a whole number from ${least}`,
  )

/** A list of one kind of things. */
export const listOf =
  (shape: Shape): Shape =>
  (value, field) => {
    if (!isList(value)) return fault(field, 'is not a list')
    let faults = NONE
    for (const [n, one] of value.entries()) {
      const found = shape(one, within(field, n + 1))
      if (found.length > 0) faults = [...faults, ...found]
    }
    return faults
  }

/** A list with nothing in it but its items. */
export const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && Object.keys(value).length === value.length

/** An object with these parts; further ones are nobody's business. */
export const object =
  (parts: { readonly [name: string]: Shape }): Shape =>
  (value, field) => {
    if (!isObject(value)) return fault(field, 'is not an object')
    let faults = NONE
    for (const name in parts) {
      const found = parts[name]?.(value[name], within(field, name))
      if (found && found.length > 0) faults = [...faults, ...found]
    }
    return faults
  }

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A signal of the platform. */
export const signal: Shape = optional(when((value) => value instanceof AbortSignal, 'is not an AbortSignal'))

/** A function. */
export const callable: Shape = when((value) => typeof value === 'function', 'is not a function')
