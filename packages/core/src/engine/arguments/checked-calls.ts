import { InvalidEvent } from '../../case/errors.ts'
import type { Arguments } from './operations.ts'
import { type Fault, type Field, fault, type Shape } from './shape.ts'

/** What an operation does with faults: a Promise rejects, an Effect fails, an iterable throws when it is read. */
export type Refuse = (error: InvalidEvent) => unknown

/**
 * The same operations, each of which looks at its arguments before it does anything: what comes from outside may be anything, whatever
 * its type says. A fault is `InvalidEvent`, named after the operation.
 */
export const checkedCalls = <T extends object>(
  operations: T,
  shapes: { readonly [operation: string]: Arguments | undefined },
  refuse: Refuse,
): T => {
  const checked = Object.entries(shapes).flatMap(([name, shape]) => {
    const call: unknown = Reflect.get(operations, name)
    if (shape === undefined || typeof call !== 'function') return []
    const inOrder = Object.entries(shape)
    const looking = (...args: readonly unknown[]): unknown => {
      const faults = faultsOf(inOrder, args)
      return faults.length > 0 ? refuse(new InvalidEvent(name, faults)) : Reflect.apply(call, operations, args)
    }
    return [[name, looking] as const]
  })
  return { ...operations, ...Object.fromEntries(checked) }
}

const MOST = 20

const faultsOf = (shapes: readonly (readonly [string, Shape])[], args: readonly unknown[]): readonly Fault[] => {
  const isRight = shapes.every(([, shape], n) => looked(shape, args[n], null).length === 0)
  if (isRight) return []
  return shapes
    .flatMap(([name, shape], n) => looked(shape, args[n], name))
    .slice(0, MOST)
    .map(byItsName)
}

/** What is asked for in the options is known by its own name: `reason`, `by.person`. */
const byItsName = ({ field, message }: Fault): Fault => ({ field: field.replace(/^options\./, ''), message })

/** A value may defend itself against being looked at: that is a fault of its own. */
const looked = (shape: Shape, value: unknown, field: Field): readonly Fault[] => {
  try {
    return shape(value, field)
  } catch {
    return fault(field, 'cannot be read')
  }
}
