import type { JsonObject } from '@siklus/core'

/** The columns that queries name. What only travels as JSON (context, events, messages) is read through `case-json.ts` and its kin. */
export interface EngineTables {
  readonly case: {
    readonly tenant: string
    readonly opened: string
    readonly id: string
    readonly workflow: string
    readonly version: number
    readonly status: string
    readonly state: string
    readonly tags: readonly string[]
    readonly revision: number
    readonly parent: string | null
    readonly unit: string
    readonly period: string
    readonly context: JsonObject
  }
  readonly case_party: {
    readonly tenant: string
    readonly opened: string
    readonly case_id: string
    readonly role: string
    readonly person: string
    readonly valid_from: string
    readonly valid_to: string | null
    readonly basis: string
  }
}
