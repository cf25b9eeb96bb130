import { hash } from 'node:crypto'
import { canonical } from './canonical.ts'
import { isJsonObject, type Json, type JsonObject } from './json.ts'
import type { ChainEntry } from './transition.ts'

/** The hash before the first transition of a case: 32 zero bytes, hex. */
export const GENESIS = '0'.repeat(64)

/** sha256 over the previous hash and the canonical entry, hex. */
export const chainHash = (previous: string, entry: ChainEntry): string => hash('sha256', previous + canonical(entry))

/** A personal field of an event: its value and salt lie apart from the chain, so that both can be erased lawfully. */
export interface PersonalField {
  readonly field: string
  readonly salt: string
  readonly value: Json
}

/** What stands in the chain in place of a personal value: sha256 over salt and canonical value, hex. */
export const commitment = (salt: string, value: Json): string => hash('sha256', salt + canonical(value))

/** An event with its personal fields replaced by commitments, and those fields apart. */
export const sealEvent = <E extends JsonObject>(event: E, personal: readonly string[], salt: () => string) => {
  const fields = personal.flatMap((field): PersonalField[] => {
    const value = event[field]
    return value === undefined ? [] : [{ field, salt: salt(), value }]
  })
  const sealed = Object.fromEntries(fields.map((f) => [f.field, { commitment: commitment(f.salt, f.value) }]))
  return { event: { ...event, ...sealed }, personal: fields }
}

/** A sealed event with its values put back; fields whose value was erased are left out and named. */
export const openEvent = <E extends JsonObject>(sealed: E, personal: readonly PersonalField[]) => {
  const known = Object.fromEntries(personal.map((f) => [f.field, f.value]))
  const isSealed = (value: Json | undefined) => isJsonObject(value) && typeof value.commitment === 'string'
  const erased = Object.keys(sealed).filter((key) => isSealed(sealed[key]) && !(key in known))
  const open = Object.entries(sealed).filter(([key]) => !erased.includes(key))
  return { event: { ...Object.fromEntries(open), ...known } as E, erased }
}
