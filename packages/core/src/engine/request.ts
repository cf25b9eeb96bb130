import type { JsonObject } from '../case/json.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { EventInput, SendOptions, StartOptions } from './call-options.ts'

/** What a person asks of a case. */
export interface SendRequest {
  readonly id: string
  readonly event: EventInput
  readonly options: SendOptions
  /** Deadlines that were due have been looked at: those that are left move nothing. */
  readonly onTime?: true
}

/** A case that a person opens. */
export interface StartRequest {
  readonly workflow: Workflow | string
  readonly input: JsonObject
  readonly options: StartOptions
}
