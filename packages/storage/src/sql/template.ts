import { hash } from 'node:crypto'
import type { Statement } from './executor.ts'

/** Everything travels as text, number, truth or null, so that every driver sends it the same way; lists travel as one JSON text. */
export type StatementValue = string | number | boolean | null

/** Values by the name under which the template uses them. */
export interface Slots {
  readonly [name: string]: StatementValue
}

/** A statement text made once per shape; each use brings its values. */
export type Template = (slots: Slots) => Statement

const SLOT = /(?<![:\w]):([a-z][a-z0-9_]*)/g

/**
 * Turns `:name` into `$n`, and the same name into the same number. The statement's name follows from its text, so that hosts with
 * several schemas on one connection have no clash. A slot that is used but not given throws: a mistake of this package.
 */
export const template = (text: string): Template => {
  const names: string[] = []
  const numbered = text.replace(SLOT, (_, name: string) => {
    if (!names.includes(name)) names.push(name)
    return `$${names.indexOf(name) + 1}`
  })
  const name = `siklus_${hash('sha1', numbered).slice(0, 24)}`
  return (slots) => ({ name, text: numbered, values: names.map((slot) => slotValue(slots, slot)) })
}

const slotValue = (slots: Slots, name: string): StatementValue => {
  const value = slots[name]
  if (value === undefined) throw new TypeError(`the statement needs a value for :${name}`)
  return value
}

/** Makes templates once per key: a shape of a statement is composed the first time it is needed. */
export const templateCache = () => {
  const known = new Map<string, Template>()
  return (key: string, compose: () => string): Template => {
    const found = known.get(key) ?? template(compose())
    known.set(key, found)
    return found
  }
}
