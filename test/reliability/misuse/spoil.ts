import type { Chance } from '../crash/random.ts'
import { nastyValue } from './nasty-values.ts'

type Container = { [key: string | number]: unknown }

const isContainer = (value: unknown): value is Container =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)

/** A copy of plain objects and lists; everything else stays what it is. */
const copied = (value: unknown): unknown => {
  if (!isContainer(value)) return value
  return Array.isArray(value)
    ? value.map(copied)
    : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copied(one)]))
}

/** Every place inside arguments: whose container, under which key. */
const placesIn = (container: Container): readonly (readonly [Container, string])[] =>
  Object.keys(container).flatMap((key) => {
    const value = container[key]
    return [[container, key] as const, ...(isContainer(value) ? placesIn(value) : [])]
  })

const STRANGE_KEYS = ['__proto__', 'constructor', 'toString', 'extra', 'a\0b', '\ud800', '']

/** The arguments of a call with something wrong in them: a value, a missing part, one too many, or another order. Mostly one fault. */
export const spoilt = (args: readonly unknown[], chance: Chance): readonly unknown[] => {
  const copy = copied(args) as unknown[]
  const faults = chance.below(4) === 0 ? 2 : 1
  // looked at before anything is wrong: what comes in may have no end
  const places = placesIn(copy as unknown as Container)
  for (let fault = 0; fault < faults; fault += 1) spoilOnce(copy, places, chance)
  return copy
}

const spoilOnce = (args: unknown[], places: readonly (readonly [Container, string])[], chance: Chance): void => {
  const [container, key] = places[chance.below(places.length)] ?? [args as unknown as Container, '0']
  const way = chance.below(12)
  if (way === 0) delete container[key]
  else if (way === 1) args.reverse()
  else if (way === 2) args.pop()
  else if (way === 3) add(container[key], nastyValue(chance), STRANGE_KEYS[chance.below(STRANGE_KEYS.length)] ?? '')
  else container[key] = nastyValue(chance)
}

/** One field too many; where there is no place for it, nothing. */
const add = (inner: unknown, value: unknown, name: string): void => {
  if (!isContainer(inner)) return
  Object.defineProperty(inner, name, { value, enumerable: true, configurable: true, writable: true })
}
