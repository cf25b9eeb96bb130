import type { Json, JsonObject } from '../../case/json.ts'
import { isIsoDay } from '../iso-day.ts'
import type { Print } from './print.ts'

/** One plain value: yes or no, a number, a day, a code in words. */
export type Scalar = null | boolean | number | string

/** True for a value without parts. */
export const isScalar = (value: Json): value is Scalar => typeof value !== 'object' || value === null

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)

/** One plain value as people read it; `among` are the codes it may stand among. */
export const scalarText = (print: Print, value: Scalar, among: readonly string[]): string => {
  if (value === null) return '–'
  if (typeof value === 'boolean') return print.say(value ? 'yes' : 'no')
  if (typeof value === 'number' || isNumber(value)) return print.number(value)
  return isIsoDay(value) ? print.day(value) : print.codes(among)(value)
}

/** The name of a part by its path, each step among the codes it stands among; places of lists are counted as people count. */
export const pathText = (
  print: Print,
  path: readonly string[],
  amongAt: (depth: number) => readonly string[],
): string =>
  path
    .map((name, depth) => (/^\d+$/.test(name) ? String(Number(name) + 1) : print.codes(amongAt(depth))(name)))
    .join(' · ')

/** Every plain value inside, with the names on the way to it. */
export const leavesOf = (value: Json, path: readonly string[] = []): readonly Leaf[] =>
  isScalar(value) ? [{ path, value }] : partsOf(value).flatMap(([name, part]) => leavesOf(part, [...path, name]))

const partsOf = (value: JsonObject | readonly Json[]): readonly (readonly [string, Json])[] =>
  Object.entries(value).flatMap(([name, part]) => (part === undefined ? [] : [[name, part] as const]))

/** A plain value inside another, and where. */
export interface Leaf {
  readonly path: readonly string[]
  readonly value: Scalar
}
