import type { Json, JsonObject } from '../case/json.ts'

/** An event with its payload, as a caller writes it. */
export type SampleEvent = { readonly type: string } & JsonObject

/** Answers to the fact queries of a workflow, as records may give them at one moment. */
export type SampleFacts = { readonly [name: string]: Json }

/** What a workflow is checked with. The more different the samples, the more the check sees. */
export interface WorkflowSamples {
  /** Inputs of a start, at least one. */
  readonly inputs: readonly JsonObject[]
  /** At least one event of every type that people may send or cases may tell, with a valid payload. */
  readonly events: readonly SampleEvent[]
  /** At least one set; give sets that let rules pass, and sets that do not. */
  readonly facts: readonly SampleFacts[]
  /** The roles that people hold. */
  readonly roles: readonly string[]
  /** What a party in a role may never send, whatever other roles the person holds: `{ owner: ['leave.grant'] }`. */
  readonly never?: { readonly [role: string]: readonly string[] }
  /** Events that end a case without its work being done (`cancel`): they do not count as a way out of a state. */
  readonly escapes?: readonly string[]
  /** When the cases start, ISO 8601 in UTC. Default: 2026-01-05, 02:00 UTC. */
  readonly at?: string
}

/** When cases start where the samples do not say. */
export const SAMPLE_START = '2026-01-05T02:00:00.000Z'
